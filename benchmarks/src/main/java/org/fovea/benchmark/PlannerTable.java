package org.fovea.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.planner.Order;
import org.fovea.planner.Planner;
import org.fovea.planner.PlannerListener;
import org.fovea.planner.Realised;
import org.fovea.portfolio.Solvers;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * A planner in real time: one thread lets tasks arrive by the machine's clock and runs a device
 * that takes exactly as long as its tables say. From each reason to plan anew to the first plan
 * that knows of it, ms at the median, the 99th percentile and at most, on the wall clock and in
 * processor time of the thread that plans; and what comes of it, against a plan of somebody who
 * knew all arrivals ({@code anneal} for some seconds). The last of several runs in one process is
 * the one that counts: before, the machine code is not there yet.
 *
 * <p>Arguments: scenario, load, tasks, microseconds between frames (0: tasks arrive one by one),
 * budget in ms, seconds for the clairvoyant plan, first seed, last seed.
 */
public final class PlannerTable {

    private static final long NANOS = 1_000; // in a us
    private static final double UNITS = 1e10;
    private static final double MICROS = 1_000; // in a ms
    private static final long PAUSE = 1_000_000; // ns
    private static final long NEVER = Long.MAX_VALUE;

    private final Instance instance;
    private final Planner planner;
    private final Thread dispatcher = Thread.currentThread();
    private final Realised realised = new Realised();
    private final Latencies latencies = new Latencies();
    private final long start = System.nanoTime();

    private PlannerTable(Instance instance, Duration budget) {
        this.instance = instance;
        planner =
                Planner.timed(
                        instance,
                        budget,
                        new PlannerListener() {
                            @Override
                            public void planned(long changes, boolean searched) {
                                latencies.planned(changes);
                                LockSupport.unpark(dispatcher);
                            }

                            @Override
                            public void failed(Throwable failure) {
                                throw new IllegalStateException(failure);
                            }
                        });
    }

    /** Prints a row for each seed. */
    public static void main(String[] arguments) {
        var given = List.of(arguments);
        int tasks = Integer.parseInt(given.get(2));
        long frame = Long.parseLong(given.get(3));
        var budget = Duration.ofMillis(Long.parseLong(given.get(4)));
        var limit = Duration.ofSeconds(Long.parseLong(given.get(5)));
        for (long seed = Long.parseLong(given.get(6));
                seed <= Long.parseLong(given.get(7));
                seed++) {
            var instance =
                    framed(
                            Recipe.of(given.get(0), tasks, seed, Map.of("load", given.get(1)))
                                    .instance(),
                            frame);
            var run = new PlannerTable(instance, budget);
            run.run();
            double utility = run.utility();
            var known = known(instance, limit, seed);
            System.out.println(
                    "| `%s` | %s | %d | %s | %s | %d | %s | %s |"
                            .formatted(
                                    given.get(0),
                                    given.get(1),
                                    seed,
                                    decimal(utility / UNITS),
                                    known.isPresent()
                                            ? decimal(100 * utility / known.getAsDouble())
                                            : "",
                                    run.latencies.count(),
                                    run.latencies.percentiles(Latency::nanos),
                                    run.latencies.percentiles(Latency::processor)));
        }
    }

    /** The same with tasks that are released at the next frame. */
    static Instance framed(Instance instance, long frame) {
        if (frame == 0) return instance;
        var tasks = new ArrayList<Task>();
        for (var task : instance.tasks()) {
            long release = Math.ceilDiv(task.release(), frame) * frame;
            if (release < task.deadline())
                tasks.add(
                        new Task(
                                task.id(),
                                release,
                                task.deadline(),
                                task.object(),
                                task.weight(),
                                task.mandatory(),
                                task.minExit(),
                                task.source()));
        }
        return new Instance(instance.name(), instance.description(), instance.devices(), tasks);
    }

