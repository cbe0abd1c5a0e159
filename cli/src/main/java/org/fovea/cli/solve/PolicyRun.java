package org.fovea.cli.solve;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fovea.bound.Bounds;
import org.fovea.cli.usage.Given;
import org.fovea.external.ExternalSimulation;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.schedule.Status;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.DecisionTimes;
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
    private final BiFunction<Instance, Allowance, Outcome> simulation;
    private Optional<DecisionTimes> times = Optional.empty();

    private PolicyRun(
            String name, String summary, BiFunction<Instance, Allowance, Outcome> simulation) {
        this.name = name;
        this.summary = summary;
        this.simulation = simulation;
    }

    /**
     * A policy of the list, or a program; {@code errors} gets what a program writes to its error
     * output.
     */
    public static PolicyRun named(Given name, OutputStream errors) {
        if (name.text().startsWith(ExternalSimulation.PREFIX)) {
            String command = name.text().substring(ExternalSimulation.PREFIX.length());
            return new PolicyRun(
                    name.text(),
                    "a program",
                    (instance, allowance) ->
                            ExternalSimulation.run(instance, command, allowance, errors));
        }
        var known = Policies.all().stream().map(Policies.Entry::name).toList();
        var policy = Policies.named(name.oneOf("a policy", known)).orElseThrow();
        return new PolicyRun(
                policy.name(),
                policy.summary(),
                (instance, allowance) -> Simulation.timed(instance, policy.start(), allowance));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public Answer solve(Request request) {
        var outcome = simulation.apply(request.instance(), Allowance.of(request));
        var bound = Bounds.tightest(Problem.of(request.instance()));
        var status = outcome.utility().equals(bound.value()) ? Status.OPTIMAL : Status.FEASIBLE;
        synchronized (this) {
            times = Optional.of(outcome.times());
        }
        return new Answer.Found(
                outcome.schedule(),
                outcome.utility(),
                bound,
                outcome.unmet().isEmpty() ? status : Status.INVALID,
                outcome.ending(),
                outcome.times().count());
    }

    /** How long the decisions of the run took; empty before its end. */
    public synchronized Optional<DecisionTimes> times() {
        return times;
    }
}
