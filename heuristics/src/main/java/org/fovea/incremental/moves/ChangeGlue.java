package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** A task joins the launch before it or leaves it; on a canvas also its input. */
record ChangeGlue(Bench bench) implements Move {

    private static final int GLUES = 3;

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        int item = plan.item(position);
        if (plan.way(item) == Ways.REJECT) return false;
        int glue;
        if (bench.ways().canvas(plan.way(item)))
            glue = (plan.glue(item) + 1 + bench.chance().below(GLUES - 1)) % GLUES;
        else glue = plan.glue(item) == Plan.APART ? Plan.JOINED : Plan.APART;
        return plan.set(position, plan.way(item), (byte) glue);
    }
}
