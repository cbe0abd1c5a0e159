package org.fovea.portfolio;

import java.util.List;
import java.util.Optional;
import org.fovea.listing.Method;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * A method of the listing as a solver. It starts from the request's schedule where there is one;
 * {@code listing} itself, the best of all methods, from the plans of two policies too: edf's, which
 * is there at once, and price's, which is good.
 */
final class ListingSolver implements Solver {

    private static final List<String> SEEDS = List.of("edf", "price");

    private final String name;
    private final String summary;
    private final Method method;

    ListingSolver(String name, String summary, Method method) {
        this.name = name;
        this.summary = summary;
        this.method = method;
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
        var problem = Problem.of(request.instance());
        var impossible = Impossible.of(problem);
        if (impossible.isPresent())
            return new Answer.Infeasible(List.of(impossible.get()), Ending.PROVEN, 0);
        var ceiling = new Ceiling(problem);
        var board = Board.begun(request, ceiling.first());
        if (method == Method.ALL) seed(request, board, allowance);
        var late = ceiling.tighten(board, allowance);
        new Improvement(request, problem, board, allowance).by(name, method);
        return board.answer(late.or(allowance::over), allowance.spent());
    }

    private static void seed(Request request, Board board, Allowance allowance) {
        for (var policy : Policies.all()) {
            if (!SEEDS.contains(policy.name()) || board.settled()) continue;
            Optional<Ending> over = allowance.over();
            if (over.isPresent()) return;
            var outcome = Simulation.run(request.instance(), policy.start(), allowance);
            board.offer(Candidate.of(outcome, policy.name()));
        }
    }
}
