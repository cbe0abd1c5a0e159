package org.fovea.explanation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fovea.explanation.Ways.Obstacle;
import org.fovea.instance.Utility;
import org.fovea.portfolio.Solvers;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * Explains a schedule task by task, or why there is none.
 *
 * <p>What hinders a task by itself, and whether there is room for it, is told by arithmetic; what
 * serving it would cost by solving the instance in which it must be served.
 */
public final class Explainer {

    /** Share of a time limit for the schedule and the bound themselves; the rest is for tasks. */
    private static final int SHARE = 3;

    /** In less, hardly anything is proved; and a solver needs about as much to begin. */
    private static final Duration LEAST = Duration.ofMillis(50);

    private static final Duration LEAST_PER_TASK = Duration.ofNanos(100_000);

    private final Request request;
    private final Set<String> asked;
    private final Solver solver;
    private final long began = System.nanoTime();
    private final Problem problem;
    private final Ways ways;

    private Explainer(Request request, Set<String> asked, Solver solver) {
        this.request = request;
        this.asked = asked;
        this.solver = solver;
        problem = Problem.of(request.instance());
        ways = new Ways(problem);
    }

    /**
     * Explains the schedule that a request starts from, or without one the best that {@code auto}
     * finds.
     *
     * @param tasks ids of those to explain; all of them where empty
     * @throws org.fovea.input.InvalidValue where that schedule breaks a rule
     */
    public static Account explain(Request request, Set<String> tasks) {
        var auto = new Explainer(request, Set.copyOf(tasks), Solvers.named("exact"));
        return auto.explained(Solvers.named("auto"));
    }

    /** The same with one solver for everything. */
    static Account explain(Request request, Set<String> tasks, Solver solver) {
        return new Explainer(request, Set.copyOf(tasks), solver).explained(solver);
    }

    private Account explained(Solver first) {
        var answer =
                first.solve(
                        request.timeLimit()
                                .map(limit -> request.limit(limit.dividedBy(SHARE)))
                                .orElse(request));
        return switch (answer) {
            case Answer.Infeasible infeasible -> infeasible(infeasible.mandatory());
            case Answer.Unknown unknown ->
                    request.start().isPresent()
                            ? explained(request.start().get(), unknown.bound())
                            : new Account.Unknown();
            case Answer.Found found ->
                    found.status() == Status.INVALID
                            ? new Account.Unknown()
                            : explained(found.schedule(), found.bound());
        };
    }

    private Account infeasible(List<String> mandatory) {
        var found = new ArrayList<Explanation>();
        for (int task = 0; task < problem.tasks(); task++) {
            String id = problem.task(task).id();
            if (!mandatory.contains(id)) continue;
            int exit = problem.minExit(task);
            var others = mandatory.stream().filter(other -> !other.equals(id)).toList();
            var way = ways.fastest(task, exit);
            var together = Evidence.NONE.against(others);
            var obstacle =
                    ways.obstacle(task, exit)
                            .orElse(
                                    new Obstacle(
                                            Reason.DISPLACED,
                                            way.map(together::along).orElse(together)));
            found.add(
                    new Explanation(
                            id,
                            0,
                            Utility.ZERO,
                            obstacle.reason(),
                            Sentences.unmet(problem, task, obstacle),
                            obstacle.evidence()));
        }
        return new Account.Infeasible(found);
    }

    private Account explained(Schedule best, ProvenBound bound) {
        var schedule = request.start().orElse(best);
        var utility = utility(schedule);
        var better = utility(best);
        var other =
                Optional.of(best)
                        .filter(_ -> better.compareTo(utility) > 0)
                        .map(more -> Standing.of(problem, more));
        var told = new Tasks(Standing.of(problem, schedule), utility, other, bound.value());
        return new Account.Explained(
                schedule,
                utility,
                bound,
                utility.equals(bound.value()) ? Status.OPTIMAL : Status.FEASIBLE,
                better,
                told.all());
    }

    private Utility utility(Schedule schedule) {
        return Checker.check(request.instance(), schedule).utility();
    }

    /** The tasks of one schedule. */
    private final class Tasks {

        private final Standing standing;
        private final Utility utility;
        private final Optional<Standing> best; // of another schedule, that is worth more
        private final Utility bound;
        private final Room room;
        private final Explanation[] told = new Explanation[problem.tasks()];

        Tasks(Standing standing, Utility utility, Optional<Standing> best, Utility bound) {
            this.standing = standing;
            this.utility = utility;
            this.best = best;
            this.bound = bound;
            room = new Room(standing);
        }

        List<Explanation> all() {
            var chosen =
                    IntStream.range(0, problem.tasks())
                            .filter(task ->
                                    asked.isEmpty() || asked.contains(problem.task(task).id()))
                            .boxed()
                            .toList();
            var demands = new ArrayList<Demand>();
            for (int task : chosen) outright(task).ifPresent(demands::add);
            // the most valuable first: time may not suffice for all
            demands.sort(
                    Comparator.comparingLong(
                            (Demand demand) -> -problem.mostUtility(demand.task())));
            for (int k = 0; k < demands.size(); k++)
                conclude(demands.get(k), outcome(demands.get(k), demands.size() - k));
            return chosen.stream().map(task -> told[task]).toList();
        }

