package org.fovea.incremental.plan;

/**
 * What fits of sets seen before, by two sums of random numbers of their members (Zobrist 1970): a
 * table without chains, a newer set takes the place of an older one.
 */
final class PackingCache {

    /** The set packed as a whole. */
    static final long ALL = -1;

    /** No answer: nothing is ever packed of no set. */
    static final long UNKNOWN = 0;

    private static final int MOST_BITS = 17; // 3 MB in all
    private static final int LEAST_BITS = 6;
    private static final int SETS_BITS = 7; // a hundred sets or so for each object

    private final int bits;
    private final long[] one;
    private final long[] other;
    private final long[] packed; // bits by place in the set's own order

    /** For sets of so many objects. */
    PackingCache(int objects) {
        int needed =
                objects == 0 ? 0 : SETS_BITS + Integer.SIZE - Integer.numberOfLeadingZeros(objects);
        bits = Math.clamp(needed, LEAST_BITS, MOST_BITS);
        one = new long[1 << bits];
        other = new long[1 << bits];
        packed = new long[1 << bits];
    }

    /** What fits of a set; {@link #UNKNOWN} where it is not remembered. */
    long packed(long one, long other) {
        int slot = slot(one);
        return this.one[slot] == one && this.other[slot] == other ? packed[slot] : UNKNOWN;
    }

    void remember(long one, long other, long packed) {
        int slot = slot(one);
        this.one[slot] = one;
        this.other[slot] = other;
        this.packed[slot] = packed;
    }

    private int slot(long one) {
        return (int) (one >>> (Long.SIZE - bits));
    }
}
