package org.fovea.portfolio;

import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.JointModel;
import org.fovea.cpsat.OrTools;
import org.fovea.problem.Problem;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * The proven optimum, or the best schedule with a bound: label setting where that suits, CP-SAT on
 * the full joint model and a listing, on one board.
 */
final class Exact implements Solver {

    /** Up to it, label setting is more likely to prove than a listing to find in the same time. */
    private static final int MOST_TASKS = 60;

    /** The same for CP-SAT where label setting does not suit. */
    private static final int FEW_TASKS = 20;

    private final Supplier<Engine> engine;
    private final Share share;

    Exact() {
        this(OrTools::loaded, Share.USUAL);
    }

    /** With an engine in the place of CP-SAT. */
    Exact(Supplier<Engine> engine, Share share) {
        this.engine = engine;
        this.share = share;
    }

    /** Whether a proof is worth trying where nobody asked for one: it need not end by itself. */
    static boolean suits(Request request, Problem problem) {
        if (Proof.objection(problem).isEmpty()) return problem.tasks() <= MOST_TASKS;
        boolean ends = request.timeLimit().isPresent() || request.workLimit().isPresent();
        return ends && problem.tasks() <= FEW_TASKS && !JointModel.tooLarge(problem);
    }

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String summary() {
        return "the proven optimum: label setting and CP-SAT side by side";
    }

    @Override
    public Answer solve(Request request) {
        var opening = Opening.of(request);
        var answer = opening.answer().orElseGet(() -> answer(request, opening, true));
        boolean reached = answer.ending() == Ending.PROVEN || answer.ending() == Ending.GAP_REACHED;
        if (!reached) unprovable(opening.problem()).ifPresent(request.listener()::note);
        return answer;
    }

    /**
     * Searches on from an opening.
     *
     * @param endless whether it may take any time where the request sets no limit
     */
    Answer answer(Request request, Opening opening, boolean endless) {
        return new SideBySide(request, opening, engine, share, endless).answer();
    }

    private static Optional<String> unprovable(Problem problem) {
        return Proof.objection(problem)
                .filter(objection -> JointModel.tooLarge(problem))
                .map(objection ->
                        "exact cannot prove this instance, since %s, and its model would be too large for CP-SAT: bound and schedule are those of auto"
                                .formatted(objection));
    }
}
