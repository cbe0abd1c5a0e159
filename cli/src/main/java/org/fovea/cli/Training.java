package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.process.Signals;
import org.fovea.cli.process.StartTime;

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
        Signals.handTo(new Interruption(exit -> {})); // a real start does the same
        StartTime.nanoTime();
        try (InputStream list = Training.class.getResourceAsStream("training.txt")) {
            var text = new String(Objects.requireNonNull(list).readAllBytes(), UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(Training::run);
        }
    }

    private static void run(String line) {
        int exit =
                Fovea.run(
                        List.of(line.strip().split(" +")),
                        InputStream.nullInputStream(),
                        System.out,
                        System.out);
        System.out.println("training: " + line + ": exit " + exit);
    }
}
