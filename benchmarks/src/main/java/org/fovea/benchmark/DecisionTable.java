package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policies;
import org.fovea.policy.Policy;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/**
 * What one decision costs in processor time of its thread, which neighbours on a shared machine do
 * not lengthen: 1,000 waiting tasks on crops, the same with a canvas, and all decisions of a run of
 * {@code kc} at load 6. Arguments: policies; all where none is named.
 */
public final class DecisionTable {

    private static final int WAITING = 1_000;
    private static final double ALL_AT_ONCE = 10_000; // a load, as in Crowd
    private static final int CROWDS = 16;
    private static final int ROUNDS = 60;
    private static final int RUNS = 6; // of which the first half warms up
    private static final int SEEDS = 3;
    private static final int MOST = 1 << 20; // decisions timed
    private static final long WARM_UP = 1_500_000_000L; // ns of processor time

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Policies.Entry policy;
    private final long[] nanos = new long[MOST];
    private int count;

    private DecisionTable(Policies.Entry policy) {
        this.policy = policy;
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        var named = List.of(arguments);
        System.out.println(
                "| policy | crops: p50 | p99 | canvas: p50 | p99 | kc, load 6: p50 | p99 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var policy : Policies.all())
            if (named.isEmpty() || named.contains(policy.name()))
                System.out.println(new DecisionTable(policy).row());
    }

    private String row() {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        policy.name(),
                        crowds(seed -> new Crowd(Streams.crops(WAITING, ALL_AT_ONCE, seed))),
                        crowds(seed -> new Crowd(Streams.mixed(WAITING, ALL_AT_ONCE, seed))),
                        runs());
    }

    private String crowds(IntFunction<Crowd> drawn) {
        var crowds = IntStream.rangeClosed(1, CROWDS).mapToObj(drawn).toList();
        var rules = crowds.stream().map(crowd -> policy.start()).toList();
        long start = THREADS.getCurrentThreadCpuTime();
        while (THREADS.getCurrentThreadCpuTime() - start < WARM_UP) round(rules, crowds);
        count = 0;
        for (int round = 0; round < ROUNDS; round++) round(rules, crowds);
        return percentiles();
    }

    private void round(List<Policy> rules, List<Crowd> crowds) {
        for (int k = 0; k < CROWDS; k++) timed(rules.get(k), crowds.get(k));
    }

    private String runs() {
        count = 0;
        for (int run = 0; run < RUNS; run++) {
            if (run == RUNS / 2) count = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                var instance = Recipe.of("kc", WAITING, seed, Map.of("load", "6")).instance();
                var rule = policy.start();
                Simulation.run(instance, now -> timed(rule, now), Allowance.endless());
            }
        }
        return percentiles();
    }

    private Decision timed(Policy rule, Moment now) {
        long before = THREADS.getCurrentThreadCpuTime();
        var decision = rule.decide(now);
        nanos[count++ & MOST - 1] = THREADS.getCurrentThreadCpuTime() - before;
        return decision;
    }

    /** The median and the 99th percentile, us. */
    private String percentiles() {
        Arrays.sort(nanos, 0, count);
        double median = nanos[count / 2] / 1e3;
        double high = nanos[count * 99 / 100] / 1e3;
        return String.format(Locale.ROOT, "%.1f | %.1f", median, high);
    }
}
