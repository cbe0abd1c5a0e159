package org.fovea.incremental.moves;

import java.util.stream.IntStream;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** The tasks of a short stretch become one canvas. */
final class FormCanvas implements Move {

    private static final int SHORTEST = 2;
    private static final int LENGTHS = 14;
    private static final int LEFT_OUT = 3; // one in so many rejected tasks stays so
    private static final int OTHER_SCALE = 3; // one in so many members has a scale by chance
    private static final int BESIDE = 4; // one in so many canvases shares the launch before it

    private final Bench bench;
    private final int[] canvasWays;

    FormCanvas(Bench bench) {
        this.bench = bench;
        canvasWays =
                IntStream.range(1, bench.ways().count()).filter(bench.ways()::canvas).toArray();
    }

    @Override
    public boolean edit(int position) {
        var plan = bench.plan();
        var chance = bench.chance();
        int way = canvasWays[chance.below(canvasWays.length)];
        int end = Math.min(bench.size(), position + SHORTEST + chance.below(LENGTHS));
        boolean first = true;
        boolean changed = false;
        for (int p = position; p < end; p++) {
            int item = plan.item(p);
            if (plan.way(item) == Ways.REJECT && chance.oneIn(LEFT_OUT)) continue;
            int chosen = chance.oneIn(OTHER_SCALE) ? bench.companion(item, way) : way;
            if (chosen == Ways.REJECT || !bench.ground().serves(item, chosen)) continue;
            byte glue = Plan.JOINED;
            if (first) glue = chance.oneIn(BESIDE) ? Plan.BESIDE : Plan.APART;
            first = false;
            changed |= plan.set(p, chosen, glue);
        }
        if (!changed) return false;
        if (end < bench.size()) plan.set(end, plan.way(plan.item(end)), Plan.APART);
        return true;
    }
}
