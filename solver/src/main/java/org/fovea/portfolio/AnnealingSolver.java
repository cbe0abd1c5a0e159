package org.fovea.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.incremental.Annealing;
import org.fovea.incremental.Course;
import org.fovea.incremental.Exchange;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * Annealing as a solver: it starts from the best schedule of the request and of policies, and each
 * thread anneals by a seed of its own. Threads meet towards the end, and where plans are small,
 * between one annealing and the next.
 */
final class AnnealingSolver implements Solver {

    /** Up to so many tasks, all policies together take no time to speak of. */
    private static final int FEW_TASKS = 300;

    /**
     * Up to so many, a limit is hardly overrun by the first policy, which answers whatever it is.
     */
    private static final int MANY_TASKS = 10_000;

    /** Above it, a plan with all sizes of all objects takes too much memory. */
    private static final int MOST_TASKS = 200_000;

    private static final List<String> FIRST = List.of("edf", "price");

    @Override
    public String name() {
        return "anneal";
    }

    @Override
    public String summary() {
        return "simulated annealing over whole plans, for thousands of tasks";
    }

    @Override
    public Answer solve(Request request) {
        boolean few = request.instance().tasks().size() <= FEW_TASKS;
        var opening = Opening.of(request, policy -> few || FIRST.contains(policy.name()));
        if (opening.answer().isPresent()) return answered(request, opening.answer().get(), opening);
        var problem = opening.problem();
        var board = opening.board();
        var allowance = opening.allowance();
        if (problem.tasks() > MOST_TASKS)
            request.listener()
                    .note(
                            "anneal searches up to %d tasks: the schedule is that of a policy"
                                    .formatted(MOST_TASKS));
        else if (!board.settled()) new Search(request, problem, board, allowance).run();
        return board.answer(allowance.over(), allowance.spent());
    }

    /** The opening's answer; where a limit on time cut that short, at least the first policy's. */
    private static Answer answered(Request request, Answer answer, Opening opening) {
        boolean late = answer.ending() == Ending.TIME_LIMIT || answer.ending() == Ending.CANCELLED;
        if (!late || opening.problem().tasks() > MANY_TASKS) return answer;
        var first = Opening.ORDER.getFirst();
        var run = Simulation.run(request.instance(), first.start(), Allowance.endless());
        opening.board().offer(Candidate.of(run, first.name()));
        return opening.board().answer(Optional.of(answer.ending()), opening.allowance().spent());
    }

    /** Annealings side by side. */
    private static final class Search {

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

        Search(Request request, Problem problem, Board board, Allowance allowance) {
            this.request = request;
            this.board = board;
            this.allowance = allowance;
            ground = new Ground(problem);
            exchange = new Exchange(ground);
            cycles = ground.items() <= SMALL ? CYCLES : 1;
            boolean counted = request.workLimit().isPresent();
            threads = counted ? 1 : request.threads();
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

            void run() {
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
                report();
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
}
