package org.fovea.comparison.running;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.fovea.comparison.Pace;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Listener;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/** One call of a solver, timed on this thread: what it announced and what it answered. */
final class Clocked implements Listener {

    private final LongSupplier nanoClock;
    private final long began;
    private final Optional<Duration> limit;
    private long best; // units of utility; 0 before the first schedule
    private long bestAt; // us
    private BigInteger area = BigInteger.ZERO; // sum of units times us up to bestAt
    private Optional<Pace.Decided> decisions = Optional.empty();

    private Clocked(LongSupplier nanoClock, Optional<Duration> limit) {
        this.nanoClock = nanoClock;
        this.limit = limit;
        began = nanoClock.getAsLong();
    }

    /** Solves; whatever the solver throws becomes an attempt without an answer. */
    static Attempt solve(Solver solver, Request request, LongSupplier nanoClock) {
        var clocked = new Clocked(nanoClock, request.timeLimit());
        try {
            var answer = solver.solve(request.listening(clocked));
            long wallTime = clocked.now();
            return new Attempt(
                    new Attempt.Result.Answered(answer), wallTime, clocked.pace(answer, wallTime));
        } catch (RuntimeException
                | Error failure) { // whatever one solver does, the others get their runs
            return Attempt.broken(told(failure), clocked.now());
        } finally {
            Thread.interrupted(); // a solver's leftover: an interrupted thread cannot write files
        }
    }

    /** What a user did wrong, in words; of a defect its kind too. */
    private static String told(Throwable failure) {
        return failure instanceof InvalidInput refused
                ? refused.errors().stream().map(InputError::message).collect(joining("; "))
                : failure.toString();
    }

    private long now() {
        return (nanoClock.getAsLong() - began) / 1_000;
    }

    @Override
    public synchronized void improved(Utility utility, ProvenBound bound, String source) {
        if (utility.units() > best) raise(utility.units(), now());
    }

    @Override
    public synchronized void decided(long median, long p99, long longest) {
        decisions = Optional.of(new Pace.Decided(median, p99, longest));
    }

    /** Of the time limit, what is after it does not count. */
    private void raise(long units, long time) {
        long from = within(bestAt);
        area = area.add(product(best, within(time) - from));
        best = units;
        bestAt = time;
    }

    private long within(long time) {
        return limit.map(most -> Math.min(time, micros(most))).orElse(time);
    }

    private synchronized Pace pace(Answer answer, long wallTime) {
        boolean valid = answer instanceof Answer.Found found && found.status() != Status.INVALID;
        if (answer instanceof Answer.Found found && valid && found.utility().units() != best)
            raise(found.utility().units(), wallTime); // it announced less than it answers
        boolean unannounced = valid && best == 0;
        return new Pace(
                valid ? OptionalLong.of(unannounced ? wallTime : bestAt) : OptionalLong.empty(),
                limit.filter(most -> valid && !most.isZero()).map(this::mean),
                decisions);
    }

    private Utility mean(Duration most) {
        long horizon = micros(most);
        var whole = area.add(product(best, horizon - within(bestAt)));
        return new Utility(whole.divide(BigInteger.valueOf(horizon)).longValueExact());
    }

    private static BigInteger product(long units, long time) {
        return BigInteger.valueOf(units).multiply(BigInteger.valueOf(time));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
