package org.fovea.comparison;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.UnusableFile;
import org.fovea.rules.Checker;
import org.fovea.rules.Violation;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * Makes the runs of a plan that a store does not hold yet, one after the other, so that none
 * disturbs another's time.
 */
public final class Comparison {

    private static final int MANDATORY_RULE = 9;
    private static final int VIOLATIONS_SHOWN = 3;

    private final RunStore store;
    private final LongSupplier nanoClock;

    private Comparison(RunStore store, LongSupplier nanoClock) {
        this.store = store;
        this.nanoClock = nanoClock;
    }

    /**
     * Makes what is missing and sums up. A run that fails becomes a row like any other. A run that
     * is cancelled leaves no row, so that the next call with the same store makes it; those not yet
     * begun stay undone too.
     *
     * @return the table of all the plan's runs that the store now holds
     * @throws UnusableFile where the store cannot be written; rows written before stay
     */
    public static ComparisonTable run(
            ComparisonPlan plan, RunStore store, Progress progress, Cancellation cancellation) {
        return run(plan, store, progress, cancellation, System::nanoTime);
    }

    static ComparisonTable run(
            ComparisonPlan plan,
            RunStore store,
            Progress progress,
            Cancellation cancellation,
            LongSupplier nanoClock) {
        var comparison = new Comparison(store, nanoClock);
        int number = 0;
        for (var planned : plan.runs()) {
            number++;
            if (store.holds(planned.key())) continue;
            if (cancellation.requested()) break;
            progress.starting(number, plan.size(), planned.key());
            var run = comparison.make(planned, plan.effort(), cancellation);
            if (cancelled(run, cancellation)) break;
            store.append(run);
            progress.ended(run);
        }
        return ComparisonTable.of(plan, store.runs());
    }

    /** Hears of the runs as they are made, on the thread that makes them. */
    public interface Progress {

        /** Hears nothing. */
        Progress NONE = new Progress() {};

        /**
         * A run begins.
         *
         * @param number from 1, in the plan's order
         * @param total runs of the plan, those already in the store included
         */
        default void starting(int number, int total, Run.Key key) {}

        /** A run is in the store. */
        default void ended(Run run) {}
    }

    private Run make(ComparisonPlan.Planned planned, Effort effort, Cancellation cancellation) {
        var request =
                effort.request(planned.subject().instance(), planned.key().seed())
                        .cancelledBy(cancellation);
        long begin = nanoClock.getAsLong();
        long wallTime;
        Run.Outcome outcome;
        try {
            var answer = answer(planned.solver(), request);
            wallTime = (nanoClock.getAsLong() - begin) / 1_000;
            outcome = judge(planned, effort, answer, wallTime);
        } catch (UnusableFile store) {
            throw store; // no solver writes files: the store cannot keep the schedule
        } catch (RuntimeException
                | Error failure) { // whatever one solver does, the others get their runs
            wallTime = (nanoClock.getAsLong() - begin) / 1_000;
            outcome = new Run.Failed(told(failure), Optional.empty());
        }
        return new Run(planned.key(), effort, store.environment(), wallTime, outcome);
    }

    /** What a user did wrong, in words; of a defect its kind too. */
    private static String told(Throwable failure) {
        return failure instanceof InvalidInput refused
                ? refused.errors().stream().map(InputError::message).collect(joining("; "))
                : failure.toString();
    }

    private static Answer answer(Solver solver, Request request) {
        try {
            return solver.solve(request);
        } finally {
            Thread.interrupted(); // a solver's leftover: an interrupted thread cannot write the
            // store
        }
    }

    /**
     * A failure under cancellation is not the solver's fault with certainty: it is tried again as
     * well.
     */
    private static boolean cancelled(Run run, Cancellation cancellation) {
        return switch (run.outcome()) {
            case Run.Scheduled found -> found.ending() == Ending.CANCELLED;
            case Run.Unknown unknown -> unknown.ending() == Ending.CANCELLED;
            case Run.Infeasible infeasible -> false;
            case Run.Failed failed -> cancellation.requested();
        };
    }

    private Run.Outcome judge(
            ComparisonPlan.Planned planned, Effort effort, Answer answer, long wallTime) {
        return switch (answer) {
            case Answer.Found found -> judge(planned, effort, found, wallTime);
            case Answer.Infeasible infeasible ->
                    new Run.Infeasible(infeasible.ending(), infeasible.workUnits());
            case Answer.Unknown unknown ->
                    new Run.Unknown(unknown.bound(), unknown.ending(), unknown.workUnits());
        };
    }

    private Run.Outcome judge(
            ComparisonPlan.Planned planned, Effort effort, Answer.Found found, long wallTime) {
        var schedule = signed(planned, effort, found, wallTime);
        var verdict = Checker.check(planned.subject().instance(), schedule);
        String file = store.keep(planned.key(), schedule);
        var broken =
                verdict.violations().stream()
                        .filter(violation ->
                                found.status() != Status.INVALID
                                        || violation.rule() != MANDATORY_RULE)
                        .toList();
        if (!broken.isEmpty()) return new Run.Failed(refusal(broken), Optional.of(file));
        return new Run.Scheduled(
                found.status(),
                verdict.utility(),
                found.bound(),
                verdict.rejected(),
                verdict.late(),
                verdict.busy(),
                found.ending(),
                found.workUnits(),
                file);
    }

    /**
     * The schedule with its maker's claims, which the checker holds against the rules (rule 11).
     */
    private static Schedule signed(
            ComparisonPlan.Planned planned, Effort effort, Answer.Found found, long wallTime) {
        var claim =
                new Provenance(
                        planned.solver().name(),
                        found.status(),
                        Optional.of(found.utility()),
                        Optional.of(found.bound().value()),
                        Optional.of(found.bound().by()),
                        // under a work limit the same run gives the same file on every machine
                        effort.workLimit().isPresent()
                                ? OptionalLong.empty()
                                : OptionalLong.of(wallTime / 1_000),
                        OptionalLong.of(planned.key().seed()),
                        OptionalInt.of(effort.threads()),
                        OptionalLong.of(found.workUnits()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var bare = found.schedule();
        return new Schedule(
                bare.instance(),
                Optional.of(planned.subject().sha256()),
                Optional.of(claim),
                bare.inputs(),
                bare.launches(),
                bare.rejected());
    }

    private static String refusal(List<Violation> broken) {
        String shown =
                broken.stream()
                        .limit(VIOLATIONS_SHOWN)
                        .map(violation -> "rule " + violation.rule() + ": " + violation.text())
                        .collect(Collectors.joining("; "));
        int others = broken.size() - VIOLATIONS_SHOWN;
        return "the checker refuses the schedule: "
                + shown
                + (others > 0 ? "; and " + others + " more" : "");
    }
}
