package org.fovea.policy.market;

/**
 * Sort keys that put larger values first and of equal values the one of the smaller place; values
 * that differ by less than about 2e-10 of themselves count as equal.
 */
public final class Descending {

    private static final int PLACE_BITS = 20; // a file holds at most 900,000 tasks
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private Descending() {}

    /** Of a value of at least 0: the last bits of its form as a double give way to the place. */
    public static long key(double value, int place) {
        return (~Double.doubleToLongBits(value) & ~PLACE) | place;
    }

    public static int place(long key) {
        return (int) (key & PLACE);
    }
}
