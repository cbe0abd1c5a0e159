package org.fovea.cli.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cli.usage.Typed;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Listener;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * What the user asked for, understood.
 *
 * @param timeLimit from the start of the process to its end
 * @param gapMillionths at which the answer is good enough
 * @param start a valid schedule to start from
 * @param typed the command line that repeats the run
 */
public record Order(
        Solver solver,
        Optional<Duration> timeLimit,
        OptionalLong workLimit,
        int gapMillionths,
        long seed,
        int threads,
        Optional<Schedule> start,
        Typed typed) {

    /** The time limit where neither time nor work is limited. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

    /** The same, from a valid schedule on. */
    public Order startingFrom(Optional<Schedule> schedule) {
        return new Order(
                solver, timeLimit, workLimit, gapMillionths, seed, threads, schedule, typed);
    }

    /** The request to the solver; {@code allowed} is what is left of the time limit. */
    Request request(Subject subject, Optional<Duration> allowed) {
        return new Request(
                subject.instance(),
                allowed,
                workLimit,
                gapMillionths,
                seed,
                threads,
                start,
                Listener.NONE,
                new Cancellation());
    }
}
