package org.fovea.portfolio;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.fovea.bound.Bounds;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.Engine.Report;
import org.fovea.cpsat.JointModel;
import org.fovea.instance.Instance;
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
 *
 * <p>An engine cannot be told of anything while it searches. Where others have improved on what it
 * was given, it is ended and begun anew with that, after rounds that double.
 */
final class ModelSearch {

    static final String NAME = "cpsat";

    /** The engine's deterministic second as work units of ours: fine enough for a limit of 1. */
    private static final double UNITS = 1_000_000;

    /** CP-SAT needs some milliseconds to stop; the limits on time leave as much for the end. */
    private static final Duration STOPPING = Duration.ofMillis(30);

    private static final Duration FIRST_ROUND = Duration.ofSeconds(4);
    private static final int PATIENCE = 100; // times 10 ms that it may take to stop

    private final Request request;
    private final Problem problem;
    private final Board board;
    private final Allowance allowance;
    private final Supplier<Engine> loading;
    private final int threads;
    private boolean failed;

    /**
     * A search.
     *
     * @param loading the engine, when it is needed
     */
    ModelSearch(
            Request request,
            Problem problem,
            Board board,
            Allowance allowance,
            Supplier<Engine> loading,
            int threads) {
        this.request = request;
        this.problem = problem;
        this.board = board;
        this.allowance = allowance;
        this.loading = loading;
        this.threads = threads;
    }

    /** An engine and what it searches; there is none where it would be too large. */
    private record Prepared(Engine engine, Optional<JointModel> model) {}

    /**
     * Searches until the board is settled or limits end it. False where there is no model, since it
     * would be too large.
     *
     * @throws org.fovea.cpsat.OrTools.Absent where there is no engine
     */
    boolean run() {
        if (JointModel.tooLarge(problem)) return false; // before anything is loaded
        if (over()) return true;
        var prepared = Watched.unless(this::over, NAME + " model", this::prepared);
        if (prepared.isEmpty()) return true;
        var model = prepared.get().model();
        model.ifPresent(built -> search(built, prepared.get().engine()));
        return model.isPresent();
    }

    private Prepared prepared() {
        var engine = loading.get(); // first: models too are made with its native code
        return new Prepared(engine, JointModel.of(problem));
    }

    private void search(JointModel model, Engine engine) {
        var round = FIRST_ROUND;
        boolean more = true;
        while (more && !over()) {
            var listening = new Listening(model, round);
            var report = search(engine, model, effort(), listening);
            switch (report.verdict()) {
                case OPTIMAL -> optimal(model, report);
                case INFEASIBLE -> {
                    failed = true;
                    board.refute(NAME);
                }
                case OPEN -> {}
            }
            more = report.verdict() == Engine.Verdict.OPEN && listening.behind();
            round = round.multipliedBy(2);
        }
    }

    private void optimal(JointModel model, Report report) {
        var best =
                board.best()
                        .orElseThrow(() ->
                                board.doubted(
                                        Contradiction.of(
                                                "CP-SAT claims an optimum and gave no schedule.")));
        var proven = Bounds.attainable(model.bound(report.bound()), problem);
        if (model.exact() && best.utility().compareTo(proven) < 0)
            throw board.doubted(
                    Contradiction.of(
                            "CP-SAT claims an optimum of %s and gave no schedule worth more than %s."
                                    .formatted(proven, best.utility()),
                            best.schedule()));
        board.offer(new ProvenBound(proven, NAME));
    }

    /** Whether it says that no schedule meets all mandatory tasks. */
    boolean failed() {
        return failed;
    }

    /** The best schedule with its bound, or why there is none. */
    Answer answer(Allowance left) {
        if (!failed) return board.answer(left.over(), left.spent());
        var again = new ModelSearch(request, problem, board, left, loading, request.threads());
        return Conflict.minimal(request.instance(), again::meets)
                .<Answer>map(tasks -> new Answer.Infeasible(tasks, Ending.PROVEN, left.spent()))
                .orElseGet(() -> board.answer(left.over(), left.spent()));
    }

