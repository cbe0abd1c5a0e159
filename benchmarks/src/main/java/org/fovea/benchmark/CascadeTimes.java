package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.fovea.cascade.Capacity;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Classifier;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Outcome;
import org.fovea.cascade.Probability;
import org.fovea.cascade.ordering.Orderings;

/**
 * How long a method takes to order so many classifiers, and how far its answer is from its bound:
 * {@code METHOD NUMBER...}, with {@code limited} before the numbers for a deadline, storage and
 * threads that hold about a tenth of them.
 *
 * <p>The cascades are drawn, everything assumed: inputs of uniform difficulty; slower classifiers
 * recognise harder ones, each with noise of its own, so that they are neither independent nor
 * nested and none is replaced by another.
 */
public final class CascadeTimes {

    private static final int INPUTS = 1_000;
    private static final long SLOWEST = 20_000; // us
    private static final int TENTH = 10;
    private static final double NOISE = 0.5;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private CascadeTimes() {}

    /** Prints a row per number of classifiers. */
    public static void main(String[] arguments) {
        var method = Orderings.named(arguments[0]).orElseThrow();
        boolean limited = List.of(arguments).contains("limited");
        System.out.println("classifiers  seconds  processor s  expected us  above the bound");
        for (var argument : List.of(arguments).subList(limited ? 2 : 1, arguments.length)) {
            int experts = Integer.parseInt(argument) - 1; // one is deterministic
            var cascade = limited ? tight(drawn(experts, 1)) : drawn(experts, 1);
            long work = THREAD.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            var order = method.order(cascade);
            double seconds = (System.nanoTime() - start) / NANOS;
            double processor = (THREAD.getCurrentThreadCpuTime() - work) / NANOS;
            var figures = Judge.judge(cascade, order.sequence()).figures().orElseThrow();
            double expected = Double.parseDouble(figures.expected().toString());
            double bound = Double.parseDouble(order.bound().toString());
            double gap = 100 * (expected - bound) / bound;
            System.out.println(
                    String.join(
                            "  ",
                            argument,
                            thousandths(seconds),
                            thousandths(processor),
                            thousandths(expected),
                            thousandths(gap) + " %"));
        }
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Experts and a deterministic classifier. */
    static Cascade drawn(int experts, long seed) {
        var random = new SplittableRandom(seed);
        var classifiers = new ArrayList<Classifier>();
        for (int i = 0; i < experts; i++)
            classifiers.add(
                    new Classifier(
                            "k" + i,
                            random.nextLong(SLOWEST / 20, SLOWEST),
                            random.nextLong(1, 1_000),
                            Map.of("threads", random.nextLong(1, 9)),
                            false));
        classifiers.add(Classifier.certain("sure", 2 * SLOWEST));
        var outcomes = new ArrayList<Outcome>();
        for (int input = 0; input < INPUTS; input++) {
            double difficulty = random.nextDouble();
            var succeeds = new ArrayList<String>();
            for (var each : classifiers.subList(0, experts)) {
                double strength = (double) each.duration() / SLOWEST;
                if (strength + NOISE * (random.nextDouble() - 0.5) > difficulty)
                    succeeds.add(each.id());
            }
            outcomes.add(new Outcome(new Probability(Probability.ONE / INPUTS), succeeds));
        }
        return Cascade.of("drawn", classifiers, outcomes);
    }

    /** So that about a tenth of the experts find room beside the deterministic classifier. */
    private static Cascade tight(Cascade cascade) {
        return cascade.limited(
                OptionalLong.of(room(cascade, Classifier::duration)),
                OptionalLong.of(room(cascade, Classifier::storageBytes)),
                Map.of(
                        "threads",
                        new Capacity(
                                room(cascade, each -> each.need("threads")),
                                Capacity.Held.CASCADE)));
    }

    private static long room(Cascade cascade, ToLongFunction<Classifier> part) {
        long certain = part.applyAsLong(cascade.certain());
        long all = cascade.classifiers().stream().mapToLong(part).sum();
        return certain + (all - certain) / TENTH;
    }
}
