package org.fovea.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedTest {

    private static final Form<List<Document>> PARTS =
            Listing.of("parts", Embedded.of("part"), 0, 9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\": [1, {\"b\": \"}\"}], \"ö\": \"\\\"\"}",
                "{ \"x\" : \"€\" }",
                "{\"long\": \"0123456789012345678901234567890123456789012345678901234567890\"}"
            })
    void itsBytesAreThoseThatStandThere(String text) {
        var parts = Said.read(PARTS, " [ " + text + ",\n" + text + " ] ");

        assertThat(parts).hasSize(2);
        for (var part : parts) {
            assertThat(new String(part.bytes(), UTF_8)).isEqualTo(text);
            assertThat(part.name()).isEqualTo("part");
        }
        assertThat(Said.written(PARTS, parts)).contains(text);
    }

    @Test
    void whatFollowsIsReadAfterIt() {
        var pair =
                Structure.<Integer>of(
                        "Pair",
                        fields -> {
                            fields.required(
                                    "whole", Embedded.of("part"), _ -> Document.of("p", "{}"));
                            var after =
                                    fields.required("after", Numbers.integer(0, 9), each -> each);
                            return values -> values.of(after);
                        });

        assertThat(Said.read(pair, "\ufeff{\"whole\": {\"after\": 1}, \"after\": 7}")).isEqualTo(7);
    }

    @Test
    void anythingButAnObjectIsRefused() {
        assertThat(Said.of(Embedded.of("part"), "[1]"))
                .isEqualTo("1:1: found an array, expected an object, the part itself");
    }
}
