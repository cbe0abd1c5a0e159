package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** All tasks of a launch are served another way, crop or canvas, as far as it serves them. */
record ChangeLaunch(Bench bench) implements Move {

    private static final int LONGEST = 120; // stretch of the order, for one device
    private static final int RESCALED = 4; // one in so many: all take the scale of the way

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        int item = plan.item(position);
        if (plan.way(item) == Ways.REJECT) return false;
        int choices = bench.ground().choices(item) - 1;
        int way = bench.ground().choice(item, 1 + bench.chance().below(choices));
        int device = plan.device(item);
        int from = bench.leader(position);
        int to = bench.nextLeader(position, device);
        if (to - from > LONGEST * bench.ground().fleet().devices()) return false;
        boolean rescaled = bench.chance().oneIn(RESCALED);
        boolean changed = false;
        for (int p = from; p < to; p++) {
            if (plan.device(plan.item(p)) != device) continue;
            changed |= change(plan, p, way, rescaled);
        }
        return changed;
    }

    private boolean change(Plan plan, int position, int way, boolean rescaled) {
        int item = plan.item(position);
        int chosen = way;
        if (!rescaled && bench.ways().canvas(way) && bench.ways().canvas(plan.way(item)))
            chosen = sameScale(plan.way(item), way);
        if (!bench.ground().serves(item, chosen)) return false;
        return plan.set(position, chosen, plan.glue(item));
    }

    private int sameScale(int before, int way) {
        int format = bench.ways().like(bench.ways().format(before), bench.ways().network(way));
        return format < 0 ? way : bench.ways().to(format, bench.ways().exit(way));
    }
}
