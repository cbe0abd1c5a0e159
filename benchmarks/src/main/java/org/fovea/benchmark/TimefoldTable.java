package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.fovea.incremental.Annealing;
import org.fovea.incremental.Course;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.portfolio.Solvers;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.timefold.Phase;
import org.fovea.timefold.PlanSolver;

/**
 * Timefold's own moves on the model of plans, {@code timefold} and {@code anneal}, from price's
 * schedule and one thread each. {@code timefold} makes so many moves, and the others get the
 * processor time which that took: neighbours on a shared machine do not lengthen it. Prints means
 * over seeds. Arguments: moves; sizes; seeds, how many; scenarios.
 */
public final class TimefoldTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double UNITS = 1e10;
    private static final double NANOS = 1e9;
    private static final double MOVES_A_SECOND = 5e5; // to choose temperatures by, as the solver
    private static final long WARM = 10_000; // moves, to warm up and to see how long they take
    private static final int HEADER = 3;

    private final long moves;
    private final int seeds;

    private TimefoldTable(long moves, int seeds) {
        this.moves = moves;
        this.seeds = seeds;
    }

    /** Prints the table; {@code 300000 1000 1 stream,k3,kc} where nothing is given. */
    public static void main(String[] arguments) {
        long moves = arguments.length > 0 ? Long.parseLong(arguments[0]) : 300_000;
        var sizes = (arguments.length > 1 ? arguments[1] : "1000").split(",", -1);
        int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        var scenarios = arguments.length > HEADER ? arguments[HEADER] : "stream,k3,kc";
        System.out.println(
                "| scenario | tasks | s | edf-batch | price | Timefold's moves | timefold | anneal |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var table = new TimefoldTable(moves, seeds);
        for (var scenario : scenarios.split(",", -1))
            for (var size : sizes) table.row(scenario, Integer.parseInt(size));
    }

    private void row(String scenario, int tasks) {
        var settings = scenario.equals("stream") ? Map.<String, String>of() : Map.of("load", "3");
        var instance = Recipe.of(scenario, tasks, 1, settings).instance();
        var ground = new Ground(Problem.of(instance));
        var start = simulated(instance, "price");
        timefold(instance, start, 0, WARM);
        new Annealing(ground, 0).run(Heat.of(1), Course.of(WARM));
        double seconds = 0;
        double plain = 0;
        double driven = 0;
        double annealed = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            long before = THREADS.getCurrentThreadCpuTime();
            driven += timefold(instance, start, seed, moves);
            double took = (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
            seconds += took;
            annealed += annealed(ground, start, seed, took);
            plain += plain(ground, start, seed, took);
        }
        System.out.printf(
                "| `%s` | %d | %s | %s | %s | %s | %s | %s |%n",
                scenario,
                tasks,
                decimal(seconds / seeds),
                decimal(simulated(instance, "edf-batch").utility().units() / UNITS),
                decimal(start.utility().units() / UNITS),
                decimal(plain / seeds),
                decimal(driven / seeds),
                decimal(annealed / seeds));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static double timefold(Instance instance, Outcome start, long seed, long moves) {
        var request =
                Request.of(instance).workLimit(moves).seed(seed).startingFrom(start.schedule());
        var found = (Answer.Found) Solvers.named("timefold").solve(request);
        return found.utility().units() / UNITS;
    }

    private static double annealed(Ground ground, Outcome start, long seed, double seconds) {
        var annealing = new Annealing(ground, seed);
        annealing.startFrom(start.schedule());
        long began = THREADS.getCurrentThreadCpuTime();
        annealing.run(
                Heat.of(MOVES_A_SECOND * seconds / ground.items()),
                done -> (THREADS.getCurrentThreadCpuTime() - began) / NANOS / seconds);
        return annealing.worth() / UNITS;
    }

    /** With as many moves as a short run says the time is enough for. */
    private static double plain(Ground ground, Outcome start, long seed, double seconds) {
        long before = THREADS.getCurrentThreadCpuTime();
        plain(ground, start, seed, WARM);
        double took = (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
        return plain(ground, start, seed, (long) (WARM * seconds / took));
    }

    private static double plain(Ground ground, Outcome start, long seed, long moves) {
        var solver = new PlanSolver(ground);
        solver.startFrom(start.schedule());
        solver.runPlain(new Phase(1, 1, OptionalLong.empty(), OptionalLong.of(moves), seed));
        return solver.worth() / UNITS;
    }

    private static Outcome simulated(Instance instance, String policy) {
        var rule = Policies.named(policy).orElseThrow().start();
        return Simulation.run(instance, rule, Allowance.endless());
    }
}
