package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedValuesTest {

    private static final Form<Map<String, Long>> BUDGETS =
            NamedValues.byId(Numbers.integer(0, 9L), 100, 3);

    @Test
    void namesAreWrittenInTheOrderOfTheirCodePoints() {
        String beyond = "\ud83d\ude00"; // U+1F600 follows U+FB01, though its first char precedes it

        assertThat(Said.written(BUDGETS, Map.of(beyond, 1L, "\ufb01", 2L, "a", 3L)))
                .isEqualTo("{\"a\": 3, \"\ufb01\": 2, \"" + beyond + "\": 1}\n");
    }

    @Test
    void aNameIsNoFieldEvenWhereItStartsWithX() {
        assertThat(Said.read(BUDGETS, "{\"x-ray\": 4}")).isEqualTo(Map.of("x-ray", 4L));
    }

    @Test
    void everyWrongValueAndEveryRepeatedNameIsReported() {
        assertThat(Said.of(BUDGETS, "{\"a\": 10, \"b/c\": -1}"))
                .isEqualTo(
                        """
                        1:7 at /a: found 10, expected an integer from 0 to 9
                        1:18 at /b~1c: found -1, expected an integer from 0 to 9\
                        """);
        assertThat(Said.of(BUDGETS, "{\"a\": 1, \"a\": 1}"))
                .isEqualTo("1:10 at /a: found \"a\" again, expected each name once");
        assertThat(Said.of(BUDGETS, "[]"))
                .isEqualTo(
                        "1:1: found an array, expected an object of names, each with an integer"
                                + " from 0 to 9");
    }

    @Test
    void readingStopsAtTheFirstNameTooMany() {
        assertThat(Said.of(BUDGETS, "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":[]}"))
                .isEqualTo("1:20 at /d: found more than 3 names, expected at most 3");
    }

    @Test
    void namesThatAreNotOursAreNotQuoted() {
        assertThat(Said.unquoted(BUDGETS, "{\"secret\": 10, \"a\": 1, \"a\": 2}"))
                .doesNotContain("secret", "10,");
    }
}
