package org.fovea.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.fovea.bound.Bounds;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/**
 * What policies earn on 1,000 tasks of the scenarios, as a share of the tightest upper bound.
 *
 * <p>Arguments: a file of runs, then policies and cells ({@code kc@6}), in any order; all of both
 * where none is named. A run that the file has is not made again, so that a table cut short goes on
 * and another policy costs its own runs only. Prints the table of the policies and cells named.
 */
public final class PolicyTable {

    private static final int TASKS = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Scenario, load, number of seeds: five for the sets that reach is promised on. */
    private static final List<Cell> CELLS =
            List.of(
                    new Cell("stream", "1", 5),
                    new Cell("stream", "2", 5),
                    new Cell("stream", "3", 5),
                    new Cell("k3", "1", 5),
                    new Cell("k3", "2", 5),
                    new Cell("k3", "3", 5),
                    new Cell("kc", "1", 5),
                    new Cell("kc", "2", 5),
                    new Cell("kc", "3", 5),
                    new Cell("kc", "6", 5),
                    new Cell("drone-vehicle", "1", 3),
                    new Cell("drone-vehicle", "2", 3),
                    new Cell("dash-cam", "1", 3),
                    new Cell("dash-cam", "2", 3),
                    new Cell("street", "1", 3),
                    new Cell("street", "2", 3),
                    new Cell("serving", "1", 3),
                    new Cell("serving", "2", 3),
                    new Cell("burst", "1", 3),
                    new Cell("burst", "2", 3),
                    new Cell("periodic", "1", 3),
                    new Cell("periodic", "2", 3));

    private static final String BOUND = "bound"; // stands in the file beside the policies

    private record Cell(String scenario, String load, int seeds) {

        @Override
        public String toString() {
            return scenario + "@" + load;
        }
    }

    /**
     * A run of a policy.
     *
     * @param utility in 1e-10
     * @param nanos of processor time that the simulation took
     */
    private record Run(long utility, int launches, long nanos) {}

    private final Path file;
    private final Map<String, Run> runs = new LinkedHashMap<>(); // by cell, seed and policy

    private PolicyTable(Path file) throws IOException {
        this.file = file;
        if (!Files.exists(file)) return;
        for (var line : Files.readAllLines(file)) {
            String[] field = line.split(",", -1);
            var run =
                    new Run(
                            Long.parseLong(field[3]),
                            Integer.parseInt(field[4]),
                            Long.parseLong(field[5]));
            runs.put(key(field[0], field[1], field[2]), run);
        }
    }

    /** Makes the runs that are missing and prints the table. */
    public static void main(String[] arguments) throws IOException {
        var table = new PolicyTable(Path.of(arguments[0]));
        Set<String> named = new LinkedHashSet<>(Arrays.asList(arguments).subList(1, arguments.length));
        var cells = CELLS.stream().filter(cell -> named.remove(cell.toString())).toList();
        var policies = Policies.all().stream().filter(each -> named.remove(each.name())).toList();
        if (!named.isEmpty()) throw new IllegalArgumentException("No policy or cell: " + named);
        table.print(
                cells.isEmpty() ? CELLS : cells, policies.isEmpty() ? Policies.all() : policies);
    }

    private void print(List<Cell> cells, List<Policies.Entry> policies) throws IOException {
        var names = policies.stream().map(Policies.Entry::name).toList();
        System.out.printf("| scenario, load | runs | bound | %s |%n", String.join(" | ", names));
        System.out.printf("| --- | ---: | ---: |%s%n", " ---: |".repeat(names.size()));
        for (var cell : cells) {
            for (int seed = 1; seed <= cell.seeds; seed++) complete(cell, seed, policies);
            var shares = new ArrayList<String>();
            var times = new ArrayList<String>();
            double bound = sum(cell, BOUND, Run::utility);
            for (var name : names) {
                shares.add("%.1f".formatted(100 * sum(cell, name, Run::utility) / bound));
                double launch = sum(cell, name, Run::nanos) / sum(cell, name, Run::launches);
                times.add("%.0f us".formatted(launch / 1e3));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| `%s`, %s | %d | %,.1f | %s |%n",
                    cell.scenario,
                    cell.load,
                    cell.seeds,
                    bound / cell.seeds / 1e10,
                    String.join(" | ", shares));
            System.err.printf("%s, a launch: %s%n", cell, times);
        }
    }

    private void complete(Cell cell, int seed, List<Policies.Entry> policies) throws IOException {
        var missing =
                policies.stream()
                        .filter(each -> !runs.containsKey(key(cell, seed, each.name())))
                        .toList();
        boolean bounded = runs.containsKey(key(cell, seed, BOUND));
        if (bounded && missing.isEmpty()) return;
        var instance =
                Recipe.of(cell.scenario, TASKS, seed, Map.of("load", cell.load)).instance();
        if (!bounded) {
            long bound = Bounds.tightest(Problem.of(instance)).value().units();
            add(cell, seed, BOUND, new Run(bound, 0, 0));
        }
        for (var policy : missing) {
            long before = THREADS.getCurrentThreadCpuTime();
            var outcome = Simulation.run(instance, policy.start(), Allowance.endless());
            long nanos = THREADS.getCurrentThreadCpuTime() - before;
            int launches = outcome.schedule().launches().size();
            add(cell, seed, policy.name(), new Run(outcome.utility().units(), launches, nanos));
        }
    }

    private void add(Cell cell, int seed, String policy, Run run) throws IOException {
        runs.put(key(cell, seed, policy), run);
        String line =
                "%s,%d,%s,%d,%d,%d%n"
                        .formatted(cell, seed, policy, run.utility, run.launches, run.nanos);
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private double sum(Cell cell, String policy, ToLongFunction<Run> of) {
        double sum = 0;
        for (int seed = 1; seed <= cell.seeds; seed++)
            sum += of.applyAsLong(runs.getOrDefault(key(cell, seed, policy), new Run(0, 1, 0)));
        return sum;
    }

    private static String key(Cell cell, int seed, String policy) {
        return key(cell.toString(), String.valueOf(seed), policy);
    }

    private static String key(String cell, String seed, String policy) {
        return String.join(",", cell, seed, policy);
    }
}
