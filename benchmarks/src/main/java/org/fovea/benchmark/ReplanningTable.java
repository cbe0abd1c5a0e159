package org.fovea.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.policy.Policies;
import org.fovea.portfolio.Replans;
import org.fovea.portfolio.Solvers;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * What replanning realises of the plan of somebody who knew all arrivals: {@code anneal} from the
 * start, for some seconds. Shares above 100 % are possible, since that plan is no bound.
 *
 * <p>Arguments: scenario, load, tasks, seconds, first seed, last seed, then policies.
 */
public final class ReplanningTable {

    private static final double UNITS = 1e10;
    private static final double MILLION = 1e6; // ns of a ms

    private ReplanningTable() {}

    /** Prints a row for each seed and policy. */
    public static void main(String[] arguments) {
        var given = List.of(arguments);
        int tasks = Integer.parseInt(given.get(2));
        var limit = Duration.ofSeconds(Long.parseLong(given.get(3)));
        var policies = new ArrayList<Policies.Entry>();
        for (var name : given.subList(6, given.size()))
            policies.add(
                    name.startsWith(Replans.PREFIX)
                            ? Replans.named(name)
                            : Policies.named(name).orElseThrow());
        for (long seed = Long.parseLong(given.get(4)); seed <= Long.parseLong(given.get(5)); seed++)
            row(given.get(0), given.get(1), tasks, limit, seed, policies);
    }

    private static void row(
            String scenario,
            String load,
            int tasks,
            Duration limit,
            long seed,
            List<Policies.Entry> policies) {
        var instance = Recipe.of(scenario, tasks, seed, Map.of("load", load)).instance();
        var request = Request.of(instance).limit(limit).seed(seed);
        if (!(Solvers.named("anneal").solve(request) instanceof Answer.Found found))
            throw new IllegalStateException("Nothing was found for " + instance.name());
        double known = found.utility().units() / UNITS;
        for (var policy : policies) {
            var outcome =
                    Simulation.timed(instance, policy.start(), Conditions.of(Allowance.endless()));
            double utility = outcome.utility().units() / UNITS;
            System.out.println(
                    "| `%s` | %s | %d | %s | `%s` | %s | %s | %s | %s |"
                            .formatted(
                                    scenario,
                                    load,
                                    seed,
                                    decimal(known),
                                    policy.name(),
                                    decimal(utility),
                                    decimal(100 * utility / known),
                                    decimal(outcome.times().percentileNanos(500) / MILLION),
                                    decimal(outcome.times().percentileNanos(990) / MILLION)));
        }
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
