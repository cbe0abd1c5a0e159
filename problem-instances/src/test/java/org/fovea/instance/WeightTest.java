package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTest {

    @ParameterizedTest
    @CsvSource({"1, 10000", "2.5, 25000", "1000, 10000000", "0.0001, 1", "1e3, 10000000"})
    void isAnIntegerNumberOfTenThousandths(String text, int tenThousandths) {
        assertThat(Weight.of(text).tenThousandths()).isEqualTo(tenThousandths);
    }

    @Test
    void printsWithoutTrailingZeros() {
        assertThat(new Weight(25_000)).hasToString("2.5");
        assertThat(Weight.ONE).hasToString("1");
        assertThat(new Weight(10_000_000)).hasToString("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000.0001", "0.00005", "heavy"})
    void otherDecimalsAreRefused(String text) {
        assertThat(Flaws.of(() -> Weight.of(text)))
                .singleElement()
                .asString()
                .contains("expected a decimal from 0.0001 to 1000 with at most 4 places");
    }

    @Test
    void zeroUnitsAreRefused() {
        assertThat(Flaws.of(() -> new Weight(0)))
                .containsExactly("found 0, expected an integer from 1 to 10000000");
    }
}
