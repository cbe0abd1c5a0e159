package org.fovea.exact.price;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SoftTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-4);

    @Test
    void exponentialsAreThoseOfThePlatformToSomeDigits() {
        for (double x = 0; x > -40; x -= 0.013)
            assertThat(Soft.exp(x)).as("e to " + x).isCloseTo(Math.exp(x), CLOSE);
        assertThat(Soft.exp(-41)).isZero();
    }

    @Test
    void logarithmsAreThoseOfThePlatformToSomeDigits() {
        for (double x = 1e-30; x < 1e30; x *= 1.7)
            assertThat(Soft.log(x)).as("log " + x).isCloseTo(Math.log(x), Offset.offset(1e-6));
    }

    @Test
    void theSoftMaximumOfEqualNumbersIsAboveThemByTheLogarithmOfTheirCount() {
        assertThat(Soft.maximum(new double[] {5, 5, 5, 9}, 3))
                .isCloseTo(5 + Math.log(3), Offset.offset(1e-6));
    }

    @Test
    void aSingleNumberIsItsOwnMaximum() {
        assertThat(Soft.maximum(new double[] {5, 9}, 1)).isEqualTo(5);
    }

    @Test
    void farBelowTheGreatestNothingCounts() {
        assertThat(Soft.maximum(new double[] {5, -50}, 2)).isEqualTo(5);
    }
}
