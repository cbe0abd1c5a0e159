package org.fovea.portfolio;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fovea.exact.Findings;
import org.fovea.exact.Search;
import org.fovea.exact.crops.Objection;
import org.fovea.exact.label.Rules;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.listing.Method;
import org.fovea.policy.Policies;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * The proven optimum, or the best schedule with a bound: every policy for a first schedule, the
 * listed bounds, and the exact search where it suits.
 */
final class Exact implements Solver {

    private static final List<Policies.Entry> SEEDS =
            Policies.all().stream()
                    .filter(policy -> Set.of("edf", "price").contains(policy.name()))
                    .toList();

    private static final long BRIEF =
            10_000; // decisions of a listing before the search, on one thread

    private static final int SHARE = 2; // of the heap: half of it is for states

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String summary() {
        return "the proven optimum of crop networks on one device; elsewhere as auto";
    }

    @Override
    public Answer solve(Request request) {
        var instance = request.instance();
        var problem = Problem.of(instance);
        if (Objection.to(problem).isPresent()) return new Auto().solve(request);
        var allowance = Allowance.of(request);
        var ceiling = new Ceiling(problem);
        var board = new Board(request, ceiling.first());
        Start.of(request).ifPresent(board::offer);
        for (var policy : SEEDS)
            if (!board.settled() && (allowance.over().isEmpty() || !board.answered()))
                board.offer(
                        Candidate.of(
                                Simulation.run(instance, policy.start(), allowance),
                                policy.name()));
        var late = ceiling.tighten(board, allowance);
        if (late.isEmpty()) search(request, problem, board, allowance);
        return board.answer(allowance.over(), allowance.spent());
    }

    /** Looks for better schedules on one thread and for proofs on another, or in turn on one. */
    private static void search(Request request, Problem problem, Board board, Allowance allowance) {
        if (request.threads() == 1 || request.workLimit().isPresent()) {
            new Improvement(request, problem, board, allowance)
                    .briefly("listing", Method.ALL, BRIEF);
            search(request.instance(), problem, board, allowance);
            return;
        }
        var done = new AtomicBoolean();
        var beside = allowance.beside(() -> done.get() || board.settled());
        var companion =
                Companion.start(
                        "listing",
                        () ->
                                new Improvement(request, problem, board, beside)
                                        .by("listing", Method.ALL));
        try {
            search(request.instance(), problem, board, allowance);
        } finally {
            done.set(true);
            companion.join();
        }
        allowance.spend(beside.spent());
    }

    /** Offers what the search finds. */
    static void search(Instance instance, Problem problem, Board board, Allowance allowance) {
        long bytes = Runtime.getRuntime().maxMemory() / SHARE;
        Search.run(problem, Rules.ALL, onto(board, instance), allowance, bytes);
    }

    private static Findings onto(Board board, Instance instance) {
        return new Findings() {
            @Override
            public long best() {
                return board.utility().units();
            }

            @Override
            public long ceiling() {
                return board.bound().value().units();
            }

            @Override
            public boolean settled() {
                return board.settled();
            }

            @Override
            public void schedule(Timeline timeline, String source) {
                var schedule = Closing.of(timeline, instance);
                board.offer(Candidate.of(schedule, Checker.check(instance, schedule), source));
            }

            @Override
            public void bound(long bound, String source) {
                board.offer(new ProvenBound(new Utility(bound), source));
            }
        };
    }
}
