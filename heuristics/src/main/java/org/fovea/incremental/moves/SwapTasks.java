package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Ways;

/** Two tasks trade places, and sometimes how they are served. */
record SwapTasks(Bench bench) implements Move {

    private static final int FAR = 3; // one in so many trades with any other

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        boolean far = bench.small() || bench.chance().oneIn(FAR);
        int other = far ? bench.anywhere() : position + 1 + bench.chance().below(bench.reach());
        if (!bench.within(other) || other == position) return false;
        int one = plan.item(position);
        int two = plan.item(other);
        int oneWay = plan.way(one);
        int twoWay = plan.way(two);
        if (oneWay == Ways.REJECT && twoWay == Ways.REJECT) return false;
        byte oneGlue = plan.glue(one);
        boolean both =
                bench.chance().oneIn(2)
                        && bench.ground().serves(one, twoWay)
                        && bench.ground().serves(two, oneWay);
        plan.set(position, both ? twoWay : oneWay, plan.glue(two));
        plan.set(other, both ? oneWay : twoWay, oneGlue);
        plan.swap(position, other);
        return true;
    }
}