    private static OptionalDouble known(Instance instance, Duration limit, long seed) {
        if (limit.isZero()) return OptionalDouble.empty();
        var request = Request.of(instance).limit(limit).seed(seed);
        if (Solvers.named("anneal").solve(request) instanceof Answer.Found found)
            return OptionalDouble.of((double) found.utility().units());
        throw new IllegalStateException("Nothing was found for " + instance.name());
    }

    private long now() {
        return (System.nanoTime() - start) / NANOS;
    }

    private double utility() {
        var verdict = Checker.check(instance, realised.schedule(instance));
        if (!verdict.valid()) throw new IllegalStateException(verdict.violations().toString());
        return (double) verdict.utility().units();
    }

    private void run() {
        var coming =
                new ArrayDeque<>(
                        instance.tasks().stream()
                                .sorted(Comparator.comparingLong(Task::release))
                                .toList());
        var device = instance.devices().getFirst().id();
        try (planner) {
            var running = new ArrayDeque<Order>();
            while (true) {
                long arrival = coming.isEmpty() ? NEVER : coming.getFirst().release();
                long end = running.isEmpty() ? NEVER : running.getFirst().end();
                long next = Math.min(arrival, end);
                if (next == NEVER && planner.planned() == planner.changes()) return;
                waitFor(next);
                if (arrival <= now()) arrive(coming);
                if (end <= now()) {
                    var ended = running.remove();
                    planner.ended(ended.end(), ended.number());
                    realised.add(ended, ended.start(), ended.end());
                }
                if (running.isEmpty()) take(device, running);
            }
        }
    }

    private void take(String device, ArrayDeque<Order> running) {
        long now = now();
        long before = planner.changes();
        planner.take(now, device)
                .ifPresent(order -> {
                    planner.started(now, order.number());
                    running.add(order);
                });
        latencies.reported(before, planner.changes());
    }

    private void arrive(ArrayDeque<Task> coming) {
        long now = now();
        var come = new ArrayList<Task>();
        while (!coming.isEmpty() && coming.getFirst().release() <= now) {
            var task = coming.remove();
            if (task.deadline() > now) come.add(task);
        }
        if (come.isEmpty()) return;
        long before = planner.changes();
        latencies.reported(before, before + 1);
        planner.add(now, come);
    }

    private void waitFor(long time) {
        long left = time == NEVER ? PAUSE : (time - now()) * NANOS;
        if (left > 0) LockSupport.parkNanos(this, left); // a new plan ends it
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /**
     * From a change to the first plan that knows of it.
     *
     * @param nanos on the wall clock
     * @param processor ns of the planning thread, whatever else the machine does
     */
    private record Latency(long nanos, long processor) {}

    /** A change that no plan knows of yet. */
    private record Open(long change, Latency since) {}

    private static final class Latencies {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final ArrayDeque<Open> open = new ArrayDeque<>();
        private final List<Latency> took = new ArrayList<>();
        private long thread; // that plans; 0 before it has planned

        synchronized void reported(long before, long after) {
            for (long change = before + 1; change <= after; change++)
                open.add(new Open(change, now()));
        }

        synchronized void planned(long changes) {
            thread = Thread.currentThread().threadId();
            var now = now();
            while (!open.isEmpty() && open.getFirst().change <= changes) {
                var since = open.remove().since;
                took.add(new Latency(now.nanos - since.nanos, now.processor - since.processor));
            }
        }

        private Latency now() {
            long processor = thread == 0 ? 0 : THREADS.getThreadCpuTime(thread);
            return new Latency(System.nanoTime(), processor);
        }

        synchronized int count() {
            return took.size();
        }

        synchronized String percentiles(ToLongFunction<Latency> of) {
            long[] sorted = took.stream().mapToLong(of).sorted().toArray();
            var found = new ArrayList<String>();
            for (int perMille : new int[] {500, 990, 1_000}) {
                int place = Math.max(0, Math.ceilDiv(sorted.length * perMille, 1_000) - 1);
                found.add(decimal(sorted.length == 0 ? 0 : sorted[place] / (NANOS * MICROS)));
            }
            return String.join(" / ", found);
        }
    }
}
