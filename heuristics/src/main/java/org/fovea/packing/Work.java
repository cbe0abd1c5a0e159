package org.fovea.packing;

/**
 * An allowance of work, counted and not timed, so that the same question gets the same answer on
 * every machine and under every load.
 *
 * <p>A unit is about what it takes to look at one rectangle once: some 5 ns where the figures of
 * the results were measured, so that a second is about 200 million.
 */
public final class Work {

    private long left;

    /** So many units. */
    public Work(long units) {
        left = units;
    }

    /** Spends some; may overdraw. */
    public void spend(long units) {
        left -= units;
    }

    /** Allows some more; what was overdrawn is taken off. */
    public void allow(long units) {
        left += units;
    }

    /** Units left; 0 or negative where nothing is. */
    public long left() {
        return left;
    }

    /** Whether nothing is left. */
    public boolean spent() {
        return left <= 0;
    }
}
