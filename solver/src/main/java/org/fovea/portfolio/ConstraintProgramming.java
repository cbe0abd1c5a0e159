package org.fovea.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.OrTools;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * CP-SAT alone on the full joint model, for every kind of instance. It begins with the best of a
 * few policies and is told the bounds that arithmetic gives.
 */
final class ConstraintProgramming implements Solver {

    /** Fast, and between them good at any load. */
    private static final List<String> FIRST = List.of("edf", "edf-batch", "price");

    private static final String TOO_LARGE =
            "cpsat builds no model of this instance, which is too large for one: bound and schedule"
                    + " are those of arithmetic and policies";

    private final Supplier<Engine> engine;

    ConstraintProgramming() {
        this(OrTools::loaded);
    }

    ConstraintProgramming(Supplier<Engine> engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "cpsat";
    }

    @Override
    public String summary() {
        return "CP-SAT (OR-Tools) on the full joint model";
    }

    @Override
    public Answer solve(Request request) {
        var instance = request.instance();
        var allowance = Allowance.of(request);
        var problem = Problem.of(instance);
        var impossible = Impossible.of(problem);
        if (impossible.isPresent())
            return new Answer.Infeasible(List.of(impossible.get()), Ending.PROVEN, 0);
        var ceiling = new Ceiling(problem);
        var board = Board.begun(request, ceiling.first());
        Optional<Ending> limit = Optional.empty();
        for (var policy : Policies.all()) {
            if (!FIRST.contains(policy.name()) || limit.isPresent() || board.settled()) continue;
            var outcome = Simulation.run(instance, policy.start(), allowance);
            board.offer(Candidate.of(outcome, policy.name()));
            limit = Optional.of(outcome.ending()).filter(ending -> ending != Ending.FINISHED);
        }
        if (limit.isEmpty()) limit = ceiling.tighten(board, allowance);
        if (limit.isPresent() || board.settled()) return board.answer(limit, allowance.spent());
        var search = new ModelSearch(request, problem, board, allowance, engine, request.threads());
        if (!search.run()) request.listener().note(TOO_LARGE);
        return search.answer(allowance);
    }
}
