package org.fovea.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.timefold.Phase;
import org.fovea.timefold.PlanSolver;

/**
 * Timefold side by side: each thread goes through the stages by a seed of its own, and begins each
 * from the best of all.
 */
final class TimefoldSearch {

    private static final String NAME = "timefold";

    /** Where nothing else ends a search: moves for each task, and at least. */
    private static final long MOVES_PER_TASK = 1_000;

    private static final long LEAST_MOVES = 20_000;

    /** What a try takes, as in annealing: good enough to choose temperatures by. */
    private static final double NANOS_PER_TRY = 2_000;

    /** Of so many tries about one reaches what was drawn for it and is a move. */
    private static final double TRIES_PER_MOVE = 10;

    /** Up to so many tasks, annealings one after the other. */
    private static final int SMALL = 60;

    private static final int CYCLES = 4;

    /** Where a longer annealing goes on from the best of all threads, a part of its way. */
    private static final double MEETING = 0.8;

    private static final long REPORT_NANOS = 200_000_000; // at least so long between reports
    private static final int REPORT_SHARE = 20; // reports take a part of the time at most

    /** The same where moves are counted: what is reported then is the same on every machine. */
    private static final long REPORT_MOVES = 200_000;

    /** A stretch of the way to the end, and of the temperatures. */
    private record Stage(double end, Heat heat) {}

    private final Request request;
    private final Board board;
    private final Allowance allowance;
    private final Ground ground;
    private final boolean counted;
    private final long start;
    private final double nanos; // for the search; infinite for no limit
    private final double moves; // for each thread; infinite for no limit
    private final List<Stage> stages;

    TimefoldSearch(Request request, Problem problem, Board board, Allowance allowance) {
        this.request = request;
        this.board = board;
        this.allowance = allowance;
        ground = new Ground(problem);
        counted = request.workLimit().isPresent();
        nanos =
                allowance
                        .timeLeft()
                        .map(left -> (double) left.toNanos())
                        .orElse(Double.POSITIVE_INFINITY);
        start = System.nanoTime(); // later than what is left was asked: ends no earlier
        boolean endless = request.timeLimit().isEmpty();
        double most = LEAST_MOVES + (double) MOVES_PER_TASK * ground.items();
        double unlimited = endless ? most : Double.POSITIVE_INFINITY;
        moves = counted ? allowance.left() : unlimited;
        stages = stages();
    }

    private List<Stage> stages() {
        double tries = Math.min(moves * TRIES_PER_MOVE, nanos / NANOS_PER_TRY);
        double perTask = tries / Math.max(1, ground.items());
        var whole = Heat.of(perTask);
        if (ground.items() > SMALL)
            return List.of(
                    new Stage(MEETING, whole.stretch(0, MEETING)),
                    new Stage(1, whole.stretch(MEETING, 1)));
        var each = Heat.of(perTask / CYCLES);
        return IntStream.rangeClosed(1, CYCLES)
                .mapToObj(k -> new Stage((double) k / CYCLES, each))
                .toList();
    }

    void run() {
        if (moves == 0) return;
        int threads = counted ? 1 : request.threads();
        var companions = new ArrayList<Companion>();
        var parts = new ArrayList<Part>();
        for (int k = 0; k < threads; k++) parts.add(new Part(k));
        for (var part : parts.subList(1, threads)) companions.add(Companion.start(NAME, part::run));
        try {
            parts.getFirst().run();
        } finally {
            companions.forEach(Companion::join);
        }
        parts.forEach(part -> allowance.spend(part.solver.moves()));
    }

    /** One stage after another on one thread. */
    private final class Part {

        private final PlanSolver solver = new PlanSolver(ground);
        private final long seed;
        private long reported; // worth
        private long lastReport = start;
        private long lastMoves;
        private long reportTook;

        Part(int number) {
            seed = request.seed() + number * 0x9E3779B97F4A7C15L;
            board.schedule().ifPresent(solver::startFrom);
            reported = solver.worth();
        }

        /** What fails here does so after what it found was reported. */
        void run() {
            try {
                for (int s = 0; s < stages.size() && !over(); s++) {
                    if (s > 0) goOnFromBest();
                    solver.run(phase(s), this::over);
                    report();
                }
            } catch (Contradiction contradiction) {
                throw contradiction;
            } catch (RuntimeException failure) {
                report();
                board.note("timefold ended early: " + failure);
            }
        }

        private Phase phase(int number) {
            var stage = stages.get(number);
            var until =
                    Double.isInfinite(nanos)
                            ? OptionalLong.empty()
                            : OptionalLong.of(start + (long) (nanos * stage.end));
            var most =
                    Double.isInfinite(moves)
                            ? OptionalLong.empty()
                            : OptionalLong.of(
                                    Math.max(1, (long) (moves * stage.end) - solver.moves()));
            return Phase.of(stage.heat, ground.medianWorth(), until, most, seed + number);
        }

        private void goOnFromBest() {
            if (board.utility().units() > solver.worth())
                board.schedule().ifPresent(solver::startFrom);
            reported = Math.max(reported, solver.worth());
        }

        private boolean over() {
            if (board.settled() || allowance.expired().isPresent()) return true;
            long now = System.nanoTime();
            long pause = Math.max(REPORT_NANOS, REPORT_SHARE * reportTook);
            boolean due =
                    counted ? solver.moves() - lastMoves >= REPORT_MOVES : now - lastReport > pause;
            if (due && solver.worth() > reported) {
                report();
                lastReport = System.nanoTime();
                lastMoves = solver.moves();
                reportTook = lastReport - now;
            }
            return false;
        }

        private void report() {
            if (solver.worth() <= reported) return;
            reported = solver.worth();
            var outcome = Outcome.of(request.instance(), solver.timeline(), Ending.FINISHED);
            board.offer(Candidate.of(outcome, NAME));
        }
    }
}
