package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final Structure<String> NAMED =
            Structure.of(
                    "Named",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), value -> value);
                        return values -> values.of(name);
                    });

    private static final String SOUND = "{\"name\": \"\u00f6\ud83d\ude00\"}";

    @Test
    void aByteOrderMarkIsAcceptedAndTakesNoColumn() {
        assertThat(Said.read(NAMED, "\ufeff" + SOUND)).isEqualTo("\u00f6\ud83d\ude00");
        assertThat(Said.of(NAMED, "\ufeff{\"name\": 1}")).startsWith("1:10 at /name: found 1");
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(Said.of(NAMED, "{\"x-\ud83d\ude00\u00f6\": 1, \"name\": 1}"))
                .startsWith("1:21 at /name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void otherEncodingsAreRefusedWithTheirPlace(String charset) {
        assertThat(said(SOUND.getBytes(Charset.forName(charset))))
                .startsWith("f:1:")
                .endsWith("expected UTF-8 text; the file may be UTF-16: save it as UTF-8");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] latin1 = "{\"name\":\n \"\u00f6\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF};
        byte[] surrogate = {'{', '"', 'a', '"', ':', (byte) 0xED, (byte) 0xA0, (byte) 0x80};

        assertThat(said(latin1))
                .isEqualTo(
                        "f:2:3: found the byte 0xF6, expected UTF-8 text; save the file as UTF-8");
        assertThat(said(overlong)).contains("found the byte 0xC0");
        assertThat(said(surrogate)).contains("found the byte 0xED");
    }

    @Test
    void aDocumentCutOffAnywhereIsRefused() {
        byte[] whole = SOUND.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);

            assertThat(said(part)).as("first %d bytes", length).startsWith("f:1:");
        }
    }

    @Test
    void nestingIsLimited() {
        assertThat(Said.read(NAMED, nested(62))).isEqualTo("n");
        assertThat(Said.of(NAMED, nested(1_000_000)))
                .contains("found more than 64 levels of nesting");
    }

    private static String nested(int depth) {
        return "{\"x-deep\": " + "[".repeat(depth) + "]".repeat(depth) + ", \"name\": \"n\"}";
    }

    @Test
    void namesAndStringsAreLimited() {
        assertThat(Said.of(NAMED, "{\"" + "n".repeat(2_000) + "\": 1}"))
                .contains("a field name of more than 1000 characters");
        assertThat(Said.of(NAMED, "{\"name\": \"" + "n".repeat(1_100_000) + "\"}"))
                .contains("a string of more than 1000000 characters");
    }

    @Test
    void aHundredErrorsAreEnough() {
        var digits = Listing.of("digits", Numbers.integer(0, 9), 0, 1_000);

        var errors = Said.errors(digits, "[" + "10, ".repeat(500) + "1]");

        assertThat(errors).hasSize(100);
        assertThat(errors.getLast().pointer()).isEqualTo("/99");
    }

    @Test
    void pointersEscapeWhatATerminalMightObey() {
        assertThat(Said.of(NAMED, "{\"\\u001b[2J\": 1, \"name\": \"n\"}"))
                .startsWith("1:2 at /\\u001b[2J: found unknown field \"\\u001b[2J\"");
    }

    @Test
    void pointersEscapeSlashesAndTildes() {
        assertThat(Said.errors(NAMED, "{\"a/b~c\": 1, \"name\": \"n\"}").getFirst().pointer())
                .isEqualTo("/a~1b~0c");
    }

    @Test
    void nulIsNowhereAllowed() {
        assertThat(Said.of(NAMED, "{\"name\": \"a\u0000\"}"))
                .contains("found the character \"\\u0000\"");
        assertThat(Said.of(NAMED, "{\"name\": \u0000}"))
                .contains("found the character \"\\u0000\"");
        assertThat(Said.of(NAMED, "\u0000{}")).contains("found the byte 0x00");
    }

    private static String said(byte[] bytes) {
        var document = Document.read(new java.io.ByteArrayInputStream(bytes), "f", Path.of(""));
        var refused =
                catchThrowableOfType(
                        InvalidInput.class, () -> Reading.whole(document, NAMED, true));
        return refused.errors().getFirst().message();
    }
}
