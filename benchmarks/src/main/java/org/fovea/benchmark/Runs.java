package org.fovea.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs on the instances of cells, kept in a file as they are made, so that none is made twice. */
final class Runs {

    private final Path file;
    private final Map<Key, Run> runs = new HashMap<>();

    /**
     * One run.
     *
     * @param utility in 1e-10
     * @param nanos of processor time that it took
     */
    record Run(long utility, int launches, long nanos) {}

    private record Key(String cell, int seed, String solver) {}

    private Runs(Path file) {
        this.file = file;
    }

    /** Those in a file; none where it does not exist. */
    static Runs in(Path file) throws IOException {
        var runs = new Runs(file);
        if (!Files.exists(file)) return runs;
        for (var line : Files.readAllLines(file)) {
            String[] field = line.split(",", -1);
            var key = new Key(field[0], Integer.parseInt(field[1]), field[2]);
            long utility = Long.parseLong(field[3]);
            int launches = Integer.parseInt(field[4]);
            runs.runs.put(key, new Run(utility, launches, Long.parseLong(field[5])));
        }
        return runs;
    }

    Optional<Run> of(Cell cell, int seed, String solver) {
        return Optional.ofNullable(runs.get(new Key(cell.toString(), seed, solver)));
    }

    /** The largest utility of a solver whose name is not {@code except}, in 1e-10. */
    long best(Cell cell, int seed, String except) {
        return runs.entrySet().stream()
                .filter(run -> run.getKey().cell.equals(cell.toString()))
                .filter(run -> run.getKey().seed == seed && !run.getKey().solver.equals(except))
                .mapToLong(run -> run.getValue().utility)
                .max()
                .orElse(0);
    }

    void add(Cell cell, int seed, String solver, Run run) throws IOException {
        runs.put(new Key(cell.toString(), seed, solver), run);
        String line =
                "%s,%d,%s,%d,%d,%d%n"
                        .formatted(cell, seed, solver, run.utility, run.launches, run.nanos);
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
