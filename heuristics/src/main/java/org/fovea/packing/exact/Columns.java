package org.fovea.packing.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.packing.DualFeasible;

/**
 * What a column of the canvas must leave free: the area not covered by what a sweep has started, by
 * the plain heights and by a few dual feasible functions of them.
 */
final class Columns {

    private static final int MOST = 6; // the tightest ones; more cost more than they cut

    private final int[] width;
    private final int span;
    private final List<DualFeasible> functions;
    private final long[] slack; // by function: how much may be left free in all columns together
    private final long[][] free; // by event and function: how much is

    /**
     * Columns for a sweep.
     *
     * @param width of the rectangles
     * @param functions of their heights, the identity first
     */
    Columns(int[] width, int span, List<DualFeasible> functions) {
        this.width = width;
        this.span = span;
        this.functions = tightest(functions);
        slack = new long[this.functions.size()];
        for (int f = 0; f < slack.length; f++) slack[f] = slack(this.functions.get(f));
        free = new long[width.length + 2][slack.length];
    }

    /** Whether some function needs more room than the canvas has. */
    boolean overfull() {
        for (long left : slack) if (left < 0) return true;
        return false;
    }

    /**
     * Notes that the active rectangles, and no others, cover that many columns after an event;
     * whether the slack still allows it.
     */
    boolean advance(int event, long active, int columns) {
        for (int f = 0; f < slack.length; f++) {
            var function = functions.get(f);
            long left = function.capacity();
            for (long bits = active; bits != 0; bits &= bits - 1)
                left -= function.value(Long.numberOfTrailingZeros(bits));
            free[event + 1][f] = free[event][f] + left * columns;
            if (free[event + 1][f] > slack[f]) return false;
        }
        return true;
    }

    private List<DualFeasible> tightest(List<DualFeasible> all) {
        var sorted = new ArrayList<>(all.subList(1, all.size()));
        // doubles may decide which functions are used: each of them is valid
        sorted.sort(Comparator.comparingDouble(f -> (double) slack(f) / f.capacity()));
        var chosen = new ArrayList<DualFeasible>();
        chosen.add(all.getFirst());
        chosen.addAll(sorted.subList(0, Math.min(MOST - 1, sorted.size())));
        return chosen;
    }

    private long slack(DualFeasible function) {
        long left = span * function.capacity();
        for (int i = 0; i < width.length; i++) left -= function.value(i) * width[i];
        return left;
    }
}
