package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Listing<Integer> DIGITS =
            Listing.of("digits", Numbers.integer(0, 9), 1, 3);

    @Test
    void elementsKeepTheirOrder() {
        assertThat(Said.read(DIGITS, "[3, 1, 2]")).isEqualTo(List.of(3, 1, 2));
    }

    @Test
    void itIsWrittenOnOneLineOrOneElementALine() {
        assertThat(Said.written(DIGITS, List.of(3, 1))).isEqualTo("[3, 1]\n");
        assertThat(Said.written(DIGITS.onePerLine(), List.of(3, 1))).isEqualTo("[\n  3,\n  1\n]\n");
        assertThat(Said.written(DIGITS.onePerLine(), List.of())).isEqualTo("[]\n");
    }

    @Test
    void everyWrongElementIsReported() {
        assertThat(Said.of(DIGITS, "[10, 1, [2]]"))
                .isEqualTo(
                        """
                        1:2 at /0: found 10, expected an integer from 0 to 9
                        1:9 at /2: found an array, expected an integer from 0 to 9\
                        """);
    }

    @Test
    void theFirstElementTooManyIsReportedAndTheRestSkipped() {
        assertThat(Said.of(DIGITS, "[1, 2, 3, 4, 5, {}]"))
                .isEqualTo("1:11 at /3: found more than 3 elements, expected at most 3 digits");
    }

    @Test
    void tooFewElementsAreReportedAtTheArray() {
        assertThat(Said.of(DIGITS, " []"))
                .isEqualTo("1:2: found an array of 0, expected an array of 1 to 3 digits");
    }

    @Test
    void anObjectWhereAnArrayBelongsLacksItsBrackets() {
        assertThat(Said.of(DIGITS, "{}"))
                .isEqualTo(
                        "1:1: found an object, expected an array of 1 to 3 digits; put it in"
                                + " brackets: [ ... ]");
        assertThat(Said.of(DIGITS, "1"))
                .isEqualTo("1:1: found 1, expected an array of 1 to 3 digits");
    }
}
