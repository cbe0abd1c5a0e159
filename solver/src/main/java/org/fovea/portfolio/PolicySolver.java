package org.fovea.portfolio;

import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * An online policy as a solver: simulates it through the arrivals. The schedule is the policy's
 * own; where a mandatory task is missed, it is {@code INVALID}.
 */
final class PolicySolver implements Solver {

    private static final int MEDIAN = 500; // per mille
    private static final int P99 = 990;

    private final String name;
    private final String summary;
    private final Run run;

    /** One run of the policy. */
    @FunctionalInterface
    interface Run {
        Outcome of(Instance instance, Allowance allowance);
    }

    PolicySolver(String name, String summary, Run run) {
        this.name = name;
        this.summary = summary;
        this.run = run;
    }

    static PolicySolver of(Policies.Entry policy) {
        return new PolicySolver(
                policy.name(),
                policy.summary(),
                (instance, allowance) -> Simulation.timed(instance, policy.start(), allowance));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public Answer solve(Request request) {
        var allowance = Allowance.of(request);
        var ceiling = new Ceiling(Problem.of(request.instance()));
        var board = Board.begun(request, ceiling.first());
        var outcome = run.of(request.instance(), allowance);
        var times = outcome.times();
        if (times.count() > 0)
            request.listener()
                    .decided(
                            times.percentileNanos(MEDIAN),
                            times.percentileNanos(P99),
                            times.maxNanos());
        board.offer(Candidate.of(outcome, name));
        var limit = Optional.of(outcome.ending()).filter(ending -> ending != Ending.FINISHED);
        var late = ceiling.tighten(board, allowance);
        return board.answer(limit.or(() -> late), allowance.spent());
    }
}
