package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.bound.Bounds;
import org.fovea.incremental.Annealing;
import org.fovea.incremental.Course;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/**
 * What annealing makes of price's schedule in so many seconds of its thread's processor time, which
 * neighbours on a shared machine do not lengthen; and how many moves it tries in a second. The
 * first run of a row warms up. Arguments: seconds, one or more; sizes; scenarios; the seed.
 */
public final class AnnealingTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double UNITS = 1e10;
    private static final double NANOS = 1e9;
    private static final double MOVES_A_SECOND = 5e5; // to choose temperatures by, as the solver

    private AnnealingTable() {}

    /** Prints the table; {@code 1,5,10 100,1000 stream,k3,kc 1} where nothing is given. */
    public static void main(String[] arguments) {
        var seconds = numbers(arguments.length > 0 ? arguments[0] : "1,5,10");
        var sizes = numbers(arguments.length > 1 ? arguments[1] : "100,1000");
        var scenarios = (arguments.length > 2 ? arguments[2] : "stream,k3,kc").split(",", -1);
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        System.out.println(
                "| scenario | tasks | edf-batch | price | bound | seconds: utility | moves/s | launches/move |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | --- | ---: | ---: |");
        for (var scenario : scenarios) {
            for (int tasks : sizes) row(scenario, tasks, seconds, seed);
        }
    }

    private static List<Integer> numbers(String text) {
        return List.of(text.split(",", -1)).stream().map(Integer::valueOf).toList();
    }

    private static void row(String scenario, int tasks, List<Integer> seconds, long seed) {
        var settings = scenario.equals("stream") ? Map.<String, String>of() : Map.of("load", "3");
        var instance = Recipe.of(scenario, tasks, 1, settings).instance();
        var problem = Problem.of(instance);
        var ground = new Ground(problem);
        var batch = Policies.named("edf-batch").orElseThrow().start();
        double plain =
                Simulation.run(instance, batch, Allowance.endless()).utility().units() / UNITS;
        var price = Policies.named("price").orElseThrow().start();
        var start = Simulation.run(instance, price, Allowance.endless());
        var found = new StringBuilder();
        double rate = 0;
        double decoded = 0;
        new Annealing(ground, 0).run(Heat.of(1), Course.of(200_000)); // warms up
        for (int limit : seconds) {
            var annealing = new Annealing(ground, seed);
            annealing.startFrom(start.schedule());
            long began = THREADS.getCurrentThreadCpuTime();
            Course course = moves -> (THREADS.getCurrentThreadCpuTime() - began) / NANOS / limit;
            annealing.run(Heat.of(MOVES_A_SECOND * limit / tasks), course);
            rate = (double) annealing.moves() / limit;
            decoded = (double) annealing.decoded() / annealing.moves();
            found.append(limit).append(": ").append(decimal(annealing.worth() / UNITS)).append(' ');
        }
        System.out.println(
                "| `%s` | %d | %s | %s | %s | %s| %d | %s |"
                        .formatted(
                                scenario,
                                tasks,
                                decimal(plain),
                                decimal(start.utility().units() / UNITS),
                                decimal(Bounds.tightest(problem).value().units() / UNITS),
                                found,
                                Math.round(rate),
                                decimal(decoded)));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
