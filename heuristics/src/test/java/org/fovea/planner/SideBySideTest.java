package org.fovea.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Placement;
import org.junit.jupiter.api.Test;

/** Threads that report and take launches, while another one plans. */
class SideBySideTest {

    /**
     * Virtual time, which every thread moves on, so that the order of events is up to the machine;
     * the checker tells whether what happened could have happened.
     */
    @Test
    void noFactIsLostAndNoLaunchContradictsOne() throws InterruptedException {
        for (long seed = 0; seed < 4; seed++) {
            var instance = twoDevices(seed);
            var realised = new Realised();
            Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
            var clock = new AtomicLong();
            Set<String> removed = ConcurrentHashMap.newKeySet();
            var added = new AtomicLong();
            var ready = new CountDownLatch(1);
            try (var planner =
                    Planner.timed(
                            instance,
                            Duration.ofMillis(1),
                            new PlannerListener() {
                                @Override
                                public void failed(Throwable failure) {
                                    failures.add(failure);
                                }
                            })) {
                var threads = new ArrayList<Thread>();
                var open = new CountDownLatch(2); // arrivals that are not over
                for (int part = 0; part < 2; part++) {
                    int remainder = part;
                    threads.add(
                            started(
                                    failures,
                                    () -> {
                                        ready.await();
                                        try {
                                            arrive(
                                                    planner, instance, remainder, clock, added,
                                                    removed);
                                        } finally {
                                            open.countDown();
                                        }
                                    }));
                }
                for (var device : instance.devices())
                    threads.add(
                            started(
                                    failures,
                                    () -> {
                                        ready.await();
                                        dispatch(
                                                planner,
                                                device.id(),
                                                clock,
                                                open,
                                                removed,
                                                realised);
                                    }));
                ready.countDown();
                for (var thread : threads) thread.join();

                assertThat(failures).isEmpty();
                assertThat(added).hasValue(instance.tasks().size());
            }
            var verdict = Checker.check(instance, realised.schedule(instance));
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.utility().units()).isPositive();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread started(Queue<Throwable> failures, Work work) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        work.run();
                    } catch (Throwable failure) {
                        failures.add(failure);
                    }
                });
    }

    private static void arrive(
            Planner planner,
            Instance instance,
            int remainder,
            AtomicLong clock,
            AtomicLong added,
            Set<String> removed)
            throws InterruptedException {
        var random = new SplittableRandom(remainder);
        for (int k = remainder; k < instance.tasks().size(); k += 2) {
            var task = instance.tasks().get(k);
            while (planner.changes() - planner.planned() > 5) TimeUnit.MICROSECONDS.sleep(20);
            long now = clock.accumulateAndGet(task.release(), Math::max);
            if (task.deadline() <= now) {
                added.incrementAndGet(); // the clock has overtaken it
                continue;
            }
            planner.add(now, task);
            added.incrementAndGet();
            if (random.nextInt(10) == 0 && remove(planner, now, task.id())) removed.add(task.id());
        }
    }

    /** It may be over by now, on another thread. */
    private static boolean remove(Planner planner, long now, String task) {
        try {
            planner.remove(now, task);
            return true;
        } catch (RefusedFact fact) {
            assertThat(fact).hasMessageContaining(task + " is over");
            return false;
        }
    }

    private static void dispatch(
            Planner planner,
            String device,
            AtomicLong clock,
            CountDownLatch open,
            Set<String> removed,
            Realised realised)
            throws InterruptedException {
        var random = new SplittableRandom(device.hashCode());
        long free = 0;
        int idle = 0;
        while (idle < 200) {
            long now = Math.max(free, clock.get());
            var gone = Set.copyOf(removed);
            var taken = planner.take(now, device);
            if (taken.isEmpty()) {
                if (open.getCount() == 0) idle++;
                TimeUnit.MICROSECONDS.sleep(100);
                continue;
            }
            idle = 0;
            var order = taken.get();
            if (order.stage() == 1) assertThat(tasks(order)).noneMatch(gone::contains);
            if (random.nextInt(10) == 0) {
                planner.failed(now, order.number());
                continue;
            }
            planner.started(now, order.number());
            clock.accumulateAndGet(order.end(), Math::max);
            planner.ended(order.end(), order.number());
            realised.add(order, now, order.end());
            free = order.end();
        }
    }

    private static List<String> tasks(Order order) {
        return order.inputs().stream()
                .flatMap(input -> input.placements().stream())
                .map(Placement::task)
                .toList();
    }

    private static Instance twoDevices(long seed) {
        var one = Recipe.of("kc", 300, seed, Map.of("load", "4")).instance();
        var first = one.devices().getFirst();
        return new Instance(
                one.name(),
                "",
                List.of(first.named("left"), first.named("right")),
                List.<Task>copyOf(one.tasks()));
    }
}
