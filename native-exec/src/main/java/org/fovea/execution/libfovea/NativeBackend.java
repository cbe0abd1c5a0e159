package org.fovea.execution.libfovea;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fovea.execution.Availability;
import org.fovea.execution.Backend;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;

/**
 * Runs plans by {@code fovea-run}, a process without a garbage collector that writes its records
 * into shared memory: a launch that hangs or crashes leaves the records of those before it.
 */
public final class NativeBackend implements Backend {

    private static final long LOOK = 50; // ms between two looks at the runner
    private static final int SIGNALS = 128; // a process ended by signal n exits with this and n

    private final Kind kind;
    private final Conditions conditions;
    private final Installation installation;
    private final long patienceNanos;

    /** On an installation that is there. */
    public NativeBackend(Kind kind, Conditions conditions) {
        this(kind, conditions, TimeUnit.SECONDS.toNanos(10));
    }

    /** One that waits so long for a launch that is overdue. */
    NativeBackend(Kind kind, Conditions conditions, long patienceNanos) {
        this.kind = kind;
        this.conditions = conditions;
        this.patienceNanos = patienceNanos;
        installation =
                Installation.here()
                        .orElseThrow(() ->
                                new IllegalStateException(kind.title() + " is not available"));
    }

    @Override
    public Optional<String> device() {
        return switch (Installation.availability(kind)) {
            case Availability.Available(String with) -> Optional.of(with);
            case Availability.Missing _ -> Optional.empty();
        };
    }

    @Override
    public void run(ExecutionPlan plan, Records records) {
        var flat = Flattening.of(plan, conditions);
        try {
            var folder = Files.createTempDirectory("fovea-run");
            try {
                flat.write(folder.resolve("plan"));
                runIn(folder, plan, records);
            } finally {
                for (String name : List.of("plan", "records", "log"))
                    Files.deleteIfExists(folder.resolve(name));
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the plan cannot be handed to fovea-run", failure);
        }
    }

    private void runIn(Path folder, ExecutionPlan plan, Records records) throws IOException {
        var process =
                new ProcessBuilder(
                                installation.runner().toString(),
                                kind.title(),
                                folder.resolve("plan").toString(),
                                folder.resolve("records").toString(),
                                Integer.toString(conditions.threads().orElse(0)))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        var leaving = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(leaving);
        try {
            var hung = new Watch(plan, folder.resolve("records"), patienceNanos).until(process);
            var said = Files.readString(folder.resolve("log")).strip();
            if (Files.exists(folder.resolve("records")))
                FlatRecords.of(folder.resolve("records"), plan).into(plan, records);
            if (hung.isPresent()) records.failed(hung.get());
            else if (process.exitValue() > SIGNALS)
                records.failed("fovea-run crashed by signal " + (process.exitValue() - SIGNALS));
            else if (process.exitValue() != 0 && !said.isEmpty()) records.failed(said);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(leaving);
        }
    }

    /** Looks at a runner until it ends or a launch is overdue. */
    private record Watch(ExecutionPlan plan, Path file, long patienceNanos) {

        private static final long SETUP =
                TimeUnit.MINUTES.toNanos(5); // networks, and a rehearsal of each launch
        private static final long NANOS = 1_000; // a us
        private static final int SLOWER =
                20; // times its planned duration, and a launch still counts as slow

        /** Why it had to be ended; empty where it ended by itself. */
        Optional<String> until(Process process) throws IOException {
            long since = System.nanoTime();
            int reached = 0;
            while (true) {
                try {
                    if (process.waitFor(LOOK, TimeUnit.MILLISECONDS)) return Optional.empty();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return Optional.of("the run was interrupted");
                }
                var records = records();
                boolean running =
                        records.isPresent() && records.get().state() == FlatRecords.State.RUNNING;
                int now = running ? records.get().reached(reached) : reached;
                if (now > reached) since = System.nanoTime();
                reached = now;
                long due = running ? dueOf(records.get(), reached, since) : since + SETUP;
                if (System.nanoTime() > due)
                    return Optional.of(
                            running && reached < plan.launches()
                                    ? hung(reached)
                                    : "fovea-run hung while it prepared the plan");
            }
        }

        /** A launch is waited for from its planned start or the launch before it. */
        private long dueOf(FlatRecords records, int launch, long since) {
            if (launch == plan.launches()) return since + SETUP;
            long start = Math.max(since, records.base() + plan.start(launch) * NANOS);
            return start + patienceNanos + SLOWER * (plan.end(launch) - plan.start(launch)) * NANOS;
        }

        private String hung(int launch) {
            return "launch %d (%s, stage %d) hung: no end of it for %d s after its planned time"
                    .formatted(
                            launch,
                            plan.network(plan.networkOf(launch)).id(),
                            plan.stage(launch),
                            TimeUnit.NANOSECONDS.toSeconds(patienceNanos));
        }

        private Optional<FlatRecords> records() throws IOException {
            try {
                return Optional.of(FlatRecords.of(file, plan));
            } catch (NoSuchFileException notYet) {
                return Optional.empty();
            } catch (IOException half) { // made, and not yet of its size
                return Optional.empty();
            }
        }
    }
}
