package org.fovea.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.JointModel;
import org.fovea.cpsat.OrTools;
import org.fovea.listing.Method;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Answer;
import org.fovea.solving.Contradiction;
import org.fovea.solving.PartFailed;
import org.fovea.solving.Request;

/**
 * Label setting, CP-SAT and a listing on one board, which carries schedules and bounds from each to
 * the others, until one of them closes the gap.
 *
 * <p>Two threads: label setting on one; on the other the listing, or annealing where tasks are
 * many, and after its share of the time CP-SAT. More: each on its own, CP-SAT with the workers that
 * are left. One, or a limit on work: in turn, so that answers repeat. Where label setting does not
 * suit, CP-SAT has its thread. A listing with a thread of its own begins with annealing.
 */
final class SideBySide {

    private static final String LISTING = "listing";

    /** Launches that a listing decides before the proofs, where there is one thread for all. */
    private static final long BRIEF = 10_000;

    private static final Duration SLICE = Duration.ofMillis(10); // how often a wait is looked at

    private final Request request;
    private final Problem problem;
    private final Board board;
    private final Allowance allowance;
    private final Supplier<Engine> engine;
    private final Share share;
    private final boolean modelled; // CP-SAT takes part
    private final Optional<String> objection; // to label setting
    private final Proof proof;
    private final List<Allowance> spending = new ArrayList<>(); // of parts with a thread each
    private final AtomicBoolean broken = new AtomicBoolean(); // a part failed, so all must end
    private Optional<ModelSearch> model = Optional.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    /**
     * On the board of an opening.
     *
     * @param endless whether CP-SAT takes part where nothing but a proof ends it
     */
    SideBySide(
            Request request,
            Opening opening,
            Supplier<Engine> engine,
            Share share,
            boolean endless) {
        this.request = request;
        this.engine = engine;
        this.share = share;
        problem = opening.problem();
        board = opening.board();
        allowance = opening.allowance();
        objection = Proof.objection(problem);
        proof = new Proof(request, problem, board, allowance);
        boolean ends = request.timeLimit().isPresent() || request.workLimit().isPresent();
        modelled = (ends || endless) && !JointModel.tooLarge(problem);
    }

    /**
     * What all come to.
     *
     * @throws PartFailed where CP-SAT failed and the others have answered
     */
    Answer answer() {
        if (request.threads() == 1 || request.workLimit().isPresent()) inTurn();
        else atOnce();
        var answer =
                proof.failed()
                        ? proof.answer()
                        : model.filter(ModelSearch::failed)
                                .map(search -> search.answer(allowance))
                                .orElseGet(() -> board.answer(allowance.over(), allowance.spent()));
        if (failure.isPresent()) throw new PartFailed(answer, failure.get());
        return answer;
    }

    private void inTurn() {
        improvement(allowance).briefly(LISTING, Method.ALL, BRIEF);
        if (objection.isEmpty()) proof.run();
        model(allowance, 1);
        improvement(allowance).run(1);
    }

    private void atOnce() {
        var companions = new ArrayList<Companion>();
        int threads = request.threads();
        if (objection.isEmpty() && threads == 2)
            companions.add(beside(LISTING, this::listingThenModel));
        else companions.add(beside(LISTING, left -> improvement(left).run(1)));
        if (objection.isEmpty() && threads > 2)
            companions.add(beside(ModelSearch.NAME, left -> lateModel(left, threads - 2)));
        try {
            if (objection.isEmpty()) proof.run();
            else model(allowance, threads - 1);
        } catch (RuntimeException | Error failed) {
            broken.set(true);
            throw failed;
        } finally {
            companions.forEach(Companion::join);
        }
        spending.forEach(part -> allowance.spend(part.spent()));
    }

    /** A part with a thread and an allowance of its own. */
    private interface Part {
        void run(Allowance left);
    }

    private Companion beside(String name, Part part) {
        var left = allowance.beside(this::ended);
        spending.add(left);
        return Companion.start(
                name,
                () -> {
                    try {
                        part.run(left);
                    } catch (RuntimeException | Error failed) {
                        broken.set(true);
                        throw failed;
                    }
                });
    }

    private boolean ended() {
        return broken.get() || board.settled();
    }

    private void listingThenModel(Allowance left) {
        long until = System.nanoTime() + share.of(left.timeLeft(), problem.tasks()).toNanos();
        var part = allowance.beside(() -> ended() || System.nanoTime() >= until);
        improve(part);
        left.spend(part.spent());
        if (modelled) await(until, left);
        if (!model(left, 1)) improve(left);
    }

    private void improve(Allowance left) {
        if (problem.tasks() > Share.FEW_TASKS) improvement(left).run(1);
        else improvement(left).by(LISTING, Method.ALL);
    }

    private void lateModel(Allowance left, int workers) {
        var share = this.share.of(left.timeLeft(), problem.tasks());
        var wait = share.compareTo(Share.LEAST) < 0 ? share : Share.LEAST;
        await(System.nanoTime() + wait.toNanos(), left);
        model(left, workers);
    }

    /** Native code is not loaded for what label setting proves before. */
    private static void await(long until, Allowance left) {
        while (System.nanoTime() < until && left.over().isEmpty()) {
            try {
                Thread.sleep(SLICE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Improvement improvement(Allowance left) {
        return new Improvement(request, problem, board, left);
    }

    /** Whether CP-SAT searched, until its end. It may fail, or be absent, and the others go on. */
    private boolean model(Allowance left, int workers) {
        if (!modelled) return false;
        if (left.over().isPresent() || board.settled()) return true;
        var search = new ModelSearch(request, problem, board, left, engine, workers);
        model = Optional.of(search);
        try {
            if (search.run()) return true;
            absent("sums of its model would be too large");
        } catch (OrTools.Absent unusable) {
            absent(String.valueOf(unusable.getMessage()));
        } catch (Contradiction defect) {
            throw defect;
        } catch (RuntimeException | Error defect) {
            failure = Optional.of(defect);
        }
        return false;
    }

    private void absent(String reason) {
        board.note(
                objection
                        .map(other ->
                                "exact cannot prove this instance, since %s, and CP-SAT takes no part: %s"
                                        .formatted(other, reason))
                        .orElse("CP-SAT takes no part in this proof: " + reason));
    }
}
