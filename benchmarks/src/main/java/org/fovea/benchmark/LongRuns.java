package org.fovea.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fovea.portfolio.Solvers;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * What solvers that know every task from the start find within a time, for {@link PolicyTable} to
 * compare policies with.
 *
 * <p>Arguments: the file of runs, a solver, seconds for each, its seed, then seeds of instances and
 * cells; all of either where none is named. Runs that the file has are not made again.
 */
public final class LongRuns {

    private static final int MOST_SEEDS = 5;

    private final Runs runs;
    private final String solver;
    private final Duration limit;
    private final long seed;

    private LongRuns(Runs runs, String solver, Duration limit, long seed) {
        this.runs = runs;
        this.solver = solver;
        this.limit = limit;
        this.seed = seed;
    }

    /** Makes the runs that are missing, seed by seed. */
    public static void main(String[] arguments) throws IOException {
        var search =
                new LongRuns(
                        Runs.in(Path.of(arguments[0])),
                        arguments[1],
                        Duration.ofSeconds(Long.parseLong(arguments[2])),
                        Long.parseLong(arguments[3]));
        Set<String> named =
                new LinkedHashSet<>(Arrays.asList(arguments).subList(4, arguments.length));
        var cells = Cell.all().stream().filter(cell -> named.remove(cell.toString())).toList();
        var seeds = named.stream().map(Integer::valueOf).toList();
        for (int drawn = 1; drawn <= MOST_SEEDS; drawn++)
            for (var cell : cells.isEmpty() ? Cell.all() : cells)
                if (drawn <= cell.seeds() && (seeds.isEmpty() || seeds.contains(drawn)))
                    search.run(cell, drawn);
    }

    private void run(Cell cell, int drawn) throws IOException {
        String name = "%s %d s %d".formatted(solver, limit.toSeconds(), seed);
        if (runs.of(cell, drawn, name).isPresent()) return;
        var request = Request.of(cell.instance(drawn)).limit(limit).seed(seed);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var answer = Solvers.named(solver).solve(request);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (!(answer instanceof Answer.Found found)) return;
        int launches = found.schedule().launches().size();
        runs.add(cell, drawn, name, new Runs.Run(found.utility().units(), launches, nanos));
        System.err.printf("%s, %d: %s, %s%n", cell, drawn, found.utility(), found.bound().value());
    }
}
