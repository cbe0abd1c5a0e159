package org.fovea.simulation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertaintyTest {

    private static final int INPUTS = 20_000;

    @ParameterizedTest(name = "accuracy {0} at exit {1} with spread {2}")
    @CsvSource({"0.5, 1, 1", "0.72, 1, 1", "0.72, 3, 1", "0.95, 2, 1", "0.3, 1, 0.5", "0.9, 1, 4"})
    void theMeanConfidenceIsTheAccuracyOfTheTable(double accuracy, int exit, double spread) {
        var drawn = confidences(new Uncertainty(1, 0.8, spread), accuracy, exit);
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double squares = Arrays.stream(drawn).map(each -> (each - mean) * (each - mean)).sum();
        double error = Math.sqrt(squares / (INPUTS - 1) / INPUTS);

        assertThat(mean).isCloseTo(accuracy, within(4 * error));
        assertThat(error).as("they do spread").isGreaterThan(1e-4);
    }

    @Test
    void answersAreRightAsOftenAsTheyClaim() {
        var uncertainty = Uncertainty.of(2);
        long right =
                IntStream.range(0, INPUTS)
                        .filter(input -> uncertainty.right("t" + input, 300_000))
                        .count();

        // standard error: sqrt(0.3 x 0.7 / 20,000)
        assertThat((double) right / INPUTS).isCloseTo(0.3, within(4 * 0.00324));
    }

    @Test
    void aSurerAnswerIsRightWhereALessSureOneIs() {
        var uncertainty = Uncertainty.of(3);
        for (int input = 0; input < 1_000; input++)
            if (uncertainty.right("t" + input, 400_000))
                assertThat(uncertainty.right("t" + input, 400_001)).isTrue();
    }

    /** Within 4 standard errors (1 - r^2) / sqrt(20,000). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0", "0.5, 0.5", "0.8, 0.8", "1, 1"})
    void latentsOfExitsThatFollowEachOtherHaveTheCorrelationAskedFor(double asked, double told) {
        var uncertainty = new Uncertainty(4, asked, 1);
        double[] first =
                IntStream.range(0, INPUTS).mapToDouble(i -> z(uncertainty, i, 1)).toArray();
        double[] second =
                IntStream.range(0, INPUTS).mapToDouble(i -> z(uncertainty, i, 2)).toArray();

        assertThat(correlation(first, second))
                .isCloseTo(told, within(4 * (1 - told * told) / Math.sqrt(INPUTS) + 1e-9));
    }

    @Test
    void confidencesOfExitsGoTogetherTheMoreTheHigherTheCorrelation() {
        double before = -1;
        for (double asked : new double[] {0, 0.4, 0.8, 1}) {
            var uncertainty = new Uncertainty(5, asked, 1);
            double now =
                    correlation(confidences(uncertainty, 0.6, 1), confidences(uncertainty, 0.8, 2));
            assertThat(now).as("at %s", asked).isGreaterThan(before + 0.1);
            before = now;
        }
    }

    @Test
    void withoutSpreadTheConfidenceIsTheAccuracy() {
        var certain = new Uncertainty(1, 0.8, 0);

        assertThat(certain.confidence(723_456, 1.7)).isEqualTo(723_456);
        assertThat(Uncertainty.of(1).confidence(0, 3)).isZero();
        assertThat(Uncertainty.of(1).confidence(1_000_000, -3)).isEqualTo(1_000_000);
    }

    /** By hand: accuracy 0.5 has Phi^-1 = 0, and Phi(0 + 1 x 1) = 0.841345. */
    @Test
    void theConfidenceIsThatOfVasicek() {
        assertThat(Uncertainty.of(1).confidence(500_000, 1)).isEqualTo(841_345);
        assertThat(new Uncertainty(1, 0, 2).confidence(500_000, 1)).isEqualTo(977_250); // Phi(2)
    }

    @Test
    void theSameSeedDrawsTheSameOnEveryMachine() {
        var uncertainty = Uncertainty.of(1);
        double first = uncertainty.latent("t1", 1, 0);

        assertThat(first).isEqualTo(0.4147615103030007);
        assertThat(uncertainty.latent("t1", 2, first)).isEqualTo(0.2443204735775327);
        assertThat(uncertainty.latent("t2", 1, 0)).isNotEqualTo(first);
        assertThat(Uncertainty.of(2).latent("t1", 1, 0)).isNotEqualTo(first);
    }

    @Test
    void whatIsNoCorrelationAndNoSpreadIsRefused() {
        assertThatThrownBy(() -> new Uncertainty(1, 1.5, 1))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("correlation");
        assertThatThrownBy(() -> new Uncertainty(1, 1, -0.5))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("spread");
    }

    private static double[] confidences(Uncertainty uncertainty, double accuracy, int exit) {
        return IntStream.range(0, INPUTS)
                .mapToDouble(input ->
                        uncertainty.confidence(
                                        (int) Math.round(accuracy * 1e6),
                                        z(uncertainty, input, exit))
                                / 1e6)
                .toArray();
    }

    private static double z(Uncertainty uncertainty, int input, int exit) {
        double z = 0;
        for (int e = 1; e <= exit; e++) z = uncertainty.latent("t" + input, e, z);
        return z;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
