package org.fovea.portfolio;

import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * The best of all policies and of the schedule to start from, with the tightest bound, and what
 * annealing and then list scheduling find beyond them until a limit; where {@link Exact} has a
 * chance, what that finds, which may end it by a proof. Where there is nothing to decide but a
 * packing, a search for that comes first.
 */
final class Auto implements Solver {

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String summary() {
        return "the best of all policies, improved or proved until the limit, with the tightest bound";
    }

    @Override
    public Answer solve(Request request) {
        var opening = Opening.of(request);
        if (opening.answer().isPresent()) return opening.answer().get();
        if (Exact.suits(request, opening.problem()))
            return new Exact().answer(request, opening, false);
        var allowance = opening.allowance();
        new Improvement(request, opening.problem(), opening.board(), allowance)
                .run(request.threads());
        return opening.board().answer(allowance.over(), allowance.spent());
    }
}
