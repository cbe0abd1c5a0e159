package org.fovea.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that may be installed, asked for its version. */
record Program(List<String> command) {

    private static final long PATIENCE =
            5; // s; what a version takes is lost on a busy machine, and a pipe holds all of it

    static Program of(String... command) {
        return new Program(List.of(command));
    }

    /**
     * The last line that it prints; empty where it is not on the path, fails, or takes too long.
     */
    Optional<String> lastLine() {
        if (!onPath()) return Optional.empty();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var lines =
                    new String(process.getInputStream().readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return process.exitValue() == 0 && !lines.isEmpty()
                    ? Optional.of(lines.getLast())
                    : Optional.empty();
        } catch (IOException unusable) {
            return Optional.empty();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean onPath() {
        var folders =
                List.of(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator));
        return folders.stream().anyMatch(folder -> executable(folder, command.getFirst()));
    }

    private static boolean executable(String folder, String program) {
        try {
            return Files.isExecutable(Path.of(folder, program));
        } catch (InvalidPathException noFolder) {
            return false;
        }
    }

    /** The first of several that is installed. */
    static Optional<String> first(Program... programs) {
        return Arrays.stream(programs).flatMap(program -> program.lastLine().stream()).findFirst();
    }
}
