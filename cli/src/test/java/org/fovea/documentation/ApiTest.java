package org.fovea.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the page on the library, run as it stands. */
class ApiTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/api.md");

    @TempDir Path folder;

    @Test
    void theProgramThatPlansInRealTimeRuns() throws IOException, InterruptedException {
        var program =
                Pages.blocks(PAGE, "java").stream()
                        .filter(block -> block.contains("void main("))
                        .findFirst()
                        .orElseThrow();
        var source = Files.writeString(folder.resolve("Crossing.java"), program);
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--class-path",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                source.toString())
                        .redirectErrorStream(true)
                        .start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).matches("\\d+ changes\\R");
    }
}
