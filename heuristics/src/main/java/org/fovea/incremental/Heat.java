package org.fovea.incremental;

/**
 * Temperatures of an annealing, as parts of what the median task is worth.
 *
 * @param first at the beginning
 * @param last at the end
 */
public record Heat(double first, double last) {

    private static final double HOTTEST = 0.1;
    private static final double COLDEST = 0.01;
    private static final double FALL = 16;

    /** So many moves for each task reach every corner of a plan from the hottest beginning. */
    private static final double PLENTY = 10_000;

    /** For so many moves for each task: the fewer, the nearer to its start a search stays. */
    public static Heat of(double movesPerTask) {
        double first = HOTTEST * Math.sqrt(Math.min(1, movesPerTask / PLENTY));
        double from = Math.max(COLDEST, first);
        return new Heat(from, from / FALL);
    }

    /** The temperature at a part of the way: it falls by equal factors. */
    double at(double part) {
        return first * StrictMath.pow(last / first, Math.clamp(part, 0, 1));
    }

    /** The temperatures of a stretch of the way. */
    public Heat stretch(double from, double to) {
        return new Heat(at(from), at(to));
    }
}
