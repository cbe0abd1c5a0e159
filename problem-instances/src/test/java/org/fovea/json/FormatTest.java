package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final String TAG = "toy-point/1";
    private static final Format<Integer> POINTS =
            new Format<>(
                    TAG,
                    "A point",
                    Structure.onePerLine(
                            "Point",
                            fields -> {
                                fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                                var x = fields.required("x", Numbers.integer(0, 9), value -> value);
                                return values -> values.of(x);
                            }));

    @Test
    void aDocumentNamesItsFormat() {
        assertThat(POINTS.read(Document.of("f", "{\"x\": 3, \"format\": \"toy-point/1\"}")))
                .isEqualTo(3);
    }

    @Test
    void theSameValueGivesTheSameBytes() {
        assertThat(POINTS.bytes(3))
                .isEqualTo(POINTS.bytes(3))
                .asString()
                .isEqualTo(
                        """
                        {
                          "format": "toy-point/1",
                          "x": 3
                        }
                        """);
    }

    @Test
    void anotherFormatIsTheOnlyErrorReported() {
        assertThatThrownBy(() ->
                        POINTS.read(Document.of("f", "{\"y\": 3,\n \"format\": \"toy-pint/1\"}")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "f:2:12 at /format: found \"toy-pint/1\", expected \"toy-point/1\"; did you"
                                + " mean \"toy-point/1\"?");
    }

    @Test
    void withoutAFormatAllErrorsAreReported() {
        assertThatThrownBy(() -> POINTS.read(Document.of("f", "{\"x\": 30}")))
                .hasMessage(
                        """
                        f:1:1: found no "format", expected "toy-point/1" in that field
                        f:1:7 at /x: found 30, expected an integer from 0 to 9\
                        """);
        assertThatThrownBy(() -> POINTS.read(Document.of("f", "{\"x\": 3, \"format\": 7}")))
                .hasMessage(
                        "f:1:20 at /format: found 7, expected \"toy-point/1\"; write it in double"
                                + " quotes");
    }

    @Test
    void theTagAloneTellsDocumentsApart() {
        var known = List.of("toy-line/1", TAG);

        assertThat(
                        Format.tagOf(
                                Document.of("f", "{\"x-\": [1], \"format\": \"toy-point/1\", ..."),
                                known))
                .isEqualTo(TAG);
        assertThatThrownBy(() ->
                        Format.tagOf(Document.of("f", "{\"format\": \"toy-lines/1\"}"), known))
                .hasMessage(
                        "f:1:12 at /format: found \"toy-lines/1\", expected \"toy-line/1\" or"
                                + " \"toy-point/1\"; did you mean \"toy-line/1\"?");
        for (String none : List.of("", "[]", "{}", "{\"format\": 1}", "{\"format\"", "\u0000{"))
            assertThatThrownBy(() -> Format.tagOf(Document.of("f", none), known))
                    .as(none)
                    .hasMessageEndingWith(
                            "found no \"format\", expected \"toy-line/1\" or \"toy-point/1\"");
    }

    @Test
    void theSchemaSaysWhatTheFormReads() {
        assertThat(POINTS.schema())
                .isEqualTo(
                        """
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "title": "A point",
                          "type": "object",
                          "properties": {
                            "format": {
                              "const": "toy-point/1"
                            },
                            "x": {
                              "type": "integer",
                              "minimum": 0,
                              "maximum": 9
                            }
                          },
                          "patternProperties": {
                            "^x-": true
                          },
                          "additionalProperties": false,
                          "required": ["format", "x"]
                        }
                        """);
    }

    @Test
    void whatADocumentOpensWithIsReadWithoutTheRest() {
        var opening = "{\"format\": \"toy-point/1\", \"x-note\": [1], \"x\": 3, \"more\": [";

        assertThat(POINTS.readOpening(Document.of("f", opening + "oh"))).isEqualTo(3);
        assertThat(POINTS.readOpening(Document.of("f", "{\"format\": \"toy-point/1\", \"x\": 3}")))
                .isEqualTo(3);
    }

    @Test
    void whatADocumentOpensWithMustBeRight() {
        assertThatThrownBy(() ->
                        POINTS.readOpening(
                                Document.of(
                                        "f", "{\"format\": \"toy-point/1\", \"x\": 30, \"y\": 1}")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/x: found 30");
        assertThatThrownBy(() ->
                        POINTS.readOpening(
                                Document.of(
                                        "f", "{\"format\": \"toy-point/1\", \"y\": 1, \"x\": 3}")))
                .hasMessageContaining("found no \"x\"");
        assertThatThrownBy(
                        () -> POINTS.readOpening(Document.of("f", "{\"format\": \"toy-line/1\"}")))
                .hasMessageContaining("found \"toy-line/1\"");
    }

    @Test
    void elementsOfAnArrayAreCountedUnread() {
        assertThat(elements("{\"a\": [1], \"tasks\": [1, [2, 3], {\"b\": []}], \"c\": ?"))
                .isEqualTo(3);
        assertThat(elements("{\"a\": {\"tasks\": [1]}}")).isZero();
        assertThat(elements("{\"tasks\": 5}")).isZero();
        assertThat(elements("[1]")).isZero();
        assertThat(elements("{\"tasks\": [1, ?]}")).isZero();
    }

    private static int elements(String text) {
        return Format.elements(Document.of("f", text), "tasks");
    }
}
