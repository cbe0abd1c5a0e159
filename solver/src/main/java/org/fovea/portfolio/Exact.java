package org.fovea.portfolio;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fovea.listing.Method;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * The proven optimum, or the best schedule with a bound: every policy for a first schedule, the
 * listed bounds, and the exact search beside a listing that looks for better schedules.
 */
final class Exact implements Solver {

    private static final String LISTING = "listing";

    /** Launches that a listing decides before the search, where there is one thread for both. */
    private static final long BRIEF = 10_000;

    /** Up to it, proofs are more likely than what a listing finds in the same time. */
    private static final int MOST_TASKS = 60;

    /** Whether a proof is worth trying where nobody asked for one. */
    static boolean suits(Problem problem) {
        return problem.tasks() <= MOST_TASKS && Proof.objection(problem).isEmpty();
    }

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String summary() {
        return "the proven optimum of crops and canvases on one device; elsewhere as auto";
    }

    @Override
    public Answer solve(Request request) {
        var instance = request.instance();
        var problem = Problem.of(instance);
        if (PurePacking.of(instance, problem).isPresent())
            return new Auto().solve(request); // which proves packings first
        var objection = Proof.objection(problem);
        if (objection.isPresent()) {
            request.listener()
                    .note(
                            "exact cannot prove this instance, since "
                                    + objection.get()
                                    + ": bound and schedule are those of auto");
            return new Auto().solve(request);
        }
        var impossible = Impossible.of(problem);
        if (impossible.isPresent())
            return new Answer.Infeasible(List.of(impossible.get()), Ending.PROVEN, 0);
        var allowance = Allowance.of(request);
        var ceiling = new Ceiling(problem);
        var board = Board.begun(request, ceiling.first());
        for (var policy : Auto.ORDER)
            if (!board.settled() && (allowance.over().isEmpty() || !board.answered()))
                board.offer(
                        Candidate.of(
                                Simulation.run(instance, policy.start(), allowance),
                                policy.name()));
        var late = ceiling.tighten(board, allowance);
        return late.isEmpty()
                ? search(request, problem, board, allowance)
                : board.answer(late, allowance.spent());
    }

    /** Looks for better schedules on one thread and for proofs on another, or in turn on one. */
    static Answer search(Request request, Problem problem, Board board, Allowance allowance) {
        var proof = new Proof(request, problem, board, allowance);
        if (request.threads() == 1 || request.workLimit().isPresent()) {
            var improvement = new Improvement(request, problem, board, allowance);
            improvement.briefly(LISTING, Method.ALL, BRIEF);
            proof.run();
            if (!proof.failed()) improvement.by(LISTING, Method.ALL);
            return proof.answer();
        }
        var done = new AtomicBoolean();
        var beside = allowance.beside(() -> done.get() || board.settled());
        var improvement = new Improvement(request, problem, board, beside);
        var companion = Companion.start(LISTING, () -> improvement.by(LISTING, Method.ALL));
        try {
            proof.run();
        } finally {
            done.set(true);
            companion.join();
        }
        allowance.spend(beside.spent());
        return proof.answer();
    }
}
