package org.fovea.detections.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1, 1",
        "-0.5, -0.5",
        "+.5, 0.5",
        "1., 1",
        "1.000000000000000000e+00, 1",
        "6.72E-1, 0.672",
        "0e99, 0",
        "1e18, 1000000000000000000",
        "4.9e-324, 4.9e-324"
    })
    void areReadInAnyNotation(String text, BigDecimal value) {
        assertThat(Decimals.parse(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "-",
                "1-2",
                "0x1F",
                "nan",
                "NaN",
                "inf",
                "Infinity",
                "1,5",
                "1e",
                "1e999999999",
                "1e-999999999",
                "1e9999999999",
                "1e99999999999",
                "1.1e18",
                "1e-401",
                "\u0661"
            })
    void areNothingElseAndNothingThatCostsTime(String text) {
        assertThat(Decimals.parse(text)).isEmpty();
        assertThat(Decimals.parse("9".repeat(401))).isEmpty();
    }
}
