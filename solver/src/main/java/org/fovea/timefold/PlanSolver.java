package org.fovea.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.function.BooleanSupplier;
import org.fovea.incremental.plan.Drawing;
import org.fovea.incremental.plan.Encoding;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Searches over plans by Timefold on one thread, one phase after another, each from the best plan
 * so far. What was found stays when a phase fails.
 */
public final class PlanSolver {

    private final Evaluation best;
    private long worth = -1; // of the best valid plan, 1e-10
    private long moves; // of phases that ended
    private @Nullable Watch watch; // of the phase that runs
    private @Nullable Arrangement newest; // better than the best, not yet taken over

    /** On a ground; it begins with rejecting all. */
    public PlanSolver(Ground ground) {
        best = new Evaluation(ground);
        if (best.valid()) worth = best.worth();
    }

    /** Goes on from a schedule of the same instance. */
    public void startFrom(Schedule schedule) {
        best.copy(Encoding.of(best.plan().ground(), schedule));
        worth = best.valid() ? best.worth() : -1;
    }

    /** Goes on from a plan on the same ground. */
    public void startFrom(Plan plan) {
        best.copy(plan);
        worth = best.valid() ? best.worth() : -1;
    }

    /** The best plan; it changes as the search goes on. */
    public Plan best() {
        takeOver();
        return best.plan();
    }

    /** Searches to the end of a phase; or until it is over, of which it asks often. */
    public void run(Phase phase, BooleanSupplier over) {
        run(phase, phase.config(), over);
    }

    /**
     * The same with Timefold's own moves and late acceptance, to compare: no solver of ours. Nobody
     * is asked whether it is over, so the phase needs a limit on time.
     */
    public void runPlain(Phase phase) {
        run(phase, phase.plainConfig(), () -> false);
    }

    void run(Phase phase, SolverConfig config, BooleanSupplier over) {
        if (best.plan().size() == 0 || over.getAsBoolean()) return;
        var factory = SolverFactory.<Arrangement>create(config); // takes long the first time
        if (over.getAsBoolean()) return;
        Solver<Arrangement> solver =
                factory.buildSolver(new SolverConfigOverride().withTerminationConfig(phase.end()));
        solver.addEventListener(event -> {
            var found = event.getNewBestSolution();
            if (found.score != null
                    && found.score.hardScore() == 0
                    && found.score.softScore() > worth) {
                newest = found;
                worth = found.score.softScore();
            }
        });
        var counting = new Watch(phase, over, solver::terminateEarly);
        watch = counting;
        try {
            solver.solve(new Arrangement(best.plan(), counting));
        } finally {
            moves += counting.moves();
            watch = null;
            takeOver();
        }
    }

    private void takeOver() {
        if (newest == null) return;
        Plan plan = newest.plan();
        newest = null;
        best.copy(plan);
        if (best.worth() != worth)
            throw new IllegalStateException(
                    "A plan evaluated as %d is decoded as one of %d."
                            .formatted(worth, best.worth()));
    }

    /** Moves proposed so far. */
    public long moves() {
        return watch == null ? moves : moves + watch.moves();
    }

    /** What the best valid plan is worth, 1e-10; -1 where there is none. */
    public long worth() {
        return worth;
    }

    /** The schedule of a best valid plan. */
    public Timeline timeline() {
        takeOver();
        return Drawing.of(best);
    }
}
