package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes: exit codes, streams that end early, locales of the machine. */
class MainTest {

    private static final String CROSSING = "src/test/resources/mistakes/crossing.json";

    @ParameterizedTest(name = "{1}: exit {0}")
    @CsvSource({
        "0, solve src/test/resources/mistakes/crossing.json --quiet",
        "1, validate src/test/resources/mistakes/seconds.json",
        "2, solve src/test/resources/mistakes/seconds.json"
    })
    void theExitCodeReachesWhoeverStartedIt(int exit, String command) throws Exception {
        assertThat(started(Map.of(), command.split(" ")).waitFor()).isEqualTo(exit);
    }

    @Test
    void aReaderThatLeavesEarlySeesNoStackTrace() throws Exception {
        var process = started(Map.of(), "solve", CROSSING, "-o", "-", "--quiet");

        process.getInputStream().close();

        assertThat(errors(process))
                .startsWith("OPTIMAL crossing")
                .doesNotContain("Exception", "\tat ", "error");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void underATurkishLocaleTheSameIsSaid() throws Exception {
        var here = started(Map.of(), "info", CROSSING);
        var turkish =
                started(Map.of("LC_ALL", "tr_TR.UTF-8", "LANG", "tr_TR.UTF-8"), "info", CROSSING);

        assertThat(output(turkish)).isEqualTo(output(here)).contains("load      7");
    }

    private static Process started(Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
}
