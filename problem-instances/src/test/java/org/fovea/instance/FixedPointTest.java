package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {

    @ParameterizedTest(name = "{0} is {1} hundredths")
    @CsvSource({
        "1, 100",
        "0.01, 1",
        "1.10, 110",
        "1.1000000000, 110", // places are counted on the value
        "11e-1, 110",
        "1E+1, 1000",
        "0, 0",
        "0e50, 0",
        "0e-999999999, 0",
        "-0.5, -50"
    })
    void readsAnyNotation(String text, long hundredths) {
        assertThat(FixedPoint.units(text, 2, -10_000, 10_000)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.001",
                "101",
                "-100.01",
                "1e3",
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "x",
                "",
                " 1",
                "0x10",
                "Infinity",
                "1000000000000000000000000000000000000000000"
            })
    void refusesMorePlacesOtherRangesAndWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> FixedPoint.units(text, 2, -10_000, 10_000))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("expected a decimal from -100 to 100 with at most 2 places");
    }

    @Test
    void printsPlainDecimals() {
        assertThat(FixedPoint.text(0, 4)).isEqualTo("0");
        assertThat(FixedPoint.text(1, 10)).isEqualTo("0.0000000001");
        assertThat(FixedPoint.text(120_000, 4)).isEqualTo("12");
        assertThat(FixedPoint.text(10_000_000, 4)).isEqualTo("1000");
        assertThat(FixedPoint.text(12_500, 4)).isEqualTo("1.25");
    }
}
