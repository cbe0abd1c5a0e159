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
    private static final double LARGE_MEAN = 10; // from here on rejection, whose cost is bounded
    private static final int FEW = 16; // below, the logarithms of a factorial are just added

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

    /** Its logarithm is normal with standard deviation {@code logSd} around that of the median. */
    public double logNormal(double median, double logSd) {
        return median * StrictMath.exp(logSd * normal());
    }

    /** Its logarithm is uniform: each factor between {@code low} and {@code high} is as likely. */
    public double logUniform(double low, double high) {
        double value = low * StrictMath.exp(uniform() * StrictMath.log(high / low));
        return StrictMath.min(value, high);
    }

    /**
     * Gamma of scale 1: the method of Marsaglia and Tsang (2000), with their power of a uniform
     * draw for shapes below 1.
     */
    public double gamma(double shape) {
        if (shape < 1) return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root <= 0) continue;
            double v = root * root * root;
            double bound = 0.5 * x * x + d - d * v + d * StrictMath.log(v);
            if (StrictMath.log(1 - uniform()) < bound) return d * v;
        }
    }

    /**
     * Poisson with that mean: the product of uniform draws (Knuth 1969) where it is small, else
     * transformed rejection (Hörmann 1993, algorithm PTRS), which takes no longer for large means.
     */
    public long poisson(double mean) {
        if (mean >= LARGE_MEAN) return largePoisson(mean);
        double end = StrictMath.exp(-mean);
        long count = 0;
        for (double product = uniform(); product > end; product *= uniform()) count++;
        return count;
    }

    private long largePoisson(double mean) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean); // constants of the paper
        double a = -0.059 + 0.02483 * b;
        double alpha = 1.1239 + 1.1328 / (b - 3.4);
        double inside = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = uniform() - 0.5;
            double v = 1 - uniform();
            double edge = 0.5 - StrictMath.abs(u);
            long count = (long) StrictMath.floor((2 * a / edge + b) * u + mean + 0.43);
            if (edge >= 0.07 && v <= inside) return count;
            if (count < 0 || (edge < 0.013 && v > edge)) continue;
            double height = StrictMath.log(v * alpha / (a / (edge * edge) + b));
            if (height <= count * StrictMath.log(mean) - mean - logFactorial(count)) return count;
        }
    }

    /** ln n!: by Stirling's series, whose next term is below 1e-11 from {@code FEW} on. */
    private static double logFactorial(long n) {
        if (n < FEW) {
            double product = 1;
            for (long factor = 2; factor <= n; factor++) product *= factor;
            return StrictMath.log(product);
        }
        double inverse = 1.0 / n;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
        return (n + 0.5) * StrictMath.log((double) n)
                - n
                + 0.5 * StrictMath.log(2 * StrictMath.PI)
                + series;
    }

    /**
     * Negative binomial: Poisson whose mean is gamma (Greenwood and Yule 1920).
     *
     * @param spread variance over mean, from 1, where it is Poisson
     */
    public long negativeBinomial(double mean, double spread) {
        if (spread <= 1) return poisson(mean);
        return poisson((spread - 1) * gamma(mean / (spread - 1)));
    }

    /**
     * Geometric from 1: how many trials until one succeeds, by inversion (Devroye 1986).
     *
     * @param mean from 1
     */
    public long geometric(double mean) {
        return 1 + (long) (StrictMath.log(1 - uniform()) / StrictMath.log1p(-1 / mean));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
