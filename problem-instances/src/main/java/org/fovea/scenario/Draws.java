package org.fovea.scenario;

import java.util.List;

/**
 * Random numbers from a seed, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014),
 * and {@link StrictMath} where a distribution needs a function.
 *
 * <p>Not thread-safe.
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /**
     * Draws for one purpose: what is drawn for another does not shift them, so that a knob of
     * deadlines leaves the sizes as they were.
     */
    public static Draws of(long seed, String purpose) {
        long mixed = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++)
            mixed = mix(mixed ^ (purpose.charAt(i) + GOLDEN));
        return new Draws(mixed);
    }

    /** 64 random bits. */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1): a multiple of 2^-53. */
    public double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform among the integers from {@code low} to {@code high}, both included. */
    public long integer(long low, long high) {
        if (high < low)
            throw new IllegalArgumentException("No integer from " + low + " to " + high + ".");
        long span = high - low + 1;
        long draw = bits() >>> 1;
        long excess = draw % span;
        // a draw from the last, incomplete run of residues is drawn again, so that none is likelier
        while (draw - excess + (span - 1) < 0) {
            draw = bits() >>> 1;
            excess = draw % span;
        }
        return low + excess;
    }

    /** An index, likely in proportion to its share. */
    public int index(double... shares) {
        double sum = 0;
        for (double share : shares) sum += share;
        double left = uniform() * sum;
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            if (left < shares[i]) return i;
            left -= shares[i];
            if (shares[i] > 0) last = i; // where rounding leaves a rest, never one without a share
        }
        return last;
    }

    /** One of them, all equally likely. */
    public <T> T oneOf(List<T> values) {
        return values.get((int) integer(0, values.size() - 1));
    }

    /** Standard normal: the cosine branch of Box and Muller (1958). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Exponential with that mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
