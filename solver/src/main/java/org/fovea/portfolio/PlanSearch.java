package org.fovea.portfolio;

import java.util.List;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * A search over whole plans as a solver: it starts from the best schedule of the request and of
 * policies.
 */
record PlanSearch(String name, String summary, Method method) implements Solver {

    /** Up to so many tasks, all policies together take no time to speak of. */
    private static final int FEW_TASKS = 300;

    /** Above it, a plan with all sizes of all objects takes too much memory. */
    private static final int MOST_TASKS = 200_000;

    private static final List<String> FIRST = List.of("edf", "price");

    /** Offers a board better and better schedules until the board is settled or time is over. */
    @FunctionalInterface
    interface Method {
        void search(Request request, Problem problem, Board board, Allowance allowance);
    }

    @Override
    public Answer solve(Request request) {
        boolean few = request.instance().tasks().size() <= FEW_TASKS;
        var opening = Opening.of(request, policy -> few || FIRST.contains(policy.name()));
        if (opening.answer().isPresent()) return opening.answer().get();
        var problem = opening.problem();
        var board = opening.board();
        var allowance = opening.allowance();
        if (problem.tasks() > MOST_TASKS)
            request.listener()
                    .note(
                            "%s searches up to %d tasks: the schedule is that of a policy"
                                    .formatted(name, MOST_TASKS));
        else if (!board.settled()) method.search(request, problem, board, allowance);
        return board.answer(allowance.over(), allowance.spent());
    }
}
