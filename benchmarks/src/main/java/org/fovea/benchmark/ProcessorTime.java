package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.fovea.bound.Bounds;
import org.fovea.instance.Instance;
import org.fovea.packing.packer.Packers;
import org.fovea.policy.Policies;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/**
 * The same paths by the processor time of their one thread: for machines whose other work would
 * make the wall clock measure the neighbours. Prints the least, the median and the 99th percentile
 * of the second half of the runs, us; the first half warms up.
 */
public final class ProcessorTime {

    private static final int TASKS = 10_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Measures everything; no arguments. */
    public static void main(String[] arguments) {
        new ProcessorTime().measure();
    }

    private void measure() {
        for (double load : new double[] {0.5, 1, 4}) {
            Instance crops = Streams.crops(TASKS, load, 1);
            for (var policy : List.of("fifo", "edf", "edf-batch"))
                report(
                        "%s, 10,000 tasks, load %s".formatted(policy, load),
                        60,
                        () -> Simulation.run(crops, rule(policy), Allowance.endless()));
        }
        var canvas = new CanvasShape(1_024, 1_024, 0, 1);
        int[] width = new java.util.SplittableRandom(1).ints(100, 32, 192).toArray();
        int[] height = new java.util.SplittableRandom(2).ints(100, 32, 192).toArray();
        report("100 rectangles", 40_000, () -> Packers.GAP_FIRST.pack(canvas, width, height));
        for (int objects : new int[] {10, 20, 40}) {
            var sets = new CanvasTestBenchmark();
            sets.objects = objects;
            sets.draw();
            report("does a set of %d fit, fast".formatted(objects), 20_000, sets::fast);
        }
        var problem = Problem.of(Streams.crops(1_000, 4, 1));
        report("tightest bound, 1,000 tasks", 60, () -> Bounds.tightest(problem));
        var crops = Streams.crops(TASKS, 1, 1);
        var schedule = Simulation.run(crops, rule("edf-batch"), Allowance.endless()).schedule();
        report("checking 10,000 tasks", 60, () -> Checker.check(crops, schedule));
        report("compiling 10,000 tasks", 200, () -> Problem.of(crops));
        var large = new CodecBenchmark();
        report("reading 100,000 tasks", 20, large::read);
    }

    private static org.fovea.policy.Policy rule(String policy) {
        return Policies.named(policy).orElseThrow().start();
    }

    private void report(String what, int runs, Supplier<Object> path) {
        long[] nanos = new long[runs];
        Object result = "";
        for (int run = 0; run < runs; run++) {
            long before = threads.getCurrentThreadCpuTime();
            result = path.get();
            nanos[run] = threads.getCurrentThreadCpuTime() - before;
        }
        if (result.hashCode() == 0) System.out.print(""); // what is not used may not be computed
        long[] warm = Arrays.copyOfRange(nanos, runs / 2, runs);
        Arrays.sort(warm);
        double least = warm[0] / 1e3;
        double median = warm[warm.length / 2] / 1e3;
        double tail = warm[warm.length * 99 / 100] / 1e3;
        System.out.printf(Locale.ROOT, "%-40s %10.1f %10.1f %10.1f%n", what, least, median, tail);
    }
}
