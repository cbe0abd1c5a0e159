package org.fovea.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dual feasible function along one axis: lengths that share a line of the axis have values that
 * sum to its capacity at most (Lueker 1983; Johnson 1973).
 *
 * <p>So products of two of them, one an axis, bound what fits a canvas as areas do, and better
 * (Fekete and Schepers 2004).
 */
public final class DualFeasible {

    private static final int ROUNDINGS = 6;
    private static final int MOST_VALUES = 1_000_000; // kept for one axis and kind of function

    private final long[] value;
    private final long capacity;

    private DualFeasible(long[] value, long capacity) {
        this.value = value;
        this.capacity = capacity;
    }

    /** The value of a rectangle's length. */
    public long value(int rectangle) {
        return value[rectangle];
    }

    /** What the values along a line sum to at most. */
    public long capacity() {
        return capacity;
    }

    /** Functions of lengths that are at most {@code span}; the first is the length itself. */
    public static List<DualFeasible> of(int[] length, int span) {
        var functions = new ArrayList<DualFeasible>();
        functions.add(threshold(length, span, 0));
        var thresholds = thresholds(length, span);
        int most = MOST_VALUES / Math.max(1, length.length);
        int every =
                1 + thresholds.size() / Math.max(1, most); // fewer functions bound less, but bound
        int rank = 0;
        for (int small : thresholds) {
            if (rank++ % every != 0) continue;
            functions.add(threshold(length, span, small));
            functions.add(complement(length, span, small));
        }
        for (int k = 1; k <= ROUNDINGS; k++) functions.add(rounding(length, span, k));
        return functions;
    }

    /** Where the functions of a threshold change; all in 1 .. span / 2. */
    private static Set<Integer> thresholds(int[] length, int span) {
        var thresholds = new TreeSet<Integer>();
        for (int l : length) {
            int threshold = 2L * l <= span ? l : span - l + 1;
            if (2L * threshold <= span) thresholds.add(threshold);
        }
        return thresholds;
    }

    /** U of Fekete and Schepers: what leaves less than {@code small} counts as the whole span. */
    private static DualFeasible threshold(int[] length, int span, int small) {
        long[] value = new long[length.length];
        for (int i = 0; i < value.length; i++)
            value[i] = length[i] > span - small ? span : length[i] >= small ? length[i] : 0;
        return new DualFeasible(value, span);
    }

    /** f1 of Carlier, Clautiaux and Moukrim (2007): multiples of {@code small} that still fit. */
    private static DualFeasible complement(int[] length, int span, int small) {
        long[] value = new long[length.length];
        long whole = span / small;
        for (int i = 0; i < value.length; i++) {
            long twice = 2L * length[i];
            if (twice > span) value[i] = 2 * (whole - (span - length[i]) / small);
            else value[i] = twice == span ? whole : 2L * (length[i] / small);
        }
        return new DualFeasible(value, 2 * whole);
    }

    /** u(k) of Fekete and Schepers: shares of the span rounded down to multiples of 1 / (k + 1). */
    private static DualFeasible rounding(int[] length, int span, int k) {
        long[] value = new long[length.length];
        for (int i = 0; i < value.length; i++) {
            long shares = (k + 1L) * length[i];
            value[i] = shares % span == 0 ? (long) k * length[i] : shares / span * span;
        }
        return new DualFeasible(value, (long) k * span);
    }

    /**
     * How many canvases rectangles need at least, by products of one function an axis. Stops above
     * {@code enough}, or where the work is spent: fewer products bound less, but bound.
     */
    public static int canvases(
            List<DualFeasible> across, List<DualFeasible> down, int enough, Work work) {
        int most = 0;
        for (var horizontal : across) {
            for (var vertical : down) {
                if (most > enough || work.spent()) return most;
                work.spend(1 + horizontal.value.length / 8);
                most = Math.max(most, horizontal.canvases(vertical));
            }
        }
        return most;
    }

    private int canvases(DualFeasible other) {
        long sum = 0;
        for (int i = 0; i < value.length; i++) sum += value[i] * other.value[i];
        return (int) Math.ceilDiv(sum, capacity * other.capacity);
    }
}
