package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // pipes, links and permissions
class WholeFileTest {

    @TempDir Path folder;

    @Test
    void aNewFileAppears() throws IOException {
        var file = folder.resolve("new.json");

        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("new.json");
    }

    @Test
    void anOldFileIsReplacedAndKeepsItsPermissions() throws IOException {
        var file = Files.writeString(folder.resolve("old.json"), "old and long");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void whenWritingFailsTheOldFileStaysAndNothingIsLeftBeside() throws IOException {
        var file = Files.writeString(folder.resolve("old.json"), "old");

        assertThatThrownBy(() ->
                        WholeFile.write(
                                file,
                                out -> {
                                    out.write(
                                            "half of it"
                                                    .getBytes(
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8));
                                    throw new IOException("disk full");
                                }))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("a file that cannot be written (disk full)");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("old.json");
    }

    @Test
    void aDefectOfTheWriterLeavesTheOldFileToo() throws IOException {
        var file = Files.writeString(folder.resolve("old.json"), "old");

        assertThatThrownBy(() ->
                        WholeFile.write(
                                file,
                                out -> {
                                    throw new IllegalStateException("defect");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("old.json");
    }

    @Test
    void aLinkStaysAndTheFileBehindItIsReplaced() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        var file = Files.writeString(folder.resolve("sub/real.json"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("sub/real.json"));
        var second = Files.createSymbolicLink(folder.resolve("second.json"), Path.of("link.json"));

        write(second, "new");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSymbolicLink(second)).isTrue();
        assertThat(file).hasContent("new");
    }

    @Test
    void aLinkToNothingMakesTheFileAppear() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("later.json"));

        write(link, "new");

        assertThat(folder.resolve("later.json")).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        var one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

        assertThatThrownBy(() -> write(one, "new")).hasMessageContaining("too many symbolic links");
    }

    /** A device of the test's own: code that replaced it would as root replace the machine's. */
    @Test
    void aDeviceIsWrittenThrough() throws Exception {
        var device = folder.resolve("null");
        int made = new ProcessBuilder("mknod", device.toString(), "c", "1", "3").start().waitFor();
        assumeTrue(made == 0, "only root may make a device");

        write(device, "gone");

        assertThat(device).exists();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aPipeIsWrittenThrough() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        var reader = new ProcessBuilder("cat", pipe.toString()).start();

        write(pipe, "through");

        assertThat(reader.getInputStream().readAllBytes()).asString().isEqualTo("through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> write(folder, "x"))
                .hasMessageEndingWith("found a folder, expected a file to write");
    }

    @Test
    void aFileInNoFolderIsRefused() {
        assertThatThrownBy(() -> write(folder.resolve("absent/file.json"), "x"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageEndingWith(
                        "found no such folder, expected a file in a folder that exists");
    }

    @Test
    void theTargetIsTheWholeFileOrTheOldOneWhileItIsWritten() throws IOException {
        var file = Files.writeString(folder.resolve("old.json"), "old");

        WholeFile.write(
                file,
                (OutputStream out) -> {
                    out.write('n');
                    out.flush();
                    assertThat(file).hasContent("old");
                });

        assertThat(file).hasContent("n");
    }

    private static void write(Path file, String text) {
        WholeFile.write(
                file, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private java.util.List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
