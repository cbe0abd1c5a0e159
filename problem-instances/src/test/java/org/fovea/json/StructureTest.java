package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.input.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {

    /** An example with a field of every sort; {@code last} must not be before {@code first}. */
    private record Span(
            int first,
            int last,
            int step,
            boolean open,
            int gap,
            Optional<String> note,
            OptionalLong at,
            OptionalInt by) {

        Span {
            new Check().that(last >= first, "last", "" + last, "at least " + first).done();
        }
    }

    private static final Form<Integer> DIGIT = Numbers.integer(0, 9);

    private static final Structure<Span> SPAN =
            Structure.of(
                    "Span",
                    fields -> {
                        var first = fields.required("first", DIGIT, Span::first);
                        var last = fields.required("last", DIGIT, Span::last);
                        var step = fields.withDefault("step", DIGIT, 1, Span::step);
                        var open = fields.withDefault("open", Scalars.flag(), false, Span::open);
                        var gap = fields.orElse("gap", DIGIT, 0, Span::gap);
                        var note = fields.optional("note", Scalars.text(), Span::note);
                        var at = fields.optionalLong("at", Numbers.integer(0, 99L), Span::at);
                        var by = fields.optionalInt("by", DIGIT, Span::by);
                        fields.onlyWhere(open, true, gap);
                        fields.oneShapeOf(
                                "\"at\" and \"by\", or neither",
                                Structure.Shape.of(at, by),
                                Structure.Shape.of());
                        return values ->
                                new Span(
                                        values.of(first),
                                        values.of(last),
                                        values.of(step),
                                        values.of(open),
                                        values.of(gap),
                                        values.of(note),
                                        values.of(at),
                                        values.of(by));
                    });

    private static final Span PLAIN =
            new Span(
                    1, 2, 1, false, 0, Optional.empty(), OptionalLong.empty(), OptionalInt.empty());
    private static final Span FULL =
            new Span(1, 2, 3, true, 4, Optional.of("n"), OptionalLong.of(5), OptionalInt.of(6));

    @Test
    void fieldsThatMayBeAbsentHaveTheirDefaults() {
        assertThat(Said.read(SPAN, "{\"first\": 1, \"last\": 2}")).isEqualTo(PLAIN);
    }

    @Test
    void fieldsComeInAnyOrder() {
        assertThat(
                        Said.read(
                                SPAN,
                                "{\"by\":6,\"at\":5,\"note\":\"n\",\"gap\":4,\"open\":true,\"step\":3,\"last\":2,\"first\":1}"))
                .isEqualTo(FULL);
    }

    @Test
    void fieldsAreWrittenInTheOrderOfTheirDeclarationWithoutDefaults() {
        assertThat(Said.written(SPAN, PLAIN)).isEqualTo("{\"first\": 1, \"last\": 2}\n");
        assertThat(Said.written(SPAN, FULL))
                .isEqualTo(
                        "{\"first\": 1, \"last\": 2, \"step\": 3, \"open\": true, \"gap\": 4,"
                                + " \"note\": \"n\", \"at\": 5, \"by\": 6}\n");
    }

    @Test
    void aDefaultThatIsWrittenOutIsReadToo() {
        assertThat(Said.read(SPAN, "{\"first\": 1, \"last\": 2, \"step\": 1, \"open\": false}"))
                .isEqualTo(PLAIN);
    }

    @Test
    void aFieldThatStartsWithXIsSkippedWhateverItHolds() {
        assertThat(
                        Said.read(
                                SPAN,
                                "{\"x-a\": {\"b\": [1, {}]}, \"first\": 1, \"x-a\": null, \"last\":"
                                        + " 2, \"x-\": \"\"}"))
                .isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"first": 1, "lsat": 2}            | 1:14 at /lsat: found unknown field "lsat", expected one of first, last, step, open, gap, note, at, by; did you mean "last"?
                    {"first": 1, "last": 2, "zzz": 3}  | 1:25 at /zzz: found unknown field "zzz", expected one of first, last, step, open, gap, note, at, by
                    {"first": 1}                       | 1:1: found no "last", expected an integer from 0 to 9 in that field
                    {"first": 1, "last": 2, "last": 3} | 1:25 at /last: found "last" again, expected each field once
                    {"first": 1, "last": null}         | 1:22 at /last: found null, expected an integer from 0 to 9
                    {"first": 1, "last": 2, "step": null} | 1:33 at /step: found null, expected an integer from 0 to 9; leave the field out
                    {"first": 2, "last": 1}            | 1:22 at /last: found 1, expected at least 2
                    {"first": 1, "last": 2, "gap": 3}  | 1:32 at /gap: found "gap", expected that field only where "open" is true
                    {"first": 1, "last": 2, "by": 3}   | 1:1: found "by" alone, expected "at" and "by", or neither
                    [1]                                | 1:1: found an array, expected an object with first, last, step, open, gap, note, at, by
                    """)
    void oneMistakeIsOneError(String text, String message) {
        assertThat(Said.of(SPAN, text)).isEqualTo(message);
    }

    @Test
    void readingGoesOnAfterAMistake() {
        assertThat(
                        Said.of(
                                SPAN,
                                "{\"first\": true, \"step\": [1, 2],\n"
                                        + " \"frist\": {\"a\": 1}, \"note\": 7}"))
                .isEqualTo(
                        """
                        1:1: found no "last", expected an integer from 0 to 9 in that field
                        1:11 at /first: found true, expected an integer from 0 to 9
                        1:25 at /step: found an array, expected an integer from 0 to 9
                        2:2 at /frist: found unknown field "frist", expected one of first, last, step, open, gap, note, at, by; did you mean "first"?
                        2:29 at /note: found 7, expected a string; write it in double quotes\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secret\": \"word\"}",
                "{\"first\": \"secret\"}",
                "{\"first\": 777, \"last\": 2}",
                "{\"first\": 9, \"last\": 8}",
                "{\"first\": 1 secret"
            })
    void contentThatIsNotOursIsNotQuoted(String text) {
        assertThat(Said.unquoted(SPAN, text))
                .doesNotContain("secret", "word", "777", "8", "last\"?");
    }
}
