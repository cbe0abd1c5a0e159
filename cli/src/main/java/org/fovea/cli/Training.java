package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Objects;

/**
 * Runs the commands of {@code training.txt} in one process, for the JVM to record what a start
 * needs.
 *
 * <p>A command that fails is reported and takes nothing from the others: whatever it loaded is
 * recorded too.
 */
final class Training {

    private Training() {}

    public static void main(String[] none) throws IOException {
        var out = new PrintWriter(System.out, true, UTF_8);
        try (InputStream list = Training.class.getResourceAsStream("training.txt")) {
            var text = new String(Objects.requireNonNull(list).readAllBytes(), UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> run(out, line));
        }
    }

    private static void run(PrintWriter out, String line) {
        int exit = Main.run(out, out, line.strip().split(" +"));
        out.println("training: " + line + ": exit " + exit);
    }
}
