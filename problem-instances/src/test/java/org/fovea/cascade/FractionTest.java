package org.fovea.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void aFractionIsExactAndInLowestTerms() {
        assertThat(Fraction.of(2, 6).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(1, 2).minus(Fraction.of(1, 3))).isEqualTo(Fraction.of(1, 6));
        assertThat(Fraction.of(1, 3)).isGreaterThan(Fraction.of("0.333333333333"));
    }

    @Test
    void itsDecimalIsRoundedDown() {
        assertThat(Fraction.of(2, 3)).hasToString("0.666666666666");
        assertThat(Fraction.of(5, 2)).hasToString("2.5");
        assertThat(Fraction.of(1, 10_000_000_000_000L)).hasToString("0");
        assertThat(Fraction.of("1e3")).isEqualTo(Fraction.of(1_000, 1));
    }

    @Test
    void nothingNegativeIsOne() {
        assertThatThrownBy(() -> Fraction.of(1, 3).minus(Fraction.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
