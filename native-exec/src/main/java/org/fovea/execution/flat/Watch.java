package org.fovea.execution.flat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.fovea.execution.ExecutionPlan;

/**
 * Looks at a runner until it ends or a launch is overdue.
 *
 * @param runner its name
 * @param file its records
 * @param patienceNanos how long a launch may take beyond what is planned
 */
record Watch(String runner, ExecutionPlan plan, Path file, long patienceNanos) {

    private static final long LOOK = 50; // ms between two looks
    private static final long SETUP =
            TimeUnit.MINUTES.toNanos(5); // networks, and a rehearsal of each launch
    private static final long NANOS = 1_000; // a us
    private static final int SLOWER =
            20; // times its planned duration, and a launch still counts as slow

    /** Why it had to be ended; empty where it ended by itself; {@code told} hears how far it is. */
    Optional<String> until(Process process, IntConsumer told) throws IOException {
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
            told.accept(reached);
            long due = running ? dueOf(records.get(), reached, since) : since + SETUP;
            if (System.nanoTime() > due)
                return Optional.of(
                        running && reached < plan.launches()
                                ? hung(reached)
                                : runner + " hung while it prepared the plan");
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
