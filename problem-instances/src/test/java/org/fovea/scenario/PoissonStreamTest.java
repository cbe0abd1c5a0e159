package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distributions of 10,000 tasks; tolerances are four standard deviations of what is counted. */
class PoissonStreamTest {

    private static final int MANY = 10_000;

    private static final Instance STREAM = Recipe.of("stream", MANY, 1, Map.of()).instance();

    @Test
    void weightsAre1And2AndAHalfAnd5For60And30And10PerCent() {
        var counts =
                STREAM.tasks().stream()
                        .collect(Collectors.groupingBy(Task::weight, Collectors.counting()));

        assertThat(counts).hasSize(3);
        assertThat(counts.get(Weight.of("1"))).isCloseTo(6_000L, within(4 * 49L));
        assertThat(counts.get(Weight.of("2.5"))).isCloseTo(3_000L, within(4 * 46L));
        assertThat(counts.get(Weight.of("5"))).isCloseTo(1_000L, within(4 * 30L));
    }

    @Test
    void deadlinesAre20Or45Or90MillisecondsAndUpTo15MoreAwayAlikeOften() {
        for (long urgency : List.of(20_000L, 45_000L, 90_000L)) {
            var extra =
                    STREAM.tasks().stream()
                            .mapToLong(task -> task.deadline() - task.release() - urgency)
                            .filter(rest -> rest >= 0 && rest <= 15_000)
                            .summaryStatistics();

            assertThat(extra.getCount()).isCloseTo(MANY / 3, within(4 * 47L)); // sqrt(n 2/9)
            assertThat(extra.getAverage())
                    .isCloseTo(7_500, within(4 * 75.0)); // 15,000 / sqrt(12 n / 3)
        }
    }

    @Test
    void gapsBetweenReleasesAreExponential() {
        double[] gaps =
                IntStream.range(1, MANY).mapToDouble(i -> release(i) - release(i - 1)).toArray();
        double mean =
                IntStream.range(0, gaps.length).mapToDouble(i -> gaps[i]).average().orElseThrow();

        for (double factor : List.of(0.5, 1.0, 2.0)) {
            long longer =
                    IntStream.range(0, gaps.length).filter(i -> gaps[i] > factor * mean).count();
            // P(gap > f x mean) = exp(-f)
            assertThat((double) longer / MANY)
                    .isCloseTo(StrictMath.exp(-factor), within(4 * 0.005));
        }
    }

    private static long release(int task) {
        return STREAM.tasks().get(task).release();
    }

    @ParameterizedTest(name = "load {0} with {1} tasks")
    @CsvSource({"4, 30", "4, 1000", "0.5, 30", "1, 100"})
    void theLoadIsTheOneAskedFor(double load, int tasks) {
        var instance = Recipe.of("stream", tasks, 3, Map.of("load", load + "")).instance();

        // releases are whole us, and two at the same one count as one frame
        assertThat(Load.of(Problem.of(instance)).share()).isCloseTo(load, within(load * 0.001));
        assertThat(instance.tasks().getFirst().release()).isZero();
    }

    @Test
    void networksOfTwoThreeAndFourStagesTakeSixteenEightAndFour() {
        var networks = STREAM.devices().getFirst().networks();

        assertThat(networks).extracting(Network::id).containsExactly("n64", "n128", "n256");
        assertThat(networks).extracting(Network::batchLimit).containsExactly(16, 8, 4);
        assertThat(networks)
                .extracting(network -> network.stages().size())
                .containsExactly(2, 3, 4);
        assertThat(STREAM.tasks()).allMatch(task -> task.source().equals(Source.UNKNOWN));
    }

    @Test
    void classesAreDrawnBy45And35And20PerCent() {
        var device = STREAM.devices().getFirst();
        var counts =
                STREAM.tasks().stream()
                        .collect(
                                Collectors.groupingBy(
                                        task -> device.nativeClass(task.object()),
                                        Collectors.counting()));

        assertThat(counts.get(64)).isCloseTo(4_500L, within(4 * 50L));
        assertThat(counts.get(128)).isCloseTo(3_500L, within(4 * 48L));
        assertThat(counts.get(256)).isCloseTo(2_000L, within(4 * 40L));
    }
}
