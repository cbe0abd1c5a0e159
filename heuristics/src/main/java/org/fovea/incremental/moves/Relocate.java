package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** A task moves to another place of the order. */
record Relocate(Bench bench) implements Move {

    private static final int ANYWHERE = 4; // one in so many, where the plan is small

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        int item = plan.item(position);
        if (plan.way(item) == Ways.REJECT) return false;
        boolean far = bench.small() && bench.chance().oneIn(ANYWHERE);
        int to = far ? bench.anywhere() : bench.near(position);
        if (!bench.within(to) || to == position) return false;
        plan.set(position, plan.way(item), bench.chance().oneIn(2) ? Plan.APART : Plan.JOINED);
        plan.shift(position, to);
        return true;
    }
}
