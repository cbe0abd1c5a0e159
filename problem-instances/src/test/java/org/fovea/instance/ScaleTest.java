package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @ParameterizedTest(name = "{0} px at {1}: {2} px")
    @CsvSource({
        "100, 0.5, 50",
        "101, 0.5, 51", // 50.5
        "10, 0.1, 1", // binary floating point would say 10 x 0.1 = 1 too, but 3 x 0.1 > 0.3:
        "30, 0.1, 3",
        "70, 0.7, 49", // 70 x 0.7 is 49.0 exactly, 48.99... in binary
        "1, 0.0001, 1",
        "65536, 1, 65536",
        "65536, 0.3333, 21844" // 21,843.1488
    })
    void sidesAreRoundedUpExactly(long px, String scale, long expected) {
        assertThat(Scale.of(scale).side(px)).isEqualTo(expected);
    }

    @Test
    void volumeOfARectangleIsThatOfItsFootprint() {
        // 101 x 0.5 and 51 x 0.5 round up to 51 and 26
        assertThat(Scale.of("0.5").volume(new Extent.Rectangle(101, 51))).isEqualTo(51 * 26);
    }

    @Test
    void bareVolumeShrinksWithTheSquareOfTheScale() {
        assertThat(Scale.of("0.5").volume(new Extent.Volume(1_001))).isEqualTo(251); // 250.25
        assertThat(Scale.ONE.volume(new Extent.Volume(Limits.VOLUME))).isEqualTo(Limits.VOLUME);
    }

    @Test
    void agreesWithDecimalArithmetic() {
        var random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            var scale = new Scale(1 + random.nextInt(10_000));
            int px = 1 + random.nextInt(Limits.SIDE);
            var exact = new BigDecimal(px).multiply(new BigDecimal(scale.toString()));

            assertThat(scale.side(px))
                    .as("%d px at %s", px, scale)
                    .isEqualTo(exact.setScale(0, RoundingMode.CEILING).longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.50, 0.5", "5e-1, 0.5", "0.0001, 0.0001", "1.0000, 1"})
    void isReadInAnyNotationAndPrintedPlain(String text, String printed) {
        assertThat(Scale.of(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.0001", "0.00001", "NaN", "", "1e-100000000"})
    void otherDecimalsAreRefused(String text) {
        assertThat(Flaws.of(() -> Scale.of(text)))
                .singleElement()
                .asString()
                .contains("expected a decimal from 0.0001 to 1 with at most 4 places");
    }

    @Test
    void isOneToTenThousandTenThousandths() {
        assertThat(new Scale(1).toString()).isEqualTo("0.0001");
        assertThat(Flaws.of(() -> new Scale(0)))
                .containsExactly("found 0, expected an integer from 1 to 10000");
        assertThat(Flaws.of(() -> new Scale(10_001)))
                .containsExactly("found 10001, expected an integer from 1 to 10000");
    }
}
