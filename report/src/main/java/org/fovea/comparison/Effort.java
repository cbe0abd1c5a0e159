package org.fovea.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.input.Check;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.solving.Request;

/**
 * What one run may cost and how good it must be: the same for every run of a comparison.
 *
 * @param timeLimit of each run, whole microseconds
 * @param workLimit machine-independent steps
 * @param gapMillionths (bound - utility) / bound at which a run may stop
 * @param threads of each run
 */
public record Effort(
        Optional<Duration> timeLimit, OptionalLong workLimit, int gapMillionths, int threads) {

    public Effort {
        var check =
                new Check()
                        .range("gap", gapMillionths, 0, 1_000_000)
                        .range("threads", threads, 1, 1_024);
        workLimit.ifPresent(steps -> check.range("workLimit", steps, 0, Long.MAX_VALUE));
        timeLimit.ifPresent(limit ->
                check.that(
                        inRange(limit),
                        "timeLimit",
                        limit.toString(),
                        "0 to " + Limits.TIME + " us in whole microseconds"));
        check.done();
    }

    /** A time limit for each run; one thread, no gap. */
    public static Effort of(Duration timeLimit) {
        return new Effort(Optional.of(timeLimit), OptionalLong.empty(), 0, 1);
    }

    /**
     * Tells runs of one effort from those of another: 16 hexadecimal digits, the same on every
     * machine.
     */
    public String configuration() {
        String text =
                "time limit "
                        + timeLimit.map(limit -> microseconds(limit) + " us").orElse("none")
                        + "\nwork limit "
                        + (workLimit.isPresent() ? workLimit.getAsLong() + "" : "none")
                        + "\ngap "
                        + gapMillionths
                        + "\nthreads "
                        + threads
                        + "\n";
        return Slug.digest(text.getBytes(UTF_8)).substring(0, 16);
    }

    /** An instance put to a solver with this effort. */
    public Request request(Instance instance, long seed) {
        var request = Request.of(instance).gapMillionths(gapMillionths).threads(threads).seed(seed);
        if (timeLimit.isPresent()) request = request.limit(timeLimit.get());
        return workLimit.isPresent() ? request.workLimit(workLimit.getAsLong()) : request;
    }

    static long microseconds(Duration time) {
        return time.toNanos() / 1_000;
    }

    private static boolean inRange(Duration limit) {
        return !limit.isNegative()
                && limit.compareTo(Duration.ofMillis(Limits.TIME / 1_000)) <= 0
                && limit.toNanos() % 1_000 == 0;
    }
}
