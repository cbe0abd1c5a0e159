package org.fovea.comparison.running;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.Effort;
import org.fovea.input.InvalidInput;
import org.fovea.solving.Cancellation;

/**
 * Makes runs in a process of its own, so that a solver that dies or overruns can be ended and takes
 * nothing with it. The process is kept from run to run and replaced once it was ended: every run
 * but the first finds a warm machine.
 */
public final class WorkerProcess implements Runner {

    /** For the process to start and to read the instance. */
    private static final Duration BEGINNING = Duration.ofMinutes(2);

    /** How long after a cancellation a solver may take to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long LOOK = 20; // ms between two looks at the cancellation

    /**
     * Beside a tenth of the limit. A new process begins cold, and on a busy machine it takes
     * seconds until classes are loaded: ended too soon, it would be replaced by one that is as
     * cold.
     */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final List<String> command;
    private final Duration grace;
    private Optional<Running> running = Optional.empty();

    /** The command starts a process that calls {@link Worker#serve}. */
    public WorkerProcess(List<String> command) {
        this(command, GRACE);
    }

    /** With another grace than a busy machine needs. */
    WorkerProcess(List<String> command, Duration grace) {
        this.command = List.copyOf(command);
        this.grace = grace;
    }

    /** The same for solvers that are known to overrun: their process is ended that soon. */
    public WorkerProcess endingAfter(Duration shorter) {
        return new WorkerProcess(command, shorter);
    }

    /** What the process said. */
    private sealed interface Said {
        record Started() implements Said {}

        record Ended(Attempt attempt) implements Said {}

        record Died() implements Said {}

        record Nothing() implements Said {}
    }

    private record Running(Process process, LinkedBlockingQueue<Said> said) {}

    /** By how much more than its limit a run may take before its process is ended. */
    private Duration grace(Duration limit) {
        return grace.plus(limit.dividedBy(10));
    }

    @Override
    public Attempt make(ComparisonPlan.Planned planned, Effort effort, Cancellation cancellation) {
        var order = Order.of(planned, effort);
        try {
            if (running.isEmpty()) running = Optional.of(start());
            var worker = running.get();
            tell(worker, order);
            return await(worker, effort, cancellation);
        } catch (IOException gone) {
            return running.map(worker -> dead(worker, 0))
                    .orElseGet(() -> Attempt.broken("no process for it: " + gone.getMessage(), 0));
        }
    }

    private Running start() throws IOException {
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new LinkedBlockingQueue<Said>();
        var thread = new Thread(() -> listen(process, said), "worker output");
        thread.setDaemon(true);
        thread.start();
        return new Running(process, said);
    }

    private static void listen(Process process, LinkedBlockingQueue<Said> said) {
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (int word = in.read(); word >= 0; word = in.read()) {
                switch ((byte) word) {
                    case Worker.STARTED -> said.add(new Said.Started());
                    case Worker.ATTEMPT -> said.add(new Said.Ended(attempt(in)));
                    default -> throw new IOException("no word of a worker: " + word);
                }
            }
        } catch (IOException broken) {
            process.destroyForcibly();
        }
        said.add(new Said.Died());
    }

    private static Attempt attempt(DataInputStream in) throws IOException {
        byte[] message = in.readNBytes(in.readInt());
        try {
            return AttemptFormat.read(new DataInputStream(new ByteArrayInputStream(message)));
        } catch (InvalidInput malformed) { // a schedule that no file could hold
            return Attempt.broken("its schedule is none: " + malformed.getMessage(), 0);
        }
    }

    private static void tell(Running worker, Order order) throws IOException {
        var out = new DataOutputStream(worker.process().getOutputStream());
        out.writeByte(Worker.RUN);
        order.write(out);
        out.flush();
    }

    private Attempt await(Running worker, Effort effort, Cancellation cancellation) {
        long began = System.nanoTime();
        long from = began;
        var allowed = Optional.of(BEGINNING);
        boolean cancelled = false;
        while (true) {
            var said = next(worker);
            if (said instanceof Said.Ended(var attempt)) return attempt;
            if (said instanceof Said.Died) return dead(worker, micros(from));
            if (said instanceof Said.Started && !cancelled) {
                from = System.nanoTime();
                allowed = effort.timeLimit().map(limit -> limit.plus(grace(limit)));
            }
            if (cancellation.requested() && !cancelled) {
                cancelled = true;
                cancel(worker);
                from = System.nanoTime();
                allowed = Optional.of(PATIENCE);
            }
            long lasted = System.nanoTime() - from;
            if (allowed.filter(most -> lasted > most.toNanos()).isPresent()) {
                end();
                return Attempt.broken(overrun(effort, cancelled), micros(from));
            }
        }
    }

    private String overrun(Effort effort, boolean cancelled) {
        if (cancelled) return "cancelled, and its process was ended";
        return effort.timeLimit()
                .map(limit ->
                        "overran its time limit of "
                                + limit.toMillis()
                                + " ms by more than "
                                + grace(limit).toMillis()
                                + " ms; its process was ended")
                .orElse("its process did not begin within " + BEGINNING.toSeconds() + " s");
    }

    private static long micros(long from) {
        return (System.nanoTime() - from) / 1_000;
    }

    private static Said next(Running worker) {
        try {
            var said = worker.said().poll(LOOK, TimeUnit.MILLISECONDS);
            return said == null ? new Said.Nothing() : said;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return new Said.Died();
        }
    }

    private static void cancel(Running worker) {
        try {
            worker.process().getOutputStream().write(Worker.CANCEL);
            worker.process().getOutputStream().flush();
        } catch (IOException gone) {
            // it has ended already, which is told by its output
        }
    }

    private Attempt dead(Running worker, long wallTime) {
        end();
        int code = worker.process().exitValue();
        String how = code > 128 ? "by signal " + (code - 128) : "with exit code " + code;
        return Attempt.broken("its process died " + how, wallTime);
    }

    /** Ends the process and what it started. */
    private void end() {
        running.ifPresent(worker -> {
            worker.process().descendants().forEach(ProcessHandle::destroyForcibly);
            worker.process().destroyForcibly();
            boolean interrupted = false;
            while (true) {
                try {
                    worker.process().waitFor();
                    break;
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        });
        running = Optional.empty();
    }

    @Override
    public void close() {
        end();
    }
}
