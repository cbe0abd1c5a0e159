package org.fovea.portfolio;

import java.util.ArrayList;
import org.fovea.incremental.Annealing;
import org.fovea.incremental.Course;
import org.fovea.incremental.Exchange;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;

/**
 * Annealings side by side: each thread anneals by a seed of its own. Threads meet towards the end,
 * and where plans are small, between one annealing and the next.
 */
final class AnnealingSearch {

    private static final String NAME = "anneal";

    /** Where nothing else ends a search: moves for each task, and at least. */
    private static final long MOVES_PER_TASK = 2_000;

    private static final long LEAST_MOVES = 20_000;

    /** Up to so many tasks, several annealings find more than one that is as long. */
    private static final int SMALL = 60;

    private static final int CYCLES = 4;

    /** What a move takes where figures were measured: good enough to choose temperatures by. */
    private static final double NANOS_PER_MOVE = 2_000;

    /** From here on, parts of the last annealing's way, threads go on from the best of all. */
    private static final double[] MEETINGS = {0.8, 0.9};

    private static final long REPORT_NANOS = 200_000_000; // at least so long between reports
    private static final int REPORT_SHARE = 20; // reports take a part of the time at most

    /** The same where moves are counted: what is reported then is the same on every machine. */
    private static final long REPORT_MOVES = 200_000;

    private final Request request;
    private final Board board;
    private final Allowance allowance;
    private final Ground ground;
    private final Exchange exchange;
    private final int threads;
    private final long start;
    private final int cycles;
    private final double nanos; // for the search; infinite for no limit
    private final double moves; // for each thread; infinite for no limit

    /** On so many threads; on one where moves are counted. */
    AnnealingSearch(
            Request request, Problem problem, Board board, Allowance allowance, int threads) {
        this.request = request;
        this.board = board;
        this.allowance = allowance;
        ground = new Ground(problem);
        exchange = new Exchange(ground);
        cycles = ground.items() <= SMALL ? CYCLES : 1;
        boolean counted = request.workLimit().isPresent();
        this.threads = counted ? 1 : threads;
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
    }

    void run() {
        var companions = new ArrayList<Companion>();
        var others = new ArrayList<Part>();
        for (int k = 1; k < threads; k++) {
            var part = new Part(k);
            others.add(part);
            companions.add(Companion.start(NAME, part::run));
        }
        var own = new Part(0);
        try {
            own.run();
        } finally {
            companions.forEach(Companion::join);
        }
        allowance.spend(own.annealing.moves());
        others.forEach(part -> allowance.spend(part.annealing.moves()));
    }

    /** One annealing after another on one thread. */
    private final class Part {

        private final Annealing annealing;
        private long reported = -1; // worth
        private long lastReport;
        private long lastMoves;
        private long reportTook;

        Part(int number) {
            lastReport = start;
            annealing = new Annealing(ground, request.seed() + number * 0x9E3779B97F4A7C15L);
            board.schedule().ifPresent(annealing::startFrom);
            reported = annealing.worth();
        }

        /** What fails here does so after what it found was reported. */
        void run() {
            try {
                cycle();
                report();
            } catch (Contradiction contradiction) {
                throw contradiction;
            } catch (RuntimeException failure) {
                report();
                board.note("anneal ended early: " + failure);
            }
        }

        private void cycle() {
            Course whole = this::covered;
            for (int c = 0; c < cycles; c++) {
                if (c > 0) {
                    annealing.restart();
                    exchange.meet(annealing);
                }
                var course = whole.stretch((double) c / cycles, (c + 1.0) / cycles);
                double from = 0;
                if (c + 1 == cycles) {
                    for (double meeting : MEETINGS) {
                        anneal(course, from, meeting);
                        exchange.meet(annealing);
                        from = meeting;
                    }
                }
                anneal(course, from, 1);
            }
        }

        private void anneal(Course course, double from, double to) {
            annealing.run(heat().stretch(from, to), course.stretch(from, to));
        }

        private Heat heat() {
            double expected = Math.min(moves, nanos / NANOS_PER_MOVE);
            return Heat.of(expected / cycles / Math.max(1, ground.items()));
        }

        private double covered(long done) {
            if (board.settled() || allowance.expired().isPresent()) return 1;
            long now = System.nanoTime();
            long pause = Math.max(REPORT_NANOS, REPORT_SHARE * reportTook);
            boolean due =
                    Double.isInfinite(moves)
                            ? now - lastReport > pause
                            : done - lastMoves >= REPORT_MOVES;
            if (due && annealing.worth() > reported) {
                report();
                lastReport = System.nanoTime();
                lastMoves = done;
                reportTook = lastReport - now;
            }
            return Math.max((now - start) / nanos, done / moves);
        }

        private void report() {
            if (annealing.worth() <= reported) return;
            reported = annealing.worth();
            var outcome = Outcome.of(request.instance(), annealing.timeline(), Ending.FINISHED);
            board.offer(Candidate.of(outcome, NAME));
        }
    }
}
