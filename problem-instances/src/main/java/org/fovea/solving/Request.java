package org.fovea.solving;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.input.Check;
import org.fovea.instance.Instance;
import org.fovea.schedule.Schedule;

/**
 * An instance and how long, how well and how to solve it.
 *
 * @param timeLimit from the call of {@code solve} on; none by default
 * @param workLimit machine-independent steps; with one thread the same seed and work limit give the
 *     same schedule
 * @param gapMillionths (bound - utility) / bound at which to stop; 0 by default
 * @param seed of every random choice
 * @param threads at least 1
 * @param start a valid schedule to start from; the answer is never worse
 */
public record Request(
        Instance instance,
        Optional<Duration> timeLimit,
        OptionalLong workLimit,
        int gapMillionths,
        long seed,
        int threads,
        Optional<Schedule> start,
        Listener listener,
        Cancellation cancellation) {

    public Request {
        var check =
                new Check()
                        .range("gapMillionths", gapMillionths, 0, 1_000_000)
                        .range("threads", threads, 1, 1_024);
        timeLimit.ifPresent(
                limit -> check.that(!limit.isNegative(), "timeLimit", limit + "", "at least 0"));
        workLimit.ifPresent(limit -> check.range("workLimit", limit, 0, Long.MAX_VALUE));
        check.done();
    }

    /** No limits, seed 0, one thread. */
    public static Request of(Instance instance) {
        return new Request(
                instance,
                Optional.empty(),
                OptionalLong.empty(),
                0,
                0,
                1,
                Optional.empty(),
                Listener.NONE,
                new Cancellation());
    }

    /** With a time limit. */
    public Request limit(Duration time) {
        return new Request(
                instance,
                Optional.of(time),
                workLimit,
                gapMillionths,
                seed,
                threads,
                start,
                listener,
                cancellation);
    }

    /** With a limit on machine-independent steps. */
    public Request workLimit(long steps) {
        return new Request(
                instance,
                timeLimit,
                OptionalLong.of(steps),
                gapMillionths,
                seed,
                threads,
                start,
                listener,
                cancellation);
    }

    /** Satisfied with (bound - utility) / bound at most so many millionths. */
    public Request gapMillionths(int millionths) {
        return new Request(
                instance,
                timeLimit,
                workLimit,
                millionths,
                seed,
                threads,
                start,
                listener,
                cancellation);
    }

    /** With another seed. */
    public Request seed(long other) {
        return new Request(
                instance,
                timeLimit,
                workLimit,
                gapMillionths,
                other,
                threads,
                start,
                listener,
                cancellation);
    }

    /** With more threads. */
    public Request threads(int count) {
        return new Request(
                instance,
                timeLimit,
                workLimit,
                gapMillionths,
                seed,
                count,
                start,
                listener,
                cancellation);
    }

    /** From a valid schedule on. */
    public Request startingFrom(Schedule schedule) {
        return new Request(
                instance,
                timeLimit,
                workLimit,
                gapMillionths,
                seed,
                threads,
                Optional.of(schedule),
                listener,
                cancellation);
    }

    /** Telling someone of progress. */
    public Request listening(Listener other) {
        return new Request(
                instance,
                timeLimit,
                workLimit,
                gapMillionths,
                seed,
                threads,
                start,
                other,
                cancellation);
    }

    /** Ending when {@code other} asks for it. */
    public Request cancelledBy(Cancellation other) {
        return new Request(
                instance,
                timeLimit,
                workLimit,
                gapMillionths,
                seed,
                threads,
                start,
                listener,
                other);
    }
}
