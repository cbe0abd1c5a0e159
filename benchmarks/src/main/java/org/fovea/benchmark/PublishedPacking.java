package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.packing.Fit;
import org.fovea.packing.Work;
import org.fovea.packing.search.BestLoad;
import org.fovea.packing.search.CanvasCount;
import org.fovea.packing.search.FillBins;
import org.fovea.problem.CanvasShape;
import org.fovea.published.BestKnown;
import org.fovea.published.PackingFiles;
import org.fovea.published.PackingProblem;

/**
 * How far packing reaches on published files, against their best-known values. Arguments: {@code
 * bins} or {@code knapsack}, the CSV of best-known values, units of {@link Work} for each problem,
 * a seed, and the files. Prints a line for each problem that falls short, and a summary; times are
 * of this thread on the processor.
 */
public final class PublishedPacking {

    private final Map<String, Long> bestKnown;
    private final long units;
    private final long seed;
    private int problems;
    private int reached;
    private int proved; // bound equal to the best known
    private long boundNanos;
    private long longest; // ns, of those that reach

    private PublishedPacking(Map<String, Long> bestKnown, long units, long seed) {
        this.bestKnown = bestKnown;
        this.units = units;
        this.seed = seed;
    }

    /** Measures what the arguments say. */
    public static void main(String[] arguments) {
        var measured =
                new PublishedPacking(
                        BestKnown.read(Path.of(arguments[1])),
                        Long.parseLong(arguments[2]),
                        Long.parseLong(arguments[3]));
        boolean bins = arguments[0].equals("bins");
        for (var file : Arrays.copyOfRange(arguments, 4, arguments.length)) {
            for (var problem : PackingFiles.read(Path.of(file))) {
                Long best = measured.bestKnown.get(problem.name());
                if (best == null) continue;
                measured.problems++;
                if (bins) measured.fill(problem, best);
                else measured.load(problem, best);
            }
        }
        System.out.printf(
                "%d of %d at best known (the last after %s s), bound equal on %d, %s s a bound%n",
                measured.reached,
                measured.problems,
                seconds(measured.longest),
                measured.proved,
                seconds(measured.boundNanos / Math.max(1, measured.problems)));
    }

    private void fill(PackingProblem problem, long best) {
        int[] width = sides(problem, true);
        int[] height = sides(problem, false);
        var canvas = new CanvasShape(problem.width(), problem.height(), 0, 1);
        long before = processor();
        if (CanvasCount.atLeast(canvas, width, height) == best) proved++;
        boundNanos += processor() - before;
        before = processor();
        var fit =
                new FillBins(canvas, Math.toIntExact(best), width, height, seed + problems)
                        .advance(units);
        boolean fits = fit instanceof Fit.Fits;
        conclude(problem, fits, processor() - before, fits ? "" : "not in " + best);
    }

    private void load(PackingProblem problem, long best) {
        int[] width = sides(problem, true);
        int[] height = sides(problem, false);
        long[] worth =
                problem.items().stream()
                        .flatMapToLong(item ->
                                IntStream.range(0, item.copies()).mapToLong(copy -> item.worth()))
                        .toArray();
        var canvas = new CanvasShape(problem.width(), problem.height(), 0, 1);
        long before = processor();
        var load = new BestLoad(canvas, width, height, worth, seed).advance(units);
        if (load.bound() == best) proved++;
        conclude(
                problem,
                load.weight() >= best,
                processor() - before,
                "%d of %d, at most %d".formatted(load.weight(), best, load.bound()));
    }

    private void conclude(PackingProblem problem, boolean reaches, long nanos, String otherwise) {
        if (reaches) {
            reached++;
            longest = Math.max(longest, nanos);
        } else {
            System.out.printf("%s: %s after %s s%n", problem.name(), otherwise, seconds(nanos));
        }
    }

    private static int[] sides(PackingProblem problem, boolean widths) {
        return problem.items().stream()
                .flatMapToInt(item ->
                        IntStream.range(0, item.copies())
                                .map(copy -> widths ? item.width() : item.height()))
                .toArray();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.4f", nanos / 1e9);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
