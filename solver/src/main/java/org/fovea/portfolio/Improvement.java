package org.fovea.portfolio;

import java.util.OptionalLong;
import org.fovea.cpsat.OrTools;
import org.fovea.listing.Listing;
import org.fovea.listing.Method;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;

/** Searches on from the best schedule on a board, offline, until the board is settled. */
final class Improvement {

    /**
     * Where nothing else ends a search: launches decided, for a few tasks and at most. Some 10 s at
     * 1,000 tasks.
     */
    private static final long LEAST_WORK = 50;

    private static final long WORK_PER_TASK = 20;
    private static final long MOST_WORK = 20_000;

    private static final String LISTING = "listing";

    /** The part of what is left that annealing gets, which finds more. */
    private static final double ANNEALING = 0.8;

    /** The part of what is left then that windows get. */
    private static final double WINDOWS = 0.75;

    /** Above it, a list schedule takes seconds and every state much memory. */
    private static final int MANY_TASKS = 50_000;

    private final Request request;
    private final Problem problem;
    private final Board board;
    private final Allowance allowance;

    Improvement(Request request, Problem problem, Board board, Allowance allowance) {
        this.request = request;
        this.problem = problem;
        this.board = board;
        this.allowance = allowance;
    }

    /**
     * By annealing on so many threads for most of what is left, then by windows that are proven,
     * then by a listing.
     */
    void run(int threads) {
        if (!board.settled() && problem.tasks() <= MANY_TASKS) {
            var part = allowance.part(ANNEALING);
            new AnnealingSearch(request, problem, board, part, threads).run();
            allowance.spend(part.spent());
            windows();
        }
        by(LISTING, Method.ALL);
    }

    private void windows() {
        var part = allowance.part(WINDOWS);
        new ProvenWindows(request, board, part, OrTools::loaded).run();
        allowance.spend(part.spent());
    }

    /** Offers the board what a method of the listing finds. */
    void by(String source, Method method) {
        by(source, method, work());
    }

    /** The same, for so many decisions of launches at most. */
    void briefly(String source, Method method, long most) {
        by(source, method, OptionalLong.of(allowance.spent() + most));
    }

    private void by(String source, Method method, OptionalLong work) {
        if (board.settled() || problem.tasks() > MANY_TASKS) return;
        new Listing(
                        problem,
                        board.schedule(),
                        allowance,
                        work,
                        request.seed(),
                        timeline -> {
                            var outcome = Outcome.of(request.instance(), timeline, Ending.FINISHED);
                            board.offer(Candidate.of(outcome, source));
                            return board.settled();
                        })
                .search(method);
    }

    private OptionalLong work() {
        if (request.timeLimit().isPresent() || request.workLimit().isPresent())
            return OptionalLong.empty();
        long most = Math.min(MOST_WORK, LEAST_WORK + WORK_PER_TASK * problem.tasks());
        return OptionalLong.of(allowance.spent() + most);
    }
}
