package org.fovea.portfolio;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fovea.bound.Bounds;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.Engine.Report;
import org.fovea.cpsat.JointModel;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Refusal;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Answer;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;

/**
 * Searches a model with an engine that is not trusted: every solution passes the checker before it
 * counts, every claim is held against what is known, and a minimal set of mandatory tasks is proved
 * twice before an instance is called infeasible (trust.md, section 1).
 */
final class ModelSearch {

    private static final String NAME = "cpsat";

    /** The engine's deterministic second as work units of ours: fine enough for a limit of 1. */
    private static final double UNITS = 1_000_000;

    /** CP-SAT needs some milliseconds to stop; the limits on time leave as much for the end. */
    private static final Duration STOPPING = Duration.ofMillis(30);

    private static final Duration SLICE = Duration.ofMillis(10); // how often limits are looked at
    private static final int PATIENCE = 20; // slices that it may take to stop

    private final Request request;
    private final Problem problem;
    private final Allowance allowance;
    private final Engine engine;
    private double work; // of the engine so far, its seconds

    ModelSearch(Request request, Problem problem, Allowance allowance, Engine engine) {
        this.request = request;
        this.problem = problem;
        this.allowance = allowance;
        this.engine = engine;
    }

    /** The answer that the model gives. */
    Answer answer(JointModel model, Board board) {
        board.best().ifPresent(known -> model.startFrom(known.schedule()));
        model.bounded(board.bound().value());
        var listening = new Listening(model, board);
        var report = search(model, effort(), listening);
        return switch (report.verdict()) {
            case OPTIMAL -> optimal(model, board, report);
            case INFEASIBLE -> infeasible(board);
            case OPEN -> board.answer(Optional.of(ending()), units());
        };
    }

    private Answer optimal(JointModel model, Board board, Report report) {
        var best =
                board.best()
                        .orElseThrow(() ->
                                Contradiction.of("CP-SAT claims an optimum and gave no schedule."));
        var proven = lowered(model.bound(report.bound()));
        if (model.exact() && best.utility().compareTo(proven) < 0)
            throw Contradiction.of(
                    "CP-SAT claims an optimum of %s and gave no schedule worth more than %s."
                            .formatted(proven, best.utility()),
                    best.schedule());
        board.offer(new ProvenBound(proven, NAME));
        return board.answer(Optional.empty(), units());
    }

    private Answer infeasible(Board board) {
        var known = board.best();
        if (known.isPresent())
            throw Contradiction.of(
                    "CP-SAT finds no schedule, but there is one by %s."
                            .formatted(known.get().source()),
                    known.get().schedule());
        var least = Conflict.minimal(request.instance(), this::meeting);
        return least.isPresent()
                ? new Answer.Infeasible(least.get(), Ending.PROVEN, units())
                : new Answer.Unknown(board.bound(), ending(), units());
    }

    /** Whether mandatory tasks alone can all be met; empty where limits ended the search. */
    private Optional<Boolean> meeting(Instance part, boolean second) {
        var model = JointModel.of(Problem.of(part)).orElseThrow(); // smaller than the whole
        boolean[] met = {false};
        var witness =
                new Engine.Witness() {
                    @Override
                    public void solution(long[] values) {
                        met[0] = true;
                    }

                    @Override
                    public void bound(double objective) {}

                    @Override
                    public boolean over() {
                        return met[0] || ModelSearch.this.over();
                    }
                };
        var report = search(model, second ? effort().again() : effort(), witness);
        if (met[0]) return Optional.of(true);
        return report.verdict() == Engine.Verdict.INFEASIBLE
                ? Optional.of(false)
                : Optional.empty();
    }

    /** In a thread of its own: an engine that does not end when it is told to is left to itself. */
    private Report search(JointModel model, Engine.Effort effort, Engine.Witness witness) {
        var search = new FutureTask<>(() -> engine.search(model, effort, witness));
        Thread.ofPlatform().daemon().name(NAME).start(search);
        int late = 0;
        while (true) {
            try {
                var report = search.get(SLICE.toMillis(), TimeUnit.MILLISECONDS);
                work += report.work();
                return report;
            } catch (TimeoutException searching) {
                if (over() && ++late > PATIENCE)
                    throw new IllegalStateException("CP-SAT does not end when it is told to.");
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException exception
                        ? exception
                        : new IllegalStateException("CP-SAT failed.", failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while CP-SAT searched.", interrupted);
            }
        }
    }

    private Engine.Effort effort() {
        var work =
                request.workLimit().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                Math.max(0, request.workLimit().getAsLong() / UNITS - this.work));
        var seconds =
                allowance
                        .timeLeft()
                        .map(left -> left.minus(STOPPING).toNanos() / 1e9)
                        .map(left -> OptionalDouble.of(Math.max(0, left)))
                        .orElse(OptionalDouble.empty());
        int seed = (int) (request.seed() & Integer.MAX_VALUE);
        return new Engine.Effort(seconds, work, request.threads(), seed, false);
    }

    private long units() {
        return allowance.spent() + (long) Math.ceil(work * UNITS);
    }

    private boolean over() {
        return allowance.expired().isPresent();
    }

    private Ending ending() {
        return allowance
                .expired()
                .orElse(request.workLimit().isPresent() ? Ending.WORK_LIMIT : Ending.TIME_LIMIT);
    }

    private Utility lowered(Utility bound) {
        return Bounds.attainable(bound, problem);
    }

    /** Takes what holds to the board. */
    private final class Listening implements Engine.Witness {

        private final JointModel model;
        private final Board board;

        Listening(JointModel model, Board board) {
            this.model = model;
            this.board = board;
        }

        @Override
        public void solution(long[] values) {
            board.offer(candidate(values));
        }

        private Candidate candidate(long[] values) {
            try {
                var schedule = Closing.of(model.timeline(values), request.instance());
                return Candidate.of(schedule, Checker.check(request.instance(), schedule), NAME);
            } catch (Refusal refusal) {
                throw Contradiction.of(
                        "CP-SAT gave a solution that is none: " + refusal.getMessage());
            }
        }

        /** One that meets what is known is told at the end only, when the engine is sure of it. */
        @Override
        public void bound(double objective) {
            var proven = lowered(model.bound(objective));
            boolean open =
                    board.best().filter(known -> proven.compareTo(known.utility()) <= 0).isEmpty();
            if (open) board.offer(new ProvenBound(proven, NAME));
        }

        @Override
        public boolean over() {
            return board.settled() || ModelSearch.this.over();
        }
    }
}
