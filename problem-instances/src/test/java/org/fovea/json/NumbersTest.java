package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static final Form<Long> COUNT = Numbers.integer(0, 9_000_000_000_000_000_000L);
    private static final Form<Integer> SMALL = Numbers.integer(-1, 64);
    private static final Form<Long> TIME = Numbers.microseconds(0, 9_000_000_000_000L);
    private static final Form<BigDecimal> WEIGHT =
            Numbers.decimal(new Numbers.Limits("0", true, "1000", 4), BigDecimal::new);
    private static final Form<BigDecimal> ACCURACY =
            Numbers.decimal(new Numbers.Limits("0", false, "1", 6), BigDecimal::new);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "9000000000000000000, 9000000000000000000",
        "123456789012345678, 123456789012345678"
    })
    void integersAreExact(String text, long value) {
        assertThat(Said.read(COUNT, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "9000000000000000001",
                "9223372036854775808",
                "99999999999999999999999999"
            })
    void integersOutsideTheirRangeAreRefused(String text) {
        assertThat(Said.of(COUNT, text))
                .isEqualTo(
                        "1:1: found "
                                + text
                                + ", expected an integer from 0 to 9000000000000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "64.0, write 64",
        "6.4e1, write 64",
        "1e3, write 1000",
        "'\"64\"', write 64 without quotes",
    })
    void whoWritesAnIntegerInAnotherWayIsToldTheRightOne(String text, String hint) {
        assertThat(Said.of(SMALL, text))
                .isEqualTo("1:1: found " + text + ", expected an integer from -1 to 64; " + hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null", "\"many\"", "6.5", "1e-100000000"})
    void whatIsNoIntegerIsRefusedWithoutAdvice(String text) {
        assertThat(Said.of(SMALL, text))
                .isEqualTo("1:1: found " + text + ", expected an integer from -1 to 64");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, times are integer microseconds: 0.5 s is 500000",
        "0.0000001, times are integer microseconds: write no fraction",
        "33.0, write 33"
    })
    void whoWritesSecondsIsToldTheMicroseconds(String text, String hint) {
        assertThat(Said.of(TIME, text))
                .isEqualTo(
                        "1:1: found "
                                + text
                                + ", expected integer microseconds from 0 to 9000000000000; "
                                + hint);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4, 0.0001",
        "1000.00000, 1000",
        "25E-1, 2.5",
        "1e3, 1000",
        "0.50000000000000000000000000000000000000000000000, 0.5"
    })
    void decimalsMayComeInAnyNotation(String text, String plain) {
        assertThat(Said.read(WEIGHT, text).toPlainString()).isEqualTo(plain);
        assertThat(Said.written(WEIGHT, Said.read(WEIGHT, text))).isEqualTo(plain + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.00001", "1000.0001", "-1", "1e-100000000", "1e100000000", "null"})
    void decimalsOutsideTheirRangeOrWithTooManyPlacesAreRefused(String text) {
        assertThat(Said.of(WEIGHT, text))
                .isEqualTo(
                        "1:1: found "
                                + text
                                + ", expected a decimal above 0, at most 1000, with at most 4"
                                + " places");
    }

    @Test
    void aLowerLimitMayBelongToTheRange() {
        assertThat(Said.read(ACCURACY, "0")).isEqualByComparingTo("0");
        assertThat(Said.of(ACCURACY, "\"0.5\""))
                .isEqualTo(
                        "1:1: found \"0.5\", expected a decimal from 0 to 1 with at most 6 places;"
                                + " write 0.5 without quotes");
    }

    @Test
    void aMillionDigitsAreRefusedAtTheFirstThousand() {
        assertThat(Said.of(COUNT, "1".repeat(1_000_000)))
                .contains("found a number of more than 1000 characters");
        assertThat(Said.of(WEIGHT, "0." + "1".repeat(1_000_000)))
                .contains("found a number of more than 1000 characters");
    }

    @Test
    void aLongNumberIsQuotedShortened() {
        assertThat(Said.of(SMALL, "1".repeat(41)))
                .isEqualTo(
                        "1:1: found " + "1".repeat(40) + "..., expected an integer from -1 to 64");
    }
}
