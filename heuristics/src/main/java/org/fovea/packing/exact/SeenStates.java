package org.fovea.packing.exact;

import java.util.Arrays;

/**
 * States of a sweep from which nothing was found, so that no other way into one is searched again.
 * The state itself is kept and compared: a hash proves nothing.
 *
 * <p>A newer state drives out one of the same slot.
 */
final class SeenStates {

    private static final int MOST_ACTIVE = 12; // wider states are rare, and not kept
    private static final int FIELDS = 2 + MOST_ACTIVE;

    private final int mask;
    private final long[] waiting; // by slot
    private final long[] active;
    private final int[] rest; // by slot: x, gap before, ends of the active rectangles
    private final int[] state = new int[FIELDS];
    private long waitingNow;
    private long activeNow;

    /** Room for that many states, a power of two. */
    SeenStates(int slots) {
        mask = slots - 1;
        waiting = new long[slots];
        active = new long[slots];
        rest = new int[slots * FIELDS];
        clear();
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(waiting, -1); // with the same bit active no state: a rectangle is never both
        Arrays.fill(active, -1);
    }

    /**
     * The slot of a state; -1 where it is not kept. It is the one that the next calls are about.
     *
     * @param end by rectangle, of the active ones
     */
    int slot(long waitingNow, long activeNow, int x, int gap, int[] end) {
        if (Long.bitCount(activeNow) > MOST_ACTIVE) return -1;
        this.waitingNow = waitingNow;
        this.activeNow = activeNow;
        Arrays.fill(state, 0);
        state[0] = x;
        state[1] = gap;
        int field = 2;
        for (long bits = activeNow; bits != 0; bits &= bits - 1)
            state[field++] = end[Long.numberOfTrailingZeros(bits)];
        long hash = (waitingNow * 0x9E3779B97F4A7C15L) ^ (activeNow * 0xBF58476D1CE4E5B9L);
        for (int value : state) hash = (hash ^ value) * 0x94D049BB133111EBL;
        return (int) (hash >>> 40) & mask;
    }

    /** Whether the slot holds the state that it was asked for last. */
    boolean holds(int slot) {
        if (waiting[slot] != waitingNow || active[slot] != activeNow) return false;
        int from = slot * FIELDS;
        return Arrays.equals(rest, from, from + FIELDS, state, 0, FIELDS);
    }

    /** Keeps the state that was asked for last. */
    void keep(int slot) {
        waiting[slot] = waitingNow;
        active[slot] = activeNow;
        System.arraycopy(state, 0, rest, slot * FIELDS, FIELDS);
    }
}
