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

    private Allowance(Optional<Duration> time, OptionalLong work, Cancellation cancellation) {
        start = System.nanoTime();
        done = () -> false;
        nanos = time.map(Allowance::toNanos).orElse(Long.MAX_VALUE);
        this.work = work.orElse(Long.MAX_VALUE);
        this.cancellation = cancellation;
    }

    private Allowance(Allowance whole, BooleanSupplier done) {
        start = whole.start;
        nanos = whole.nanos;
        work = whole.work;
        cancellation = whole.cancellation;
        this.done = done;
    }

    /**
     * The same limits for a part that goes on side by side on a thread of its own: it counts its
     * own steps, and is over as soon as {@code done} says so.
     */
    public Allowance beside(BooleanSupplier done) {
        return new Allowance(this, done);
    }

    /**
     * What is left of the same limits but that on time, for a part so short that its answer is
     * worth being late: it counts its own steps.
     */
    public Allowance untimed() {
        return new Allowance(Optional.empty(), OptionalLong.of(left()), cancellation);
    }

    /** A request's limits, from now on. */
    public static Allowance of(Request request) {
        return new Allowance(request.timeLimit(), request.workLimit(), request.cancellation());
    }

    /** Without end. */
    public static Allowance endless() {
        return new Allowance(Optional.empty(), OptionalLong.empty(), new Cancellation());
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
