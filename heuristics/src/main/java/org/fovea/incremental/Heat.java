package org.fovea.incremental;

/**
 * Temperatures of an annealing, as parts of what the median task is worth.
 *
 * @param first at the beginning
 * @param last at the end
 */
public record Heat(double first, double last) {

    /** The temperature at a part of the way: it falls by equal factors. */
    double at(double part) {
        return first * StrictMath.pow(last / first, Math.clamp(part, 0, 1));
    }

    /** The temperatures of a stretch of the way. */
    public Heat stretch(double from, double to) {
        return new Heat(at(from), at(to));
    }
}
