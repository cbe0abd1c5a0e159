package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.00e7, 0",
        "0e999999999999999999999, 0",
        "1, 1",
        "1e-05, 0.00001",
        "1E+2, 100",
        "64.0, 64",
        "0.5000, 0.5",
        "-12.50e-1, -1.25",
        "0.000000000000000000000000000000000000000000000000000000000000000000001e69, 1"
    })
    void theValueIsExactWhateverTheNotation(String text, String plain) {
        assertThat(Digits.parse(text).orElseThrow().toPlainString()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-100000000",
                "1e100000000",
                "1e61",
                "1e-61",
                "1e99999999999999999999999999",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void whatIsFarOutsideEveryLimitIsRefusedByItsText(String text) {
        assertThat(Digits.parse(text)).isEmpty();
    }

    @Test
    void itAgreesWithBigDecimalOnEveryNumberOfFewDigits() {
        long seed = 11;
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            String text =
                    (random.nextBoolean() ? "-" : "")
                            + random.nextInt(1_000)
                            + (random.nextBoolean() ? "." + random.nextInt(10_000) : "")
                            + (random.nextBoolean() ? "e" + random.nextInt(-20, 20) : "");

            assertThat(Digits.parse(text).orElseThrow())
                    .as("%s, seed %d", text, seed)
                    .isEqualByComparingTo(new BigDecimal(text));
        }
    }

    @Test
    void aUnitHasSoManyPlaces() {
        assertThat(Digits.unit(4)).isEqualTo(new BigDecimal("0.0001"));
    }
}
