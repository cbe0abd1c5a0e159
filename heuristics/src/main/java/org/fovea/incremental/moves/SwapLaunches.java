package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** A launch trades places with the next one to three on its device. */
record SwapLaunches(Bench bench) implements Move {

    private static final int MOST_LAUNCHES = 3;
    private static final int LONGEST = 250; // stretch of the order, for one device

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        if (plan.way(plan.item(position)) == Ways.REJECT) return false;
        int device = plan.device(plan.item(position));
        int from = bench.leader(position);
        int middle = bench.nextLeader(position, device);
        if (middle == bench.size()) return false;
        int to = middle;
        for (int hops = 1 + bench.chance().below(MOST_LAUNCHES); hops > 0; hops--)
            if (to < bench.size()) to = bench.nextLeader(to, device);
        if (to - from > LONGEST * bench.ground().fleet().devices()) return false;
        apart(plan, from);
        apart(plan, middle);
        if (to < bench.size()) apart(plan, to);
        plan.rotate(device, from, middle, to);
        return true;
    }

    private static void apart(Plan plan, int position) {
        int item = plan.item(position);
        plan.set(position, plan.way(item), Plan.APART);
    }
}
