package org.fovea.launcher;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fovea.architecture.Checkout;
import org.fovea.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tests of the Python package, run by the Python that is installed here against this build. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command under test is a script for sh")
class PythonPackageTest {

    private static final Path PACKAGE = Checkout.root().resolve("python");

    @TempDir Path folder;

    @Test
    void itsOwnTestsPass() throws Exception {
        var python = python();
        assumeTrue(python.isPresent(), "no python3 of 3.9 or later on the PATH");

        var outcome =
                Shell.run(
                        PACKAGE,
                        folder.resolve("outputs"),
                        Map.of("FOVEA", command().toString(), "PYTHONDONTWRITEBYTECODE", "1"),
                        python.get(),
                        "-W",
                        "error::ResourceWarning",
                        "-m",
                        "unittest",
                        "-v");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("test_pages", "test_session", "test_commands");
    }

    /** A command that starts what was compiled here: the launcher would build once more. */
    private Path command() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var words =
                List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        var quoted =
                words.stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .collect(joining(" "));
        var script = folder.resolve("fovea");
        Files.writeString(script, "#!/bin/sh\nexec " + quoted + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static Optional<String> python() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                .map(each -> Path.of(each, "python3"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .filter(PythonPackageTest::runs)
                .findFirst();
    }

    private static boolean runs(String python) {
        try {
            var asked =
                    new ProcessBuilder(
                                    python, "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return asked.waitFor(1, TimeUnit.MINUTES) && asked.exitValue() == 0;
        } catch (IOException unusable) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
