package org.fovea.cli.solve;

import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.fovea.bound.Bounds;
import org.fovea.cli.progress.Advance;
import org.fovea.cli.progress.Event;
import org.fovea.cli.results.Decisions;
import org.fovea.cli.results.Realised;
import org.fovea.cli.results.Solved;
import org.fovea.cli.usage.Given;
import org.fovea.external.ExternalSimulation;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.policy.Policy;
import org.fovea.portfolio.Replans;
import org.fovea.problem.Problem;
import org.fovea.schedule.Status;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * One policy run through the arrivals as it is, so that its schedule and the time of its decisions
 * are its own.
 */
public final class PolicyRun implements Solver {

    private final String name;
    private final String summary;
    private final BiFunction<Instance, Conditions, Outcome> simulation;
    private final UnaryOperator<Conditions> conditions;
    private final Optional<AtomicInteger> announced; // tasks; a program does not say
    private Optional<Outcome> outcome = Optional.empty();

    private PolicyRun(
            String name,
            String summary,
            BiFunction<Instance, Conditions, Outcome> simulation,
            UnaryOperator<Conditions> conditions,
            Optional<AtomicInteger> announced) {
        this.name = name;
        this.summary = summary;
        this.simulation = simulation;
        this.conditions = conditions;
        this.announced = announced;
    }

    /**
     * A policy of the list, or a program.
     *
     * @param errors gets what a program writes to its error output
     * @param conditions what becomes of the conditions under which everything is as the tables say
     */
    public static PolicyRun named(
            Given name, OutputStream errors, UnaryOperator<Conditions> conditions) {
        if (name.text().startsWith(ExternalSimulation.PREFIX)) {
            String command = name.text().substring(ExternalSimulation.PREFIX.length());
            return new PolicyRun(
                    name.text(),
                    "a program",
                    (instance, under) -> ExternalSimulation.run(instance, command, under, errors),
                    conditions,
                    Optional.empty());
        }
        var policy = listed(name);
        var announced = new AtomicInteger();
        return new PolicyRun(
                policy.name(),
                policy.summary(),
                (instance, under) ->
                        Simulation.timed(instance, counting(policy.start(), announced), under),
                conditions,
                Optional.of(announced));
    }

    /** Costs each decision one store. */
    private static Policy counting(Policy policy, AtomicInteger announced) {
        return now -> {
            announced.setOpaque(now.problem().tasks());
            return policy.decide(now);
        };
    }

    /** How far it is on its way through an instance, from now on. */
    public Advance through(Instance instance) {
        int tasks = instance.tasks().size();
        return announced
                .<Advance>map(seen ->
                        new Advance.Counted(() ->
                                new Event.Count(
                                        Math.min(seen.getOpaque(), tasks),
                                        tasks,
                                        Event.Unit.ARRIVALS)))
                .orElse(Advance.open());
    }

    /** A policy of the list, or priced replanning. */
    public static Policies.Entry listed(Given name) {
        if (name.text().startsWith(Replans.PREFIX)) return replanning(name);
        var known = Policies.all().stream().map(Policies.Entry::name).toList();
        return Policies.named(name.oneOf("a policy", known)).orElseThrow();
    }

    private static Policies.Entry replanning(Given name) {
        try {
            return Replans.named(name.text());
        } catch (InvalidValue refused) {
            var flaw = refused.flaws().getFirst();
            throw name.wrong(flaw.expected(), flaw.hint());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    /** What comes of the arrivals, as far as the request's limits let it. */
    public Outcome simulated(Request request) {
        var under = conditions.apply(Conditions.of(Allowance.of(request)));
        return simulation.apply(request.instance(), under);
    }

    @Override
    public Answer solve(Request request) {
        var made = simulated(request);
        var bound = Bounds.tightest(Problem.of(request.instance()));
        var status = made.utility().equals(bound.value()) ? Status.OPTIMAL : Status.FEASIBLE;
        synchronized (this) {
            outcome = Optional.of(made);
        }
        if (made.unmet().isEmpty()) {
            request.listener().incumbent(made.schedule());
            request.listener().improved(made.utility(), bound, name);
        }
        return new Answer.Found(
                made.schedule(),
                made.utility(),
                bound,
                made.unmet().isEmpty() ? status : Status.INVALID,
                made.ending(),
                made.times().count());
    }

    /**
     * What a run of it came to, with the time of its decisions and what drawn answers were worth.
     */
    public Solved told(Solved solved) {
        var made = outcome();
        return solved.simulated(
                made.map(Outcome::times).map(Decisions::of),
                made.flatMap(Outcome::realised).map(Realised::of));
    }

    /** What came of the run, and how long its decisions took; empty before its end. */
    public synchronized Optional<Outcome> outcome() {
        return outcome;
    }
}
