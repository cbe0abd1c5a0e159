package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * How often annealing had better ruin and recreate a window: mean utility of some seeds, and moves
 * tried in a second, by the thread's processor time; settings take turns. Arguments: seconds;
 * sizes; seeds, how many; one in how many moves, 0 for none.
 */
public final class RuinTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double UNITS = 1e10;
    private static final double NANOS = 1e9;
    private static final double MOVES_A_SECOND = 5e5; // to choose temperatures by, as the solver

    private final int seconds;
    private final int seeds;
    private final int[] seldom;

    private RuinTable(int seconds, int seeds, int[] seldom) {
        this.seconds = seconds;
        this.seeds = seeds;
        this.seldom = seldom;
    }

    /** Prints the table; {@code 1 100 10 0,20000,2000} where nothing is given. */
    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        int[] seldom = numbers(arguments.length > 3 ? arguments[3] : "0,20000,2000");
        var table = new RuinTable(seconds, seeds, seldom);
        System.out.println("| scenario | tasks | one in: utility, moves a second |");
        System.out.println("| --- | ---: | --- |");
        for (var scenario : List.of("stream", "k3", "kc"))
            for (int tasks : numbers(arguments.length > 1 ? arguments[1] : "100"))
                table.row(scenario, tasks);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private void row(String scenario, int tasks) {
        var settings = scenario.equals("stream") ? Map.<String, String>of() : Map.of("load", "3");
        var instance = Recipe.of(scenario, tasks, 1, settings).instance();
        var ground = new Ground(Problem.of(instance));
        var price = Policies.named("price").orElseThrow().start();
        var start = Simulation.run(instance, price, Allowance.endless()).schedule();
        new Annealing(ground, 0, seldom[seldom.length - 1]).run(Heat.of(1), Course.of(500_000));
        double[] utility = new double[seldom.length];
        double[] rate = new double[seldom.length];
        for (int seed = 1; seed <= seeds; seed++) {
            for (int k = 0; k < seldom.length; k++) {
                var annealing = new Annealing(ground, seed, seldom[k]);
                annealing.startFrom(start);
                long began = THREADS.getCurrentThreadCpuTime();
                annealing.run(
                        Heat.of(MOVES_A_SECOND * seconds / tasks),
                        moves -> (THREADS.getCurrentThreadCpuTime() - began) / NANOS / seconds);
                utility[k] += annealing.worth() / UNITS / seeds;
                rate[k] += (double) annealing.moves() / seconds / seeds;
            }
        }
        var cells = new StringBuilder();
        for (int k = 0; k < seldom.length; k++)
            cells.append(
                    String.format(Locale.ROOT, "%d: %.2f, %.0f; ", seldom[k], utility[k], rate[k]));
        System.out.printf("| `%s` | %d | %s |%n", scenario, tasks, cells.toString().strip());
    }
}
