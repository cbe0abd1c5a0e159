package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/**
 * Pearson's test (1900) of counts against an exact distribution: the seed is fixed, so that it
 * passes or fails for good; a generator that follows the distribution fails for one seed in 1000.
 */
final class ChiSquare {

    private static final double NORMAL_99_9 = 3.0902; // its quantile
    private static final double LEAST_EXPECTED = 5; // of a bin: below, the approximation is poor

    private ChiSquare() {}

    /** Asserts that bin i got its share of the draws; bins with few draws are put together. */
    static void assertFits(long[] counts, double[] shares) {
        long draws = Arrays.stream(counts).sum();
        double statistic = 0;
        int bins = 0;
        double expected = 0;
        double observed = 0;
        double restExpected = draws;
        for (int i = 0; i < counts.length; i++) {
            expected += draws * shares[i];
            observed += counts[i];
            restExpected -= draws * shares[i];
            boolean last = i == counts.length - 1;
            if (!last && (expected < LEAST_EXPECTED || restExpected < LEAST_EXPECTED)) continue;
            statistic += (observed - expected) * (observed - expected) / expected;
            bins++;
            expected = 0;
            observed = 0;
        }
        assertThat(bins).as("bins").isGreaterThan(1);
        assertThat(statistic)
                .as("chi-square of %d bins, %s", bins, Arrays.toString(counts))
                .isLessThan(critical(bins - 1));
    }

    /** Asserts that whole numbers follow a probability function, given for 0, 1, ... in order. */
    static void assertFollows(long[] drawn, double[] probabilities) {
        long[] counts = new long[probabilities.length + 1];
        for (long each : drawn) counts[(int) Math.min(each, probabilities.length)]++;
        double[] shares = Arrays.copyOf(probabilities, counts.length);
        shares[probabilities.length] = 1 - Arrays.stream(probabilities).sum();
        assertFits(counts, shares);
    }

    /** The 99.9 % quantile, by the cube-root approximation of Wilson and Hilferty (1931). */
    private static double critical(int degrees) {
        double part = 2.0 / (9 * degrees);
        double root = 1 - part + NORMAL_99_9 * Math.sqrt(part);
        return degrees * root * root * root;
    }
}
