package org.fovea.exact.joint;

import java.util.Arrays;

/** The upper concave hull of one task's ways: what it is worth for which charge. */
final class Hull {

    private long[] way = new long[64]; // charge, worth, charge, ...
    private int ways;
    private long worth;
    private long parts;
    private long before; // the worth of the corner before

    /** Begins with another task, at what it has earned for nothing. */
    void clear(long earned) {
        ways = 0;
        worth = earned;
        parts = 0;
    }

    /** A way to be worth so much. */
    void add(long charge, long worth) {
        if (ways == way.length) way = Arrays.copyOf(way, 2 * ways);
        way[ways++] = charge;
        way[ways++] = worth;
    }

    /** Goes to the cheapest way, the best of those; false without one. */
    boolean start() {
        int best = -1;
        for (int k = 0; k < ways; k += 2) {
            boolean better =
                    best < 0
                            || way[k] < way[best]
                            || (way[k] == way[best] && way[k + 1] > way[best + 1]);
            if (better) best = k;
        }
        if (best < 0) return false;
        parts = way[best];
        worth = way[best + 1];
        return true;
    }

    /** Goes to the next corner; false after the last. */
    boolean next() {
        int best = -1;
        for (int k = 0; k < ways; k += 2)
            if (way[k + 1] > worth && (best < 0 || steeper(k, best))) best = k;
        if (best < 0) return false;
        before = worth;
        parts = Math.max(parts, way[best]);
        worth = way[best + 1];
        return true;
    }

    /** Whether one way gains more for its charge than another, or as much and goes further. */
    private boolean steeper(int k, int other) {
        long charge = Math.max(0, way[k] - parts);
        long gain = way[k + 1] - worth;
        long otherCharge = Math.max(0, way[other] - parts);
        long otherGain = way[other + 1] - worth;
        long high = Math.multiplyHigh(gain, otherCharge);
        long otherHigh = Math.multiplyHigh(otherGain, charge);
        if (high != otherHigh) return high > otherHigh;
        int low = Long.compareUnsigned(gain * otherCharge, otherGain * charge);
        return low > 0 || (low == 0 && gain > otherGain);
    }

    /** The charge of the corner. */
    long parts() {
        return parts;
    }

    /** What the task is worth at the corner. */
    long worth() {
        return worth;
    }

    /** What it was worth at the corner before. */
    long before() {
        return before;
    }
}
