package org.fovea.packing.load;

import java.util.Arrays;

/**
 * States of a sweep that were searched to the end: what was taken, and where what is active ends. A
 * state is kept whole and compared, and a newer one drives out one of the same slot.
 */
final class SeenLoads {

    private static final int MOST_ACTIVE = 10;
    private static final int FIELDS = 1 + MOST_ACTIVE;
    private static final int END_BITS = 20; // an axis has fewer units than that says

    private final int[] shift; // by kind: its bits in the code of what was taken
    private final boolean fits;
    private final int mask;
    private final long[] low;
    private final long[] high;
    private final int[] ends; // by slot: x, then kinds and ends of the active, sorted
    private final int[] gap;
    private final long[] excluded;
    private final int[] state = new int[FIELDS];
    private long lowNow;
    private long highNow;

    /** Room for so many states, a power of two. */
    SeenLoads(Kinds kinds, int slots) {
        shift = new int[kinds.count()];
        int bits = 0;
        for (int k = 0; k < shift.length; k++) {
            int wide = 32 - Integer.numberOfLeadingZeros(kinds.copies(k));
            if (bits < 64 && bits + wide > 64) bits = 64;
            shift[k] = bits;
            bits += wide;
        }
        fits = bits <= 128;
        mask = slots - 1;
        low = new long[slots];
        high = new long[slots];
        ends = new int[slots * FIELDS];
        gap = new int[slots];
        excluded = new long[slots];
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(gap, -1);
    }

    /** The slot of a state; -1 where it is not kept. It is the one that the next call is about. */
    int slot(int[] used, int[] kind, int[] end, int active, int x) {
        if (!fits || active > MOST_ACTIVE) return -1;
        lowNow = 0;
        highNow = 0;
        for (int k = 0; k < used.length; k++) {
            if (shift[k] < 64) lowNow |= (long) used[k] << shift[k];
            else highNow |= (long) used[k] << (shift[k] - 64);
        }
        Arrays.fill(state, 0);
        state[0] = x;
        for (int i = 0; i < active; i++) state[1 + i] = kind[i] << END_BITS | end[i];
        Arrays.sort(state, 1, 1 + active);
        long hash = (lowNow * 0x9E3779B97F4A7C15L) ^ (highNow * 0xBF58476D1CE4E5B9L);
        for (int field : state) hash = (hash ^ field ^ hash >>> 29) * 0x94D049BB133111EBL;
        return (int) (hash >>> 36) & mask;
    }

    /**
     * Whether the slot holds the state that was asked for last, searched with a gap before it and
     * with kinds excluded that restrict no more.
     */
    boolean holds(int slot, int gapNow, long excludedNow) {
        if (gap[slot] < 0 || gap[slot] > gapNow || (excluded[slot] & ~excludedNow) != 0)
            return false;
        if (low[slot] != lowNow || high[slot] != highNow) return false;
        int from = slot * FIELDS;
        return Arrays.equals(ends, from, from + FIELDS, state, 0, FIELDS);
    }

    /** Keeps the state that was asked for last. */
    void keep(int slot, int gapNow, long excludedNow) {
        low[slot] = lowNow;
        high[slot] = highNow;
        gap[slot] = gapNow;
        excluded[slot] = excludedNow;
        System.arraycopy(state, 0, ends, slot * FIELDS, FIELDS);
    }
}
