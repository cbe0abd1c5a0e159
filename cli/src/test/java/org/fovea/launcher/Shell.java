package org.fovea.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program as a user would from a shell, with an environment of its own. */
final class Shell {

    /** What came of it; texts are without the last line end. */
    record Outcome(int exit, String out, String err) {}

    private Shell() {}

    /** An empty value takes the variable away. */
    static Process start(
            Path folder, Path outputs, Map<String, String> environment, String... command)
            throws IOException {
        Files.createDirectories(outputs);
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(outputs.resolve("out").toFile())
                        .redirectError(outputs.resolve("err").toFile());
        // Maven's own settings would reach the builds that the launcher starts, and the tests' JVM
        // options its JVM.
        List.of("MAVEN_PROJECTBASEDIR", "JAVA_TOOL_OPTIONS", "FOVEA_NO_BUILD", "FOVEA_JAVA_OPTIONS")
                .forEach(builder.environment()::remove);
        environment.forEach((name, value) -> {
            if (value.isEmpty()) builder.environment().remove(name);
            else builder.environment().put(name, value);
        });
        return builder.start();
    }

    static Outcome outcome(Process process, Path outputs) throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running after five minutes: " + process.info());
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(outputs.resolve("out")).strip(),
                Files.readString(outputs.resolve("err")).strip());
    }

    static Outcome run(
            Path folder, Path outputs, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return outcome(start(folder, outputs, environment, command), outputs);
    }
}
