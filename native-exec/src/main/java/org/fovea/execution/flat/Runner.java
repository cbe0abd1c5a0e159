package org.fovea.execution.flat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;

/**
 * A program that runs flat plans in a process of its own, and writes its records into shared memory
 * meanwhile: a launch that hangs or crashes leaves the records of those before it.
 *
 * @param name as messages call it
 * @param command which it is started with, before the files of plan and records and the number of
 *     threads or multiprocessors (0: all)
 * @param more arguments after these
 * @param patienceNanos how long it waits for a launch that is overdue
 */
public record Runner(String name, List<String> command, List<String> more, long patienceNanos) {

    /** Long enough for a launch on a machine that does much else, ns. */
    public static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private static final int SIGNALS = 128; // a process ended by signal n exits with this and n

    public Runner {
        command = List.copyOf(command);
        more = List.copyOf(more);
    }

    /** Runs a plan, and tells the records what it did. */
    public void run(ExecutionPlan plan, Conditions conditions, Records records) {
        var flat = Flattening.of(plan, conditions);
        try {
            var folder = Files.createTempDirectory("fovea-run");
            try {
                flat.write(folder.resolve("plan"));
                runIn(folder, plan, conditions.threads().orElse(0), records);
            } finally {
                for (String file : List.of("plan", "records", "log"))
                    Files.deleteIfExists(folder.resolve(file));
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the plan cannot be handed to " + name, failure);
        }
    }

    private void runIn(Path folder, ExecutionPlan plan, int units, Records records)
            throws IOException {
        var words = new ArrayList<>(command);
        words.add(folder.resolve("plan").toString());
        words.add(folder.resolve("records").toString());
        words.add(Integer.toString(units));
        words.addAll(more);
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        var leaving = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(leaving);
        try {
            var hung =
                    new Watch(name, plan, folder.resolve("records"), patienceNanos)
                            .until(process, records::reaches);
            var said = Files.readString(folder.resolve("log")).strip();
            if (Files.exists(folder.resolve("records")))
                FlatRecords.of(folder.resolve("records"), plan).into(plan, records);
            if (hung.isPresent()) records.failed(hung.get());
            else if (process.exitValue() > SIGNALS)
                records.failed(name + " crashed by signal " + (process.exitValue() - SIGNALS));
            else if (process.exitValue() != 0 && !said.isEmpty()) records.failed(said);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(leaving);
        }
    }
}
