package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.fovea.input.InvalidInput;
import org.fovea.json.TextLines.Line;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void linesAreNumberedAndEndAsUnixOrWindowsEndsThem() {
        var lines = new ArrayList<Line>();

        TextLines.of(Document.of("file", "\ufeffone\r\n\n\u00f6\r")).each(lines::add);

        assertThat(lines)
                .containsExactly(new Line(1, "one"), new Line(2, ""), new Line(3, "\u00f6"));
    }

    @Test
    void theSameTextIsThereForALibrary() throws IOException {
        var text = TextLines.of(Document.of("file", "\ufeffone\n"));

        try (var reader = text.reader()) {
            assertThat(reader.read()).isEqualTo('o');
        }
        assertThat(text.opening(2)).isEqualTo("on");
        assertThat(text.opening(99)).isEqualTo("one\n");
    }

    @Test
    void aLineThatIsTooLongIsTold() {
        var text = TextLines.of(Document.of("file", "a\n" + "b".repeat(TextLines.LONGEST + 1)));

        assertThatThrownBy(() -> text.each(line -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "file:2:1: found a line of more than 10000 bytes, expected lines of at most"
                                + " 10000 bytes");
        assertThatThrownBy(text::reader).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsNoTextIsToldWithItsPlace() {
        var document =
                Document.read(
                        new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xC0}),
                        "file",
                        Path.of(""));

        assertThatThrownBy(() -> TextLines.of(document))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "file:2:1: found the byte 0xC0, expected UTF-8 text; is this a text file?");
    }
}