        /** Tells what needs no solver; else what is to be asked. */
        private Optional<Demand> outright(int task) {
            return standing.exit(task) == 0 ? missed(task) : served(task);
        }

        private Optional<Demand> missed(int task) {
            var obstacle = ways.obstacle(task, 1);
            if (obstacle.isPresent())
                return told(task, obstacle.get().reason(), obstacle.get().evidence());
            boolean rejected = standing.timeline().inputOf(task) < 0;
            var addition =
                    rejected && !gone() ? room.forRejected(task) : Optional.<Room.Addition>empty();
            if (addition.isEmpty()) return Optional.of(new Demand(task, 1));
            return told(
                    task,
                    Reason.ROOM_LEFT,
                    Evidence.NONE.at(addition.get().place()).gaining(addition.get().gain()));
        }

        private Optional<Demand> served(int task) {
            int mode = standing.mode(task).orElseThrow();
            int network = problem.fleet().networkOf(mode);
            int next = standing.exit(task) + 1;
            while (next <= problem.fleet().stages(network)
                    && problem.bestUtility(task, mode, next) <= standing.value(task)) next++;
            if (next > problem.fleet().stages(network))
                return told(task, Reason.BEST_EXIT, Evidence.NONE);
            var way = ways.way(task, network, next);
            if (way.end() > way.deadline())
                return told(task, Reason.NEXT_EXIT_LATE, Evidence.NONE.along(way));
            var addition = gone() ? Optional.<Room.Addition>empty() : room.forServed(task);
            if (addition.isEmpty()) return Optional.of(new Demand(task, next));
            return told(
                    task,
                    Reason.NOT_PROVEN,
                    Evidence.NONE.at(addition.get().place()).gaining(addition.get().gain()));
        }

        private Optional<Demand> told(int task, Reason reason, Evidence evidence) {
            told[task] =
                    new Explanation(
                            problem.task(task).id(),
                            standing.exit(task),
                            new Utility(standing.value(task)),
                            reason,
                            Sentences.of(standing, task, reason, evidence),
                            evidence);
            return Optional.empty();
        }

        private Demand.Outcome outcome(Demand demand, int left) {
            var time = request.timeLimit().map(limit -> share(left(limit), left));
            boolean over =
                    request.cancellation().requested()
                            || time.filter(share -> share.compareTo(least()) < 0).isPresent();
            // what another schedule does instead takes as long to tell as the schedule is large
            var known =
                    best.filter(other -> !gone() && other.exit(demand.task()) >= demand.exit())
                            .map(Standing::schedule);
            return over
                    ? new Demand.Outcome(known, bound, List.of())
                    : demand.put(request, time, solver, known, bound);
        }

        private Duration share(Duration left, int demands) {
            var equal = left.dividedBy(demands);
            var enough = equal.compareTo(least()) < 0 ? least() : equal;
            return enough.compareTo(left) < 0 ? enough : left;
        }

        /** Whether the limit has come: what is told from here on costs next to nothing. */
        private boolean gone() {
            return request.cancellation().requested()
                    || request.timeLimit().filter(limit -> left(limit).isZero()).isPresent();
        }

        private Duration least() {
            return LEAST.plus(LEAST_PER_TASK.multipliedBy(problem.tasks()));
        }

        private Duration left(Duration limit) {
            var left = limit.minusNanos(System.nanoTime() - began);
            return left.isNegative() ? Duration.ZERO : left;
        }

        /** Tells what the outcome of a demand says of this schedule. */
        private void conclude(Demand demand, Demand.Outcome outcome) {
            boolean missed = standing.exit(demand.task()) == 0;
            var displaced = missed ? Reason.DISPLACED : Reason.NEXT_EXIT_DISPLACES;
            var evidence = evidence(demand.task(), outcome);
            boolean shown =
                    !outcome.conflict().isEmpty() || outcome.bound().compareTo(utility) <= 0;
            told(
                    demand.task(),
                    shown && evidence.gain().isEmpty() ? displaced : Reason.NOT_PROVEN,
                    missed ? evidence : evidence.along(next(demand)));
        }

        private Evidence.Way next(Demand demand) {
            int mode = standing.mode(demand.task()).orElseThrow();
            return ways.way(demand.task(), problem.fleet().networkOf(mode), demand.exit());
        }

        private Evidence evidence(int task, Demand.Outcome outcome) {
            if (!outcome.conflict().isEmpty())
                return Evidence.NONE.against(
                        outcome.conflict().stream()
                                .filter(id -> !id.equals(problem.task(task).id()))
                                .toList());
            var least = minus(utility, outcome.bound());
            if (outcome.best().isEmpty()) return Evidence.NONE.losing(least, Optional.empty());
            var other = outcome.best().get();
            var after =
                    best.filter(known -> known.schedule().equals(other))
                            .orElseGet(() -> Standing.of(problem, other));
            var worth = new Utility(after.timeline().utility());
            var changes = Changes.between(standing, after);
            var gain = minus(worth, utility).filter(more -> more.units() > 0);
            if (gain.isPresent()) return Evidence.NONE.gaining(gain.get()).by(changes);
            return Evidence.NONE.losing(least, minus(utility, worth)).by(changes);
        }

        private static Optional<Utility> minus(Utility one, Utility other) {
            return one.compareTo(other) < 0
                    ? Optional.empty()
                    : Optional.of(new Utility(one.units() - other.units()));
        }
    }
}
