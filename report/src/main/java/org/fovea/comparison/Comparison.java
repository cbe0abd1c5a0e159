package org.fovea.comparison;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.fovea.comparison.running.Attempt;
import org.fovea.comparison.running.InProcess;
import org.fovea.comparison.running.Runner;
import org.fovea.json.UnusableFile;
import org.fovea.rules.Checker;
import org.fovea.rules.Violation;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;

/**
 * Makes the runs of a plan that a store does not hold yet: with one runner one after the other, so
 * that none disturbs another's time, with several as many at once.
 */
public final class Comparison {

    private static final int MANDATORY_RULE = 9;
    private static final int VIOLATIONS_SHOWN = 3;

    private final ComparisonPlan plan;
    private final RunStore store;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Iterator<ComparisonPlan.Planned> open;
    private int number;
    private Optional<RuntimeException> trouble = Optional.empty();

    private Comparison(
            ComparisonPlan plan, RunStore store, Progress progress, Cancellation cancellation) {
        this.plan = plan;
        this.store = store;
        this.progress = progress;
        this.cancellation = cancellation;
        open = plan.runs().iterator();
    }

    /**
     * Makes what is missing and sums up. A run that fails becomes a row like any other. A run that
     * is cancelled leaves no row, so that the next call with the same store makes it; those not yet
     * begun stay undone too.
     *
     * @param runners as many as runs are to be made at once; closed by the caller
     * @return the table of all the plan's runs that the store now holds
     * @throws UnusableFile where the store cannot be written; rows written before stay
     */
    public static ComparisonTable run(
            ComparisonPlan plan,
            RunStore store,
            Progress progress,
            Cancellation cancellation,
            List<? extends Runner> runners) {
        var comparison = new Comparison(plan, store, progress, cancellation);
        var held = plan.runs().stream().filter(planned -> store.holds(planned.key())).count();
        progress.begins((int) held, plan.size());
        if (runners.size() == 1) comparison.work(runners.getFirst());
        else comparison.share(runners);
        return ComparisonTable.of(plan, store.runs());
    }

    /** The same in this process, one run after the other. */
    public static ComparisonTable run(
            ComparisonPlan plan, RunStore store, Progress progress, Cancellation cancellation) {
        return run(plan, store, progress, cancellation, List.of(new InProcess()));
    }

    private void share(List<? extends Runner> runners) {
        try (var crew = Executors.newFixedThreadPool(runners.size())) {
            for (var runner : runners) crew.execute(() -> work(runner, crew));
        } // waits for all of them
        if (trouble.isPresent()) throw trouble.get();
    }

    /** Ends everybody's work where there is trouble, which is told by whoever waits for them. */
    private void work(Runner runner, ExecutorService crew) {
        try {
            work(runner);
        } catch (RuntimeException failure) {
            stop(failure);
            crew.shutdown();
        }
    }

    private synchronized void stop(RuntimeException failure) {
        if (trouble.isEmpty()) trouble = Optional.of(failure);
    }

    private void work(Runner runner) {
        for (var next = next(); next.isPresent(); next = next()) {
            var run = make(next.get(), runner);
            if (cancelled(run)) return;
            store.append(run);
            progress.ended(run);
        }
    }

    private synchronized Optional<ComparisonPlan.Planned> next() {
        while (open.hasNext() && !cancellation.requested() && trouble.isEmpty()) {
            var planned = open.next();
            number++;
            if (store.holds(planned.key())) continue;
            progress.starting(number, plan.size(), planned.key());
            return Optional.of(planned);
        }
        return Optional.empty();
    }

    /** Hears of the runs as they are made, on the threads that make them. */
    public interface Progress {

        /** Hears nothing. */
        Progress NONE = new Progress() {};

        /** The comparison begins; the store holds so many of all its runs already. */
        default void begins(int held, int total) {}

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

    private Run make(ComparisonPlan.Planned planned, Runner runner) {
        var attempt = runner.make(planned, plan.effort(), cancellation);
        var outcome =
                switch (attempt.result()) {
                    case Attempt.Result.Answered(var answer) -> judge(planned, answer, attempt);
                    case Attempt.Result.Broken(var error) ->
                            new Run.Failed(error, Optional.empty());
                };
        return new Run(
                planned.key(), plan.effort(), store.environment(), attempt.wallTime(), outcome);
    }

    /**
     * A failure under cancellation is not the solver's fault with certainty: it is tried again as
     * well.
     */
    private boolean cancelled(Run run) {
        return switch (run.outcome()) {
            case Run.Scheduled found -> found.ending() == Ending.CANCELLED;
            case Run.Unknown unknown -> unknown.ending() == Ending.CANCELLED;
            case Run.Infeasible infeasible -> false;
            case Run.Failed failed -> cancellation.requested();
        };
    }

    private Run.Outcome judge(ComparisonPlan.Planned planned, Answer answer, Attempt attempt) {
        return switch (answer) {
            case Answer.Found found -> judge(planned, found, attempt);
            case Answer.Infeasible infeasible ->
                    new Run.Infeasible(infeasible.ending(), infeasible.workUnits());
            case Answer.Unknown unknown ->
                    new Run.Unknown(unknown.bound(), unknown.ending(), unknown.workUnits());
        };
    }

    private Run.Outcome judge(ComparisonPlan.Planned planned, Answer.Found found, Attempt attempt) {
        var schedule = signed(planned, plan.effort(), found, attempt.wallTime());
        var verdict = Checker.check(planned.subject().instance(), schedule);
        String file = store.keep(planned.key(), schedule);
        var unmet =
                verdict.violations().stream()
                        .filter(violation -> violation.rule() == MANDATORY_RULE)
                        .toList();
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
                unmet.size(),
                verdict.busy(),
                found.ending(),
                found.workUnits(),
                attempt.pace(),
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
