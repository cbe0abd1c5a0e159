package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** A task moves behind another, is served its way, and joins its launch. */
record Join(Bench bench) implements Move {

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        int to = bench.near(position);
        if (!bench.within(to)) return false;
        int host = to > position ? to : to - 1; // lies just before the task afterwards
        if (host < 0) return false;
        int way = plan.way(plan.item(host));
        if (way == Ways.REJECT) return false;
        int chosen = bench.companion(plan.item(position), way);
        if (chosen == Ways.REJECT) return false;
        plan.set(position, chosen, Plan.JOINED);
        plan.shift(position, to);
        return true;
    }
}
