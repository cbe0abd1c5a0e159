package org.fovea.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;

/**
 * How long runs may go on: until a time, for a number of decisions, while nobody cancels. One
 * allowance may be shared by runs that follow each other.
 */
public final class Allowance {

    private final long start;
    private final long nanos;
    private final long work;
    private final Cancellation cancellation;
    private final BooleanSupplier done;
    private long spent;

    private Allowance(
            long start, long nanos, long work, Cancellation cancellation, BooleanSupplier done) {
        this.start = start;
        this.nanos = nanos;
        this.work = work;
        this.cancellation = cancellation;
        this.done = done;
    }

    private static Allowance of(
            Optional<Duration> time, OptionalLong work, Cancellation cancellation) {
        return new Allowance(
                System.nanoTime(),
                time.map(Allowance::toNanos).orElse(Long.MAX_VALUE),
                work.orElse(Long.MAX_VALUE),
                cancellation,
                () -> false);
    }

    /**
     * The same limits for a part that goes on side by side on a thread of its own: it counts its
     * own steps, and is over as soon as {@code done} says so.
     */
    public Allowance beside(BooleanSupplier done) {
        return new Allowance(start, nanos, work, cancellation, done);
    }

    /**
     * What is left of the same limits but that on time, for a part so short that its answer is
     * worth being late: it counts its own steps.
     */
    public Allowance untimed() {
        return new Allowance(start, Long.MAX_VALUE, left(), cancellation, done);
    }

    /** The same limits, and at most so many steps: it counts its own. */
    public Allowance atMost(long steps) {
        return new Allowance(start, nanos, Math.min(left(), steps), cancellation, done);
    }

    /** A part of what is left of all limits, from now on: it counts its own steps. */
    public Allowance part(double share) {
        long time = timeLeft().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        return new Allowance(
                System.nanoTime(), part(time, share), part(left(), share), cancellation, done);
    }

    private static long part(long whole, double share) {
        return whole == Long.MAX_VALUE ? whole : (long) (whole * share);
    }

    /** A request's limits, from now on. */
    public static Allowance of(Request request) {
        return of(request.timeLimit(), request.workLimit(), request.cancellation());
    }

    /** Without end. */
    public static Allowance endless() {
        return of(Optional.empty(), OptionalLong.empty(), new Cancellation());
    }

    /** Steps taken so far: decisions, and what others have spent. */
    public long spent() {
        return spent;
    }

    /** Why there may be no further decision; empty while there may. */
    public Optional<Ending> over() {
        var expired = expired();
        return expired.isEmpty() && spent >= work ? Optional.of(Ending.WORK_LIMIT) : expired;
    }

    /** Why everything must end now, a decision that is being taken too; empty while it need not. */
    public Optional<Ending> expired() {
        if (cancellation.requested()) return Optional.of(Ending.CANCELLED);
        if (nanos != Long.MAX_VALUE && System.nanoTime() - start >= nanos)
            return Optional.of(Ending.TIME_LIMIT);
        return done.getAsBoolean() ? Optional.of(Ending.FINISHED) : Optional.empty();
    }

    /** The time that is left; empty where there is no limit. */
    public Optional<Duration> timeLeft() {
        if (nanos == Long.MAX_VALUE) return Optional.empty();
        return Optional.of(Duration.ofNanos(Math.max(0, nanos - (System.nanoTime() - start))));
    }

    /** Steps that may still be taken. */
    public long left() {
        return Math.max(0, work - spent);
    }

    /** Takes so many steps. */
    public void spend(long steps) {
        spent += steps;
    }

    /** Counts a decision. */
    public void spend() {
        spent++;
    }

    private static long toNanos(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0
                ? time.toNanos()
                : Long.MAX_VALUE; // some 292 years
    }
}
