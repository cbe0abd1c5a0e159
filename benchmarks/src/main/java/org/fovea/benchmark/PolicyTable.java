package org.fovea.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fovea.bound.Bounds;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/**
 * What policies earn on 1,000 tasks of the scenarios, as a share of the best that any run in the
 * file earns ({@link LongRuns} adds those of solvers that know every task), and as a share of the
 * tightest upper bound.
 *
 * <p>Arguments: a file of runs, then policies and cells ({@code kc@6}), in any order; all of both
 * where none is named. A run that the file has is not made again, so that a table cut short goes on
 * and another policy costs its own runs only.
 */
public final class PolicyTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String BOUND = "bound"; // stands in the file beside the policies

    private final Runs runs;
    private final List<Cell> cells;
    private final List<Policies.Entry> policies;

    private PolicyTable(Runs runs, List<Cell> cells, List<Policies.Entry> policies) {
        this.runs = runs;
        this.cells = cells;
        this.policies = policies;
    }

    /** Makes the runs that are missing and prints the tables. */
    public static void main(String[] arguments) throws IOException {
        var runs = Runs.in(Path.of(arguments[0]));
        Set<String> named =
                new LinkedHashSet<>(Arrays.asList(arguments).subList(1, arguments.length));
        var cells = Cell.all().stream().filter(cell -> named.remove(cell.toString())).toList();
        var policies = Policies.all().stream().filter(each -> named.remove(each.name())).toList();
        if (!named.isEmpty()) throw new IllegalArgumentException("No policy or cell: " + named);
        var table =
                new PolicyTable(
                        runs,
                        cells.isEmpty() ? Cell.all() : cells,
                        policies.isEmpty() ? Policies.all() : policies);
        table.complete();
        table.print("share of the best known, %", table::ofBest);
        table.print("share of the bound, %", table::ofBound);
        table.print("us a launch", table::launchTime);
    }

    private void complete() throws IOException {
        for (var cell : cells)
            for (int seed = 1; seed <= cell.seeds(); seed++) complete(cell, seed);
    }

    private void complete(Cell cell, int seed) throws IOException {
        boolean bounded = runs.of(cell, seed, BOUND).isPresent();
        var missing =
                policies.stream()
                        .filter(each -> runs.of(cell, seed, each.name()).isEmpty())
                        .toList();
        if (bounded && missing.isEmpty()) return;
        var instance = cell.instance(seed);
        if (!bounded) {
            long bound = Bounds.tightest(Problem.of(instance)).value().units();
            runs.add(cell, seed, BOUND, new Runs.Run(bound, 0, 0));
        }
        for (var policy : missing) {
            long before = THREADS.getCurrentThreadCpuTime();
            var outcome = Simulation.run(instance, policy.start(), Allowance.endless());
            long nanos = THREADS.getCurrentThreadCpuTime() - before;
            int launches = outcome.schedule().launches().size();
            var run = new Runs.Run(outcome.utility().units(), launches, nanos);
            runs.add(cell, seed, policy.name(), run);
        }
    }

    private void print(String unit, ToDoubleBiFunction<Cell, String> figure) {
        var heads = cells.stream().map(cell -> cell.scenario() + " " + cell.load()).toList();
        System.out.printf("%n| %s | %s |%n", unit, String.join(" | ", heads));
        System.out.printf("| --- |%s%n", " ---: |".repeat(cells.size()));
        for (var policy : policies) {
            System.out.printf("| `%s`", policy);
            for (var cell : cells)
                System.out.printf(
                        Locale.ROOT, " | %.1f", figure.applyAsDouble(cell, policy.name()));
            System.out.println(" |");
        }
        if (!unit.contains("%")) return;
        printRow("best known", this::best);
        printRow("bound", cell -> sum(cell, BOUND));
    }

    /** Mean utilities. */
    private void printRow(String head, ToDoubleFunction<Cell> sum) {
        System.out.printf("| %s", head);
        for (var cell : cells) {
            double mean = sum.applyAsDouble(cell) / cell.seeds() / 1e10;
            System.out.printf(Locale.ROOT, " | %,.1f", mean);
        }
        System.out.println(" |");
    }

    private double ofBest(Cell cell, String policy) {
        return 100 * sum(cell, policy) / best(cell);
    }

    private double ofBound(Cell cell, String policy) {
        return 100 * sum(cell, policy) / sum(cell, BOUND);
    }

    private double launchTime(Cell cell, String policy) {
        double nanos = 0;
        double launches = 0;
        for (int seed = 1; seed <= cell.seeds(); seed++) {
            var run = runs.of(cell, seed, policy).orElseThrow();
            nanos += run.nanos();
            launches += run.launches();
        }
        return nanos / launches / 1e3;
    }

    private double sum(Cell cell, String solver) {
        return seeds(cell)
                .mapToLong(seed -> runs.of(cell, seed, solver).orElseThrow().utility())
                .sum();
    }

    private double best(Cell cell) {
        return seeds(cell).mapToLong(seed -> runs.best(cell, seed, BOUND)).sum();
    }

    private static IntStream seeds(Cell cell) {
        return IntStream.rangeClosed(1, cell.seeds());
    }
}
