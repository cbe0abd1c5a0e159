package org.fovea.portfolio;

import java.util.List;
import org.fovea.exact.Findings;
import org.fovea.exact.Search;
import org.fovea.exact.crops.Objection;
import org.fovea.exact.label.Rules;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.policy.Policies;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * The proven optimum, or the best schedule with a bound: every policy for a first schedule, the
 * listed bounds, and the exact search where it suits.
 */
final class Exact implements Solver {

    private static final int SHARE = 2; // of the heap: half of it is for states

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String summary() {
        return "the proven optimum of crop networks on one device; elsewhere as auto";
    }

    @Override
    public Answer solve(Request request) {
        var instance = request.instance();
        var problem = Problem.of(instance);
        if (Objection.to(problem).isPresent()) return new Auto().solve(request);
        var allowance = Allowance.of(request);
        var ceiling = new Ceiling(problem);
        var board = new Board(request, ceiling.first());
        Start.of(request).ifPresent(board::offer);
        for (var policy : policies())
            if (!board.settled() && (allowance.over().isEmpty() || !board.answered()))
                board.offer(
                        Candidate.of(
                                Simulation.run(instance, policy.start(), allowance),
                                policy.name()));
        var late = ceiling.tighten(board, allowance);
        if (late.isEmpty()) search(instance, problem, board, allowance);
        return board.answer(allowance.over(), allowance.spent());
    }

    private static List<Policies.Entry> policies() {
        return Policies.all();
    }

    /** Offers what the search finds. */
    static void search(Instance instance, Problem problem, Board board, Allowance allowance) {
        long bytes = Runtime.getRuntime().maxMemory() / SHARE;
        Search.run(problem, Rules.ALL, onto(board, instance), allowance, bytes);
    }

    private static Findings onto(Board board, Instance instance) {
        return new Findings() {
            @Override
            public long best() {
                return board.utility().units();
            }

            @Override
            public boolean settled() {
                return board.settled();
            }

            @Override
            public void schedule(Timeline timeline, String source) {
                var schedule = Closing.of(timeline, instance);
                board.offer(Candidate.of(schedule, Checker.check(instance, schedule), source));
            }

            @Override
            public void bound(long bound, String source) {
                board.offer(new ProvenBound(new Utility(bound), source));
            }
        };
    }
}
