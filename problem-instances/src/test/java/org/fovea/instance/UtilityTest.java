package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UtilityTest {

    @Test
    void isTheExactProductOfWeightAndAccuracy() {
        // 0.3 x 0.1 is 0.03, in binary 0.030000000000000002...
        assertThat(Utility.of(Weight.of("0.3"), Accuracy.of("0.1"))).hasToString("0.03");
        assertThat(Utility.of(Weight.of("0.0001"), Accuracy.of("0.000001")).units()).isEqualTo(1);
        assertThat(Utility.of(Weight.of("1000"), Accuracy.of("1")).units())
                .isEqualTo(10_000_000_000_000L);
    }

    @Test
    void sumsOfTheMostTasksFit() {
        long most = Utility.of(Weight.of("1000"), Accuracy.of("1")).units();

        assertThat(Math.multiplyExact(most, (long) Limits.TASKS)).isPositive();
    }

    @Test
    void anOverflowIsADefectAndNotAValue() {
        var largest = new Utility(Long.MAX_VALUE);

        assertThatThrownBy(() -> largest.plus(new Utility(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsAndCompares() {
        var sum = Utility.of("1.5").plus(Utility.of("0.0000000001"));

        assertThat(sum).isGreaterThan(Utility.of("1.5")).hasToString("1.5000000001");
        assertThat(Utility.ZERO).isLessThan(sum).hasToString("0");
    }

    @Test
    void readsWhatItPrints() {
        for (long units :
                new long[] {0, 1, 10, 10_000_000_000L, 27_902_485_000_000L, Long.MAX_VALUE})
            assertThat(Utility.of(new Utility(units).toString())).isEqualTo(new Utility(units));
    }

    @Test
    void negativeUnitsAreRefused() {
        assertThat(Flaws.of(() -> new Utility(-1)))
                .containsExactly("found -1, expected an integer from 0 to " + Long.MAX_VALUE);
    }
}
