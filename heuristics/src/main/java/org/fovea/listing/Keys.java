package org.fovea.listing;

/** Keys that tell partial schedules apart: sums of mixed numbers (Zobrist 1970). */
final class Keys {

    private Keys() {}

    /** A number whose bits all depend on all bits of another (Steele, Lea and Flood 2014). */
    static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