    /** Whether mandatory tasks alone can all be met; empty where limits ended the search. */
    private Optional<Boolean> meets(Instance part, boolean second) {
        var model = JointModel.of(Problem.of(part)).orElseThrow(); // smaller than the whole
        var meeting = new Meeting(() -> allowance.expired().isPresent());
        var effort = second ? effort().again() : effort();
        var report = search(loading.get(), model, effort, meeting);
        if (meeting.met) return Optional.of(true);
        return report.verdict() == Engine.Verdict.INFEASIBLE
                ? Optional.of(false)
                : Optional.empty();
    }

    private Report search(
            Engine engine, JointModel model, Engine.Effort effort, Engine.Witness witness) {
        var report =
                Watched.within(
                                // not at the end of a round: presolve may be deaf for seconds
                                () -> allowance.expired().isPresent() || board.settled(),
                                PATIENCE,
                                NAME,
                                () -> engine.search(model, effort, witness))
                        .orElseThrow(ModelSearch::unended);
        allowance.spend((long) Math.ceil(report.work() * UNITS));
        return report;
    }

    private static IllegalStateException unended() {
        return new IllegalStateException(
                Thread.currentThread().isInterrupted()
                        ? "Interrupted while CP-SAT searched."
                        : "CP-SAT does not end when it is told to.");
    }

    private Engine.Effort effort() {
        var work =
                request.workLimit().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(allowance.left() / UNITS);
        var seconds =
                allowance
                        .timeLeft()
                        .map(left -> left.minus(STOPPING).toNanos() / 1e9)
                        .map(left -> OptionalDouble.of(Math.max(0, left)))
                        .orElse(OptionalDouble.empty());
        int seed = (int) (request.seed() & Integer.MAX_VALUE);
        return new Engine.Effort(seconds, work, threads, seed, false);
    }

    private boolean over() {
        return board.settled() || allowance.over().isPresent();
    }

    /** Gives the model what the board knows, and takes to the board what the engine finds. */
    private final class Listening implements Engine.Witness {

        private final JointModel model;
        private final long end; // of the round, where others have found better
        private final Optional<Candidate> known;
        private final ProvenBound bound;

        Listening(JointModel model, Duration round) {
            this.model = model;
            end = System.nanoTime() + round.toNanos();
            known = board.best();
            bound = board.bound();
            known.ifPresent(best -> model.startFrom(best.schedule()));
            model.bounded(bound.value());
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
                throw board.doubted(
                        Contradiction.of(
                                "CP-SAT gave a solution that is none: " + refusal.getMessage()));
            }
        }

        /** One that meets what is known is told at the end only, when the engine is sure of it. */
        @Override
        public void bound(double objective) {
            var proven = Bounds.attainable(model.bound(objective), problem);
            boolean open =
                    board.best().filter(best -> proven.compareTo(best.utility()) <= 0).isEmpty();
            if (open) board.offer(new ProvenBound(proven, NAME));
        }

        @Override
        public boolean over() {
            return ModelSearch.this.over() || (System.nanoTime() >= end && behind());
        }

        /** Whether others have found better than the engine knows. */
        boolean behind() {
            var tightest = board.bound();
            boolean tighter =
                    !tightest.by().equals(NAME) && tightest.value().compareTo(bound.value()) < 0;
            return tighter || board.best().filter(this::unknown).isPresent();
        }

        private boolean unknown(Candidate best) {
            return !best.source().equals(NAME)
                    && known.filter(before -> !best.worthMoreThan(before)).isEmpty();
        }
    }

    /** Whether mandatory tasks can all be met, and no more. */
    private static final class Meeting implements Engine.Witness {

        private final BooleanSupplier ended;
        private volatile boolean met;

        Meeting(BooleanSupplier ended) {
            this.ended = ended;
        }

        @Override
        public void solution(long[] values) {
            met = true;
        }

        @Override
        public void bound(double objective) {}

        @Override
        public boolean over() {
            return met || ended.getAsBoolean();
        }
    }
}
