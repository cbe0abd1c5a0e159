package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    @Test
    void anyTextIsReadAndWrittenAsItIs() {
        String text = "a \"quote\", a tab\t, \u00f6, \ud83d\ude00 and \u0000";

        assertThat(Said.read(Scalars.text(), Said.written(Scalars.text(), text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\\ud800\"", "\"a\\udc00b\"", "\"\\ud800\\ud800\"", "\"\\udc00\\ud800\""})
    void anUnpairedSurrogateIsNoText(String text) {
        assertThat(Said.of(Scalars.text(), text))
                .contains("expected Unicode text; an escape \\uD800 to \\uDFFF stands alone")
                .matches("[\\x20-\\x7e]+");
    }

    @Test
    void idsAndNamesCountCodePoints() {
        String smile = "\ud83d\ude00";

        assertThat(Said.read(Scalars.id(3), '"' + smile.repeat(3) + '"'))
                .isEqualTo(smile.repeat(3));
        assertThat(Said.of(Scalars.id(3), '"' + smile.repeat(4) + '"'))
                .endsWith("expected a string of 1 to 3 visible characters without spaces");
        assertThat(Said.read(Scalars.name(), '"' + "x ".repeat(100) + '"')).hasSize(2 * 100);
        assertThat(Said.of(Scalars.name(), '"' + "x".repeat(201) + '"'))
                .endsWith("expected a string of 1 to 200 visible characters or spaces");
    }

    @ParameterizedTest
    @CsvSource({
        "a\\u202eb, a\\u202eb",
        "\\u001b[31m, \\u001b[31m",
        "\\u0000, \\u0000",
        "a b, a b",
        "'', ''"
    })
    void invisibleCharactersAreRefusedAndShownEscaped(String written, String shown) {
        assertThat(Said.of(Scalars.id(100), '"' + written + '"'))
                .isEqualTo(
                        "1:1: found \""
                                + shown
                                + "\", expected a string of 1 to 100 visible characters without"
                                + " spaces");
    }

    @Test
    void aNumberWhereTextBelongsLacksItsQuotes() {
        assertThat(Said.of(Scalars.text(), "7"))
                .isEqualTo("1:1: found 7, expected a string; write it in double quotes");
        assertThat(Said.of(Scalars.text(), "true")).isEqualTo("1:1: found true, expected a string");
    }

    @Test
    void aWordOfAListIsSuggestedWhereItIsNear() {
        var packing = Scalars.oneOf(List.of("rectangles", "volume"));

        assertThat(Said.read(packing, "\"volume\"")).isEqualTo("volume");
        assertThat(Said.of(packing, "\"rectangle\""))
                .isEqualTo(
                        "1:1: found \"rectangle\", expected \"rectangles\" or \"volume\"; did you"
                                + " mean \"rectangles\"?");
        assertThat(Said.of(packing, "\"x\"")).endsWith("\"volume\"");
    }

    @Test
    void constantsAreWrittenByTheirNames() {
        var days = Scalars.constant(DayOfWeek.class);

        assertThat(Said.read(days, "\"MONDAY\"")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Said.written(days, DayOfWeek.FRIDAY)).isEqualTo("\"FRIDAY\"\n");
        assertThat(Said.of(days, "\"monday\"")).contains("did you mean \"MONDAY\"?");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThat(Said.read(Scalars.flag(), "true")).isTrue();
        assertThat(Said.read(Scalars.flag(), Said.written(Scalars.flag(), false))).isFalse();
        assertThat(Said.of(Scalars.flag(), "\"true\""))
                .isEqualTo(
                        "1:1: found \"true\", expected true or false; write true without quotes");
        assertThat(Said.of(Scalars.flag(), "1")).isEqualTo("1:1: found 1, expected true or false");
    }

    @Test
    void hexadecimalDigitsAreLowerCase() {
        var hash = Scalars.hexadecimal(4);

        assertThat(Said.read(hash, "\"09af\"")).isEqualTo("09af");
        for (String wrong : List.of("09AF", "09a", "09aff", "09a\\n", "09ag"))
            assertThat(Said.of(hash, '"' + wrong + '"'))
                    .endsWith("expected a string of 4 lower-case hexadecimal digits");
    }
}
