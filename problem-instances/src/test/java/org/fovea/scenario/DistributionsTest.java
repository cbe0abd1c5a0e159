package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each distribution against its exact shares, on a fixed seed. */
class DistributionsTest {

    private static final int MANY = 20_000;

    private final Draws draws = Draws.of(1, "test");

    @ParameterizedTest(name = "mean {0}")
    @ValueSource(doubles = {0.3, 3, 9.99, 10, 53, 400})
    void countsArePoisson(double mean) {
        double[] exact = new double[(int) (mean + 10 * Math.sqrt(mean) + 10)];
        exact[0] = Math.exp(-mean);
        for (int k = 1; k < exact.length; k++) exact[k] = exact[k - 1] * mean / k;

        ChiSquare.assertFollows(drawn(() -> draws.poisson(mean)), exact);
    }

    @Test
    void aLargeMeanCostsNoMoreThanASmallOneAndDoesNotUnderflow() {
        double mean = 1e12; // exp(-1e12) is 0 in floating point, and 1e12 steps would take an hour
        long[] drawn = drawn(() -> draws.poisson(mean));

        double error = Math.sqrt(mean / MANY); // standard error of the mean
        assertThat(LongStream.of(drawn).average().orElseThrow()).isCloseTo(mean, within(4 * error));
        assertThat(variance(drawn) / mean).isCloseTo(1, within(0.05));
    }

    @ParameterizedTest(name = "mean {0}, variance {1} times as much")
    @CsvSource({"10, 3", "53, 30", "0.5, 2", "14, 1", "10, 1.01"})
    void countsAreNegativeBinomial(double mean, double spread) {
        double[] exact = negativeBinomial(mean, spread, (int) (mean * 40));

        ChiSquare.assertFollows(drawn(() -> draws.negativeBinomial(mean, spread)), exact);
    }

    /** P(k) = P(k - 1) (r + k - 1) / k x p with r = mean / (spread - 1), p = 1 - 1 / spread. */
    static double[] negativeBinomial(double mean, double spread, int most) {
        double[] exact = new double[most];
        boolean poisson = spread == 1;
        exact[0] = poisson ? Math.exp(-mean) : Math.pow(spread, -mean / (spread - 1));
        for (int k = 1; k < most; k++) {
            double step = poisson ? mean : (mean + (k - 1) * (spread - 1)) / spread;
            exact[k] = exact[k - 1] * step / k;
        }
        return exact;
    }

    @ParameterizedTest(name = "mean {0}")
    @ValueSource(doubles = {1, 1.5, 48})
    void trialsUntilSuccessAreGeometric(double mean) {
        double[] exact = new double[1_000];
        for (int k = 1; k < exact.length; k++) exact[k] = Math.pow(1 - 1 / mean, k - 1) / mean;
        long[] drawn = drawn(() -> draws.geometric(mean));

        assertThat(drawn).doesNotContain(0);
        if (mean == 1) assertThat(drawn).containsOnly(1);
        else ChiSquare.assertFollows(drawn, exact);
    }

    @Test
    void gammaOfAWholeShapeIsThatOfErlang() {
        long[] counts = new long[20];
        for (int i = 0; i < MANY; i++) counts[(int) Math.min(19, draws.gamma(5))]++;
        double[] shares = new double[20];
        for (int i = 0; i < 19; i++) shares[i] = erlang(5, i + 1) - erlang(5, i);
        shares[19] = 1 - erlang(5, 19);

        ChiSquare.assertFits(counts, shares);
    }

    /** 1 - exp(-x) (1 + x + x^2 / 2 + ... + x^(k-1) / (k-1)!). */
    private static double erlang(int shape, double x) {
        double term = Math.exp(-x);
        double above = 0;
        for (int k = 0; k < shape; term *= x / ++k) above += term;
        return 1 - above;
    }

    @ParameterizedTest(name = "shape {0}")
    @ValueSource(doubles = {0.02, 0.3, 1, 2.5, 1e9})
    void gammaHasItsShapeAsMeanAndAsVariance(double shape) {
        double[] drawn = DoubleStream.generate(() -> draws.gamma(shape)).limit(MANY).toArray();
        double mean = DoubleStream.of(drawn).average().orElseThrow();
        double variance =
                DoubleStream.of(drawn).map(x -> (x - mean) * (x - mean)).sum() / (MANY - 1);

        assertThat(mean).isCloseTo(shape, within(4 * Math.sqrt(shape / MANY)));
        // the variance of a squared deviation is (2 + 6 / shape) shape^2
        assertThat(variance / shape).isCloseTo(1, within(4 * Math.sqrt((2 + 6 / shape) / MANY)));
    }

    @Test
    void halfOfALogNormalIsBelowItsMedianAndTwoThirdsWithinOneDeviation() {
        long[] counts = new long[4];
        for (int i = 0; i < MANY; i++) {
            double deviations = Math.log(draws.logNormal(60, 0.6) / 60) / 0.6;
            counts[(int) Math.clamp(Math.floor(deviations + 2), 0, 3)]++;
        }

        // the normal distribution below -1, -1..0, 0..1 and above 1
        ChiSquare.assertFits(counts, new double[] {0.15866, 0.34134, 0.34134, 0.15866});
    }

    @Test
    void eachFactorOfALogUniformIsAsLikely() {
        long[] counts = new long[4];
        for (int i = 0; i < MANY; i++)
            counts[(int) (Math.log(draws.logUniform(5, 80) / 5) / LN2)]++;

        // 5..10, 10..20, 20..40 and 40..80
        ChiSquare.assertFits(counts, new double[] {0.25, 0.25, 0.25, 0.25});
    }

    private static final double LN2 = Math.log(2) * (1 + 1e-12); // 80 itself is in the last bin

    @Test
    void aLogUniformStaysBetweenItsEnds() {
        assertThat(drawn(() -> (long) (draws.logUniform(7, 7) * 1_000))).containsOnly(7_000);
    }

    private static long[] drawn(LongSupplier draw) {
        return LongStream.generate(draw).limit(MANY).toArray();
    }

    private static double variance(long[] drawn) {
        double mean = LongStream.of(drawn).average().orElseThrow();
        return LongStream.of(drawn).mapToDouble(x -> (x - mean) * (x - mean)).sum()
                / (drawn.length - 1);
    }
}
