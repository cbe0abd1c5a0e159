package org.fovea.simulation;

import java.util.Arrays;
import org.fovea.policy.Policy;

/** How long decisions took, each kept, so that percentiles are exact. */
public final class DecisionTimes {

    private long[] nanos = new long[64];
    private int count;
    private boolean sorted = true;

    DecisionTimes() {}

    /** The same policy, whose decisions are timed here. */
    Policy timing(Policy policy) {
        return now -> {
            long before = System.nanoTime();
            var decision = policy.decide(now);
            add(System.nanoTime() - before);
            return decision;
        };
    }

    void add(long duration) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = duration;
        sorted = false;
    }

    /** Number of decisions. */
    public int count() {
        return count;
    }

    /**
     * The least duration that a share of the decisions did not exceed, ns; 0 where there were none.
     *
     * @param perMille 500 for the median, 990 for p99, 1000 for the longest
     */
    public long percentileNanos(int perMille) {
        if (count == 0) return 0;
        if (!sorted) Arrays.sort(nanos, 0, count);
        sorted = true;
        long rank = ((long) count * perMille + 999) / 1000; // nearest rank, from 1
        return nanos[(int) Math.max(1, rank) - 1];
    }

    /** The longest, ns. */
    public long maxNanos() {
        return percentileNanos(1000);
    }
}
