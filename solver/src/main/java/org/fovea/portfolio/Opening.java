package org.fovea.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;

/**
 * What every search begins with: the schedule to start from, a packing where nothing else is asked,
 * all policies, the listed bounds.
 *
 * <p>Where no policy meets every mandatory task, two variants of each are tried: mandatory tasks
 * before all others, and nothing but mandatory tasks. Deterministic up to the limits on time: the
 * policies run one after the other, edf first and the others in the order of their list; of equal
 * schedules the first is kept.
 */
final class Opening {

    /**
     * Up to so many tasks, one run of edf hardly overruns a limit on time: it is never cut short by
     * one, so that a limit of no time has its answer.
     */
    private static final int MANY_TASKS = 10_000;

    /** Edf first: so there is an answer within a limit wherever edf finds one. */
    static final List<Policies.Entry> ORDER =
            Policies.all().stream()
                    .sorted(Comparator.comparing(policy -> !policy.name().equals("edf")))
                    .toList();

    private final Request request;
    private final Predicate<Policies.Entry> wanted;
    private final Problem problem;
    private final Board board;
    private final Allowance allowance;
    private Optional<Ending> limit = Optional.empty();
    private Optional<Answer> answer = Optional.empty();

    private Opening(
            Request request,
            Predicate<Policies.Entry> wanted,
            Allowance allowance,
            Problem problem,
            Ceiling ceiling) {
        this.request = request;
        this.wanted = wanted;
        this.problem = problem;
        this.allowance = allowance;
        board = Board.begun(request, ceiling.first());
    }

    /** Played for a request, from now on. */
    static Opening of(Request request) {
        return of(request, policy -> true);
    }

    /** The same with these policies; with the others only where mandatory tasks are missed. */
    static Opening of(Request request, Predicate<Policies.Entry> wanted) {
        var allowance = Allowance.of(request);
        var problem = Problem.of(request.instance());
        var ceiling = new Ceiling(problem);
        var opening = new Opening(request, wanted, allowance, problem, ceiling);
        opening.play(ceiling);
        return opening;
    }

    Problem problem() {
        return problem;
    }

    Board board() {
        return board;
    }

    /** The request's limits, less what was spent here. */
    Allowance allowance() {
        return allowance;
    }

    /** The answer, where there is nothing to search for, or no time. */
    Optional<Answer> answer() {
        return answer;
    }

    private void play(Ceiling ceiling) {
        var impossible = Impossible.of(problem).map(List::of).or(this::overpacked);
        if (impossible.isPresent()) {
            answer =
                    Optional.of(
                            new Answer.Infeasible(
                                    impossible.get(), Ending.PROVEN, allowance.spent()));
            return;
        }
        var instance = request.instance();
        first(ORDER.getFirst());
        for (var policy : ORDER.subList(1, ORDER.size())) if (wanted.test(policy)) run(policy);
        for (var policy : ORDER.subList(1, ORDER.size()))
            if (!wanted.test(policy) && !board.answered()) run(policy);
        if (!board.answered()) meetMandatory(instance);
        var late = ceiling.tighten(board, allowance);
        limit = limit.or(() -> late);
        if (limit.isPresent() || board.settled())
            answer = Optional.of(board.answer(limit.or(allowance::over), allowance.spent()));
    }

    private Optional<List<String>> overpacked() {
        return PurePacking.of(request.instance(), problem)
                .flatMap(packing -> packing.search(board, allowance, request));
    }

    private void meetMandatory(Instance instance) {
        for (var policy : ORDER)
            run(
                    policy.name() + ", mandatory first",
                    left -> Simulation.run(instance, policy.startMandatoryFirst(), left));
        if (board.answered()) return;
        var mandatory = mandatoryOnly(instance);
        for (var policy : ORDER)
            run(
                    policy.name() + ", mandatory only",
                    left -> Simulation.run(mandatory, policy.start(), left).within(instance));
    }

    private static Instance mandatoryOnly(Instance instance) {
        var mandatory = instance.tasks().stream().filter(Task::mandatory).toList();
        return new Instance(instance.name(), instance.description(), instance.devices(), mandatory);
    }

    private void first(Policies.Entry policy) {
        if (problem.tasks() > MANY_TASKS) {
            run(policy);
            return;
        }
        var untimed = allowance.untimed();
        run(policy.name(), timed -> Simulation.run(request.instance(), policy.start(), untimed));
        allowance.spend(untimed.spent());
    }

    private void run(Policies.Entry policy) {
        run(policy.name(), left -> Simulation.run(request.instance(), policy.start(), left));
    }

    /** Runs a policy while nothing is settled and no limit was reached. */
    private void run(String source, Function<Allowance, Outcome> policy) {
        if (board.settled() || limit.isPresent()) return;
        var outcome = policy.apply(allowance);
        board.offer(Candidate.of(outcome, source));
        if (outcome.ending() != Ending.FINISHED) limit = Optional.of(outcome.ending());
    }
}
