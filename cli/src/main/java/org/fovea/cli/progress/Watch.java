package org.fovea.cli.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fovea.cli.process.Interruption;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * Runs a solver on a thread of its own and is back in time, whatever the solver does: limits and
 * interruptions are the user's, and the best answer announced is never lost to them.
 */
public final class Watch {

    /** How a solver came to its end. */
    public sealed interface Outcome {

        /** By itself. */
        record Answered(Answer answer) implements Outcome {}

        /** It was still running when time was up; what it had announced stands. */
        record CutShort(Incumbent.State best) implements Outcome {}

        /** By a defect of ours; what it had announced before stands. */
        record Failed(Throwable defect, Incumbent.State best) implements Outcome {}
    }

    /**
     * How much longer than asked for a solver may take to end; well within the 250 ms that the
     * limit allows.
     */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(120);

    /**
     * How long an interrupted solver may take to end; the last answer must be written within a
     * second.
     */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(400);

    /**
     * How long a solver may take at least while it has announced nothing: a limit that was over
     * before it began is met with the first answer there is.
     */
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(400);

    private static final long SLICE = 10; // ms between two looks at the clock

    private final Interruption interruption;
    private final Incumbent incumbent;

    /** Watches for an interruption; {@code incumbent} hears of progress first. */
    public Watch(Interruption interruption, Incumbent incumbent) {
        this.interruption = interruption;
        this.incumbent = incumbent;
    }

    /** Solves, listening and cancelling on behalf of the request. */
    public Outcome solve(Solver solver, Request request) {
        var cancellation = new Cancellation();
        interruption.cancelling(cancellation::cancel);
        var heard = request.listening(incumbent).cancelledBy(cancellation);
        var outcome = new ArrayBlockingQueue<Outcome>(1);
        var thread = new Thread(() -> outcome.add(run(solver, heard)), "solver");
        thread.setDaemon(true);
        thread.start();
        return await(outcome, request.timeLimit(), cancellation);
    }

    // a defect of any kind must not lose the answer that was found before it
    private Outcome run(Solver solver, Request request) {
        try {
            return new Outcome.Answered(solver.solve(request));
        } catch (RuntimeException | Error defect) {
            return new Outcome.Failed(defect, incumbent.state());
        }
    }

    private Outcome await(
            ArrayBlockingQueue<Outcome> outcome,
            Optional<Duration> limit,
            Cancellation cancellation) {
        long start = System.nanoTime();
        long allowed =
                limit.map(time -> Math.max(time.toNanos(), 0) + GRACE).orElse(Long.MAX_VALUE);
        boolean cancelled = false;
        while (!over(System.nanoTime() - start, allowed, cancelled)) {
            try {
                var answered = outcome.poll(SLICE, TimeUnit.MILLISECONDS);
                if (answered != null) return answered;
            } catch (InterruptedException asked) {
                cancellation.cancel();
            }
            if (cancellation.requested() && !cancelled) {
                cancelled = true;
                allowed = Math.min(allowed, System.nanoTime() - start + PATIENCE);
            }
        }
        cancellation.cancel();
        return new Outcome.CutShort(incumbent.state());
    }

    private boolean over(long lasted, long allowed, boolean cancelled) {
        if (lasted <= allowed) return false;
        return cancelled || lasted > FIRST || incumbent.state().schedule().isPresent();
    }
}
