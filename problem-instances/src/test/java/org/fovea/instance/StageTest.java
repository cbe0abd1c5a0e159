package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void batchLimitIsTheNumberOfLatencies() {
        assertThat(Stage.of(10, 15, 18).batchLimit()).isEqualTo(3);
    }

    @Test
    void energyIsThatOfTheBatchAndZeroWhereUnknown() {
        var stage = new Stage(List.of(10L, 15L), List.of(7L, 9L), Map.of());

        assertThat(stage.energy(2)).isEqualTo(9);
        assertThat(Stage.of(10, 15).energy(2)).isZero();
    }

    @Test
    void latenciesArePositiveAndDoNotDecrease() {
        assertThat(Flaws.of(() -> Stage.of(0, 5, 4)))
                .containsExactly(
                        "latency/0: found 0, expected an integer from 1 to 9000000000000",
                        "latency/2: found 4, expected at least the value before it, 5");
        assertThat(Flaws.of(() -> Stage.of()))
                .containsExactly("latency: found 0 elements, expected 1 to 1024 elements");
    }

    @Test
    void energyHasOneValuePerBatchSizeAndDoesNotDecrease() {
        assertThat(Flaws.of(() -> new Stage(List.of(1L, 1L), List.of(5L), Map.of())))
                .containsExactly("energy: found 1 elements, expected 2 elements");
        assertThat(Flaws.of(() -> new Stage(List.of(1L, 1L), List.of(5L, 4L), Map.of())))
                .containsExactly("energy/1: found 4, expected at least the value before it, 5");
    }

    @Test
    void percentilesAreNamedAndAsLongAsTheLatencies() {
        assertThat(percentile("p50", 1L)).isEmpty();
        assertThat(percentile("p99.9", 1L)).isEmpty();
        assertThat(percentile("max", 1L)).isEmpty();
        assertThat(percentile("p9", 1L))
                .containsExactly(
                        "percentiles/p9: found \"p9\", expected \"max\", \"pNN\" or \"pNN.N\"");
        assertThat(percentile("max", 0L))
                .containsExactly(
                        "percentiles/max/0: found 0, expected an integer from 1 to 9000000000000");
        assertThat(percentile("a/b", 1L))
                .singleElement()
                .asString()
                .startsWith("percentiles/a~1b:");
    }

    private static List<String> percentile(String name, long value) {
        return Flaws.of(() -> new Stage(List.of(1L), List.of(), Map.of(name, List.of(value))));
    }

    @Test
    void energyIsWithinItsRange() {
        var most = List.of(Limits.AMOUNT);

        assertThat(Flaws.of(() -> new Stage(List.of(1L), most, Map.of()))).isEmpty();
        assertThat(Flaws.of(() -> new Stage(List.of(1L), List.of(0L), Map.of()))).isEmpty();
        assertThat(Flaws.of(() -> new Stage(List.of(1L), List.of(-1L), Map.of())))
                .containsExactly(
                        "energy/0: found -1, expected an integer from 0 to " + Limits.AMOUNT);
    }

    @Test
    void latenciesMayBeAsSmallAndAsLargeAsAnyTime() {
        assertThat(Flaws.of(() -> Stage.of(1, Limits.TIME))).isEmpty();
        assertThat(Flaws.of(() -> Stage.of(1, Limits.TIME + 1)))
                .containsExactly(
                        "latency/1: found 9000000000001, expected an integer from 1 to"
                                + " 9000000000000");
    }
}
