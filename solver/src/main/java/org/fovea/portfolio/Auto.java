package org.fovea.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.listing.Method;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * The best of all policies and of the schedule to start from, with the tightest bound, and what
 * list scheduling finds beyond them until a limit; on some tens of crops for one device the exact
 * search too, which may end it by a proof. Where there is nothing to decide but a packing, a search
 * for that comes first.
 *
 * <p>Where no policy meets every mandatory task, two variants of each are tried: mandatory tasks
 * before all others, and nothing but mandatory tasks. Deterministic up to the limits on time: the
 * policies run one after the other, edf first and the others in the order of their list; of equal
 * schedules the first is kept.
 */
final class Auto implements Solver {

    /** Edf first: so there is an answer within a limit wherever edf finds one. */
    static final List<Policies.Entry> ORDER =
            Policies.all().stream()
                    .sorted(Comparator.comparing(policy -> !policy.name().equals("edf")))
                    .toList();

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
        var instance = request.instance();
        var allowance = Allowance.of(request);
        var problem = Problem.of(instance);
        var impossible = Impossible.of(problem);
        if (impossible.isPresent())
            return new Answer.Infeasible(List.of(impossible.get()), Ending.PROVEN, 0);
        var ceiling = new Ceiling(problem);
        var board = Board.begun(request, ceiling.first());
        var packing = PurePacking.of(instance, problem);
        var tooMany = packing.flatMap(pure -> pure.search(board, allowance, request));
        if (tooMany.isPresent())
            return new Answer.Infeasible(tooMany.get(), Ending.PROVEN, allowance.spent());
        var cut = policies(instance, board, allowance, policy -> true);
        var late = ceiling.tighten(board, allowance);
        if (cut.isEmpty() && late.isEmpty()) {
            if (Exact.suits(problem)) return Exact.search(request, problem, board, allowance);
            new Improvement(request, problem, board, allowance).by("listing", Method.ALL);
        }
        var limit = cut.or(() -> late).or(allowance::over);
        return board.answer(limit, allowance.spent());
    }

    /**
     * Offers what policies make of an instance: those wanted, and all the others too where these do
     * not meet every mandatory task. The limit that cut that short, if one did.
     */
    static Optional<Ending> policies(
            Instance instance, Board board, Allowance allowance, Predicate<Policies.Entry> wanted) {
        var search = new Search(board, allowance);
        for (var policy : ORDER) if (wanted.test(policy)) search.run(instance, policy);
        for (var policy : ORDER)
            if (!wanted.test(policy) && !board.answered()) search.run(instance, policy);
        if (!board.answered()) meetMandatory(instance, search);
        return search.limit;
    }

    private static void meetMandatory(Instance instance, Search search) {
        var mandatory = mandatoryOnly(instance);
        for (var policy : ORDER)
            search.run(
                    policy.name() + ", mandatory first",
                    left -> Simulation.run(instance, policy.startMandatoryFirst(), left));
        if (search.board.answered()) return;
        for (var policy : ORDER)
            search.run(
                    policy.name() + ", mandatory only",
                    left -> Simulation.run(mandatory, policy.start(), left).within(instance));
    }

    private static Instance mandatoryOnly(Instance instance) {
        var mandatory = instance.tasks().stream().filter(Task::mandatory).toList();
        return new Instance(instance.name(), instance.description(), instance.devices(), mandatory);
    }

    /** Runs policies while nothing is settled and no limit was reached. */
    private static final class Search {

        private final Board board;
        private final Allowance allowance;
        private Optional<Ending> limit = Optional.empty();

        Search(Board board, Allowance allowance) {
            this.board = board;
            this.allowance = allowance;
        }

        void run(Instance instance, Policies.Entry policy) {
            run(policy.name(), left -> Simulation.run(instance, policy.start(), left));
        }

        void run(String source, Function<Allowance, Outcome> policy) {
            if (board.settled() || limit.isPresent()) return;
            var outcome = policy.apply(allowance);
            board.offer(Candidate.of(outcome, source));
            if (outcome.ending() != Ending.FINISHED) limit = Optional.of(outcome.ending());
        }
    }
}
