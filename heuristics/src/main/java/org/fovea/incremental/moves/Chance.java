package org.fovea.incremental.moves;

import java.util.SplittableRandom;

/** Random choices of a seed, the same on every machine; fast rather than free of any bias. */
public final class Chance {

    private static final int LOGARITHMS = 1 << 12;

    private final SplittableRandom random;
    private static final double[] LOGARITHM = logarithms();

    /** The choices of a seed. */
    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    private static double[] logarithms() {
        double[] table = new double[LOGARITHMS];
        for (int i = 0; i < LOGARITHMS; i++)
            table[i] = StrictMath.log((i + 0.5) / LOGARITHMS); // strict: of every machine
        return table;
    }

    /** One of 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** Whether something happens that happens once in so many times. */
    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** The logarithm of a number drawn uniformly from (0, 1). */
    public double logarithm() {
        return LOGARITHM[below(LOGARITHMS)];
    }
}
