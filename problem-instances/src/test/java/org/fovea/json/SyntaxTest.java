package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

    private static final Form<List<Integer>> DIGITS =
            Listing.of("digits", Numbers.integer(0, 9), 0, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    [1, 2,]   | 1:7 at /2: found the character "]", expected a JSON value; remove the comma before it
                    [1 2]     | 1:4 at /1: found the character "2", expected a comma or ] after the value
                    [1, 2     | 1:6 at /1: found the end of the file, expected the rest of the document; the file was cut off?
                    [1, 'a']  | 1:5 at /1: found the character "'", expected a JSON value; JSON strings stand in double quotes
                    [1] // no | 1:5: found the character "/", expected a JSON value; JSON has no comments; a field whose name starts with x- is ignored
                    [1] 2     | 1:5: found more after the end of the document, expected nothing after it
                    [1]]      | 1:4: found the character "]", expected a JSON value
                    [01]      | 1:3 at /0: found the character "1", expected a number without leading zeros
                    [+1]      | 1:2 at /0: found the character "+", expected a number as JSON writes it
                    [1.]      | 1:4 at /0: found the character "]", expected a number as JSON writes it
                    [NaN]     | 1:2 at /0: found the word "NaN", expected a JSON value; JSON knows finite numbers only
                    [\u00f6]       | 1:2 at /0: found the character "\u00f6", expected a JSON value
                    ["\\q"]    | 1:4 at /0: found the character "q", expected one of the escapes of JSON
                    {"a" 1}   | 1:1: found an object, expected an array of at most 9 digits; put it in brackets: [ ... ]
                    """)
    void theFirstCharacterThatIsNotJsonIsNamedWithItsPlace(String text, String message) {
        assertThat(Said.of(DIGITS, text)).startsWith(message);
    }

    @Test
    void aFieldWithoutColonOrQuotesIsNamed() {
        var any = NamedValues.byId(Numbers.integer(0, 9), 9, 9);

        assertThat(Said.of(any, "{\"a\" 1}"))
                .isEqualTo(
                        "1:6 at /a: found the character \"1\", expected a colon after the field's"
                                + " name");
        assertThat(Said.of(any, "{\"a\": 1 \"b\": 2}"))
                .isEqualTo(
                        "1:9 at /a: found the character \"\\\"\", expected a comma or } after the"
                                + " value");
        assertThat(Said.of(any, "{a: 1}"))
                .isEqualTo(
                        "1:2: found the character \"a\", expected a field name in double quotes");
        assertThat(Said.of(any, "{\"a\": 1,\n}"))
                .isEqualTo(
                        "2:1 at /a: found the character \"}\", expected a field name in double"
                                + " quotes; remove the comma before it");
    }

    @Test
    void aControlCharacterInsideAStringMustBeEscaped() {
        assertThat(Said.of(Scalars.text(), "\"a\nb\""))
                .isEqualTo(
                        "1:3: found the character \"\\u000a\", expected an escape such as \\n"
                                + " inside a string");
        assertThat(Said.of(Scalars.text(), "\"a\u001bb\""))
                .contains("\\u001b")
                .doesNotContain("\u001b");
    }

    @Test
    void nothingAtAllIsNoDocument() {
        assertThat(Said.of(DIGITS, ""))
                .isEqualTo("1:1: found an empty file, expected a JSON object");
        assertThat(Said.of(DIGITS, " \n\n "))
                .isEqualTo("3:2: found an empty file, expected a JSON object");
    }

    @Test
    void aSyntaxErrorComesAfterTheOthers() {
        assertThat(Said.of(DIGITS, "[10, 20 30]"))
                .isEqualTo(
                        """
                        1:2 at /0: found 10, expected an integer from 0 to 9
                        1:6 at /1: found 20, expected an integer from 0 to 9
                        1:9 at /2: found the character "3", expected a comma or ] after the value\
                        """);
    }
}
