package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    @TempDir Path folder;

    @Test
    void aFileIsReadWhole() throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), "{}");

        var document = Document.read(file);

        assertThat(document.bytes()).asString().isEqualTo("{}");
        assertThat(document.name()).isEqualTo(file.toString());
        assertThat(document.folder()).isEqualTo(folder);
    }

    @Test
    void aBareNameIsRelativeToTheWorkingFolder() {
        assertThatThrownBy(() -> Document.read(Path.of("no-such-file.json")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("no-such-file.json: found no such file, expected a file");
    }

    @Test
    void aMisspeltNameIsAnsweredWithItsNeighbour() throws IOException {
        Files.writeString(folder.resolve("crossing.json"), "{}");

        assertThatThrownBy(() -> Document.read(folder.resolve("crosing.json")))
                .hasMessageEndingWith(
                        "found no such file, expected a file; did you mean \"crossing.json\"?");
        assertThatThrownBy(() -> Document.read(folder.resolve("absent/crossing.json")))
                .hasMessageEndingWith("found no such file, expected a file");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> Document.read(folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageEndingWith("found a folder, expected a file");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), "12345");

        assertThat(Document.read(file, 5).bytes()).hasSize(5);
        assertThatThrownBy(() -> Document.read(file, 4))
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith("found more than 4 bytes, expected at most 4 bytes");
    }

    @Test
    void aStreamIsReadToItsEnd() {
        var document =
                Document.read(new ByteArrayInputStream(new byte[] {'1'}), "<stdin>", Path.of("x"));

        assertThat(document.bytes()).hasSize(1);
        assertThat(document.name()).isEqualTo("<stdin>");
        assertThat(document.folder()).isEqualTo(Path.of("x"));
    }

    @Test
    void aStreamThatBreaksIsNoFile() {
        var broken =
                new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("unplugged");
                    }
                };

        assertThatThrownBy(() -> Document.read(broken, "<stdin>", folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("an input that cannot be read (unplugged)");
    }

    @Test
    void aNameIsPrintedEscaped() {
        assertThatThrownBy(() -> Document.read(folder.resolve("a\u001b[2J")))
                .hasMessageContaining("a\\u001b[2J: found no such file");
    }

    @Test
    void theOpeningOfAFileEndsBeforeTheCharacterThatItCuts() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("a.json"), "ab\u00e9\u20ac"); // 2, then 2 and 3 bytes

        assertThat(Document.opening(file, 2).bytes()).asString().isEqualTo("ab");
        assertThat(Document.opening(file, 6).bytes()).asString().isEqualTo("ab");
        assertThat(Document.opening(file, 100).bytes()).hasSize(2 + 2 + 3);
        assertThatThrownBy(() -> Document.opening(folder.resolve("absent.json"), 2))
                .isInstanceOf(UnusableFile.class);
    }

    @Test
    void itsBytesAreWrittenAsTheyAre() throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), "\uFEFF{ }\n");
        var copy = new java.io.ByteArrayOutputStream();

        Document.read(file).writeTo(copy);

        assertThat(copy.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }
}
