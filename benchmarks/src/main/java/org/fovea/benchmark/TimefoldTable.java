package org.fovea.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.fovea.incremental.plan.Ground;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.portfolio.Solvers;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.timefold.Phase;
import org.fovea.timefold.PlanSolver;

/**
 * Timefold's own moves on the model of plans, beside {@code timefold} and {@code anneal}, by wall
 * time on one thread, all from price's schedule. Arguments: seconds; sizes; seeds, how many.
 */
public final class TimefoldTable {

    private static final double UNITS = 1e10;

    private TimefoldTable() {}

    /** Prints the table; {@code 10 100,1000 1} where nothing is given. */
    public static void main(String[] arguments) {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10;
        var sizes = (arguments.length > 1 ? arguments[1] : "100,1000").split(",", -1);
        int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        System.out.println("| scenario | tasks | price | Timefold's moves | timefold | anneal |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (var scenario : List.of("stream", "k3", "kc")) {
            var settings =
                    scenario.equals("stream") ? Map.<String, String>of() : Map.of("load", "3");
            for (int tasks : Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray())
                row(Recipe.of(scenario, tasks, 1, settings).instance(), seconds, seeds);
        }
    }

    private static void row(Instance instance, long seconds, int seeds) {
        var price = Policies.named("price").orElseThrow().start();
        var start = Simulation.run(instance, price, Allowance.endless());
        var plain = new StringBuilder();
        var timefold = new StringBuilder();
        var anneal = new StringBuilder();
        for (int seed = 1; seed <= seeds; seed++) {
            var solver = new PlanSolver(new Ground(Problem.of(instance)));
            solver.startFrom(start.schedule());
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            solver.runPlain(new Phase(1, 1, OptionalLong.of(end), OptionalLong.empty(), seed));
            plain.append(decimal(solver.worth()));
            var request =
                    Request.of(instance)
                            .limit(Duration.ofSeconds(seconds))
                            .seed(seed)
                            .startingFrom(start.schedule());
            timefold.append(solved("timefold", request));
            anneal.append(solved("anneal", request));
        }
        System.out.printf(
                "| `%s` | %d | %s|%s |%s |%s |%n",
                instance.name(),
                instance.tasks().size(),
                decimal(start.utility().units()).strip() + " ",
                plain,
                timefold,
                anneal);
    }

    private static String solved(String solver, Request request) {
        var answer = (Answer.Found) Solvers.named(solver).solve(request);
        return decimal(answer.utility().units());
    }

    private static String decimal(long units) {
        return String.format(Locale.ROOT, " %.2f", units / UNITS);
    }
}
