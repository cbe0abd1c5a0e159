package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** A task nearby joins a canvas, in the place of a member or beside it. */
record InsertInCanvas(Bench bench) implements Move {

    private static final int IN_PLACE = 3; // one in so many takes the place of the member

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        int host = plan.item(position);
        int way = plan.way(host);
        if (!bench.ways().canvas(way)) return false;
        int from = bench.near(position);
        if (!bench.within(from)) return false;
        int chosen = bench.companion(plan.item(from), way);
        if (chosen == Ways.REJECT) return false;
        boolean inPlace = bench.chance().oneIn(IN_PLACE);
        plan.set(from, chosen, Plan.JOINED);
        if (inPlace) {
            int instead = bench.chance().oneIn(2) ? Ways.REJECT : bench.someWay(host);
            plan.set(position, instead, plan.glue(host));
        }
        int to = from < position ? position : position + 1;
        if (to != from) plan.shift(from, to);
        return true;
    }
}
