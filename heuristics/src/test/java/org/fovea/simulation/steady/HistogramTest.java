package org.fovea.simulation.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.fovea.scenario.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    @Test
    void smallNumbersAreExact() {
        var histogram = new Histogram();
        for (int number = 1; number <= 100; number++) histogram.add(number);

        assertThat(histogram.percentile(500)).isEqualTo(50);
        assertThat(histogram.percentile(990)).isEqualTo(99);
        assertThat(histogram.percentile(1000)).isEqualTo(100);
        assertThat(histogram.total()).isEqualTo(100);
    }

    @Test
    void ofNothingThereIsNoPercentile() {
        assertThat(new Histogram().percentile(500)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 511, 512, 513, 1023, 1024, 1_000_000, 8_999_999_999_999L, Long.MAX_VALUE})
    void aNumberAloneIsEveryPercentile(long number) {
        var histogram = new Histogram();
        histogram.add(number);

        assertThat(histogram.percentile(1)).isEqualTo(number);
        assertThat(histogram.percentile(1000)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 500, 900, 999})
    void largeNumbersAreRoundedUpByLessThanOneIn256(int perMille) {
        var draws = Draws.of(1, "numbers");
        long[] numbers = draws(draws);
        var histogram = new Histogram();
        for (long number : numbers) histogram.add(number);
        Arrays.sort(numbers);
        long exact = numbers[Math.ceilDiv(numbers.length * perMille, 1000) - 1];

        assertThat(histogram.percentile(perMille)).isBetween(exact, exact + exact / 256);
    }

    private static long[] draws(Draws draws) {
        long[] numbers = new long[5_000];
        Arrays.setAll(numbers, _ -> (long) draws.logUniform(1, 1e12));
        return numbers;
    }
}
