package org.fovea.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.schedule.Schedule;

/** Devices that run what a planner tells them, in virtual time, each launch as long as is said. */
final class Site {

    private static final long NEVER = Long.MAX_VALUE;

    private final Instance instance;
    private final Planner planner;
    private final ToLongFunction<Order> lasts;
    private final Realised realised = new Realised();
    private final Map<String, Order> running = new HashMap<>(); // by device
    private final Map<String, Long> end = new HashMap<>();

    private Site(Instance instance, Planner planner, ToLongFunction<Order> lasts) {
        this.instance = instance;
        this.planner = planner;
        this.lasts = lasts;
    }

    /** What comes of a planner that learns of tasks as they are released. */
    static Schedule run(Instance instance, Planner planner, ToLongFunction<Order> lasts) {
        var site = new Site(instance, planner, lasts);
        site.run();
        return site.realised.schedule(instance);
    }

    private void run() {
        var coming =
                new ArrayDeque<>(
                        instance.tasks().stream()
                                .sorted(Comparator.comparingLong(Task::release))
                                .toList());
        while (true) {
            long time = coming.isEmpty() ? NEVER : coming.getFirst().release();
            for (long each : end.values()) time = Math.min(time, each);
            if (time == NEVER) return;
            long now = time;
            for (var device : List.copyOf(running.keySet()))
                if (end.get(device) <= now) end(device);
            var come = new ArrayList<Task>();
            while (!coming.isEmpty() && coming.getFirst().release() == now)
                come.add(coming.removeFirst());
            if (!come.isEmpty()) planner.add(now, come);
            for (var device : instance.devices())
                if (!running.containsKey(device.id())) start(now, device.id());
        }
    }

    private void end(String device) {
        var order = running.remove(device);
        long time = end.remove(device);
        planner.ended(time, order.number());
        realised.add(order, order.start(), time);
    }

    private void start(long now, String device) {
        if (planner.planned() < planner.changes()) planner.plan();
        var taken = planner.take(now, device);
        if (taken.isEmpty() && planner.planned() < planner.changes()) {
            planner.plan(); // what was planned was of no use
            taken = planner.take(now, device);
        }
        taken.ifPresent(order -> {
            planner.started(now, order.number());
            running.put(device, order);
            end.put(device, now + lasts.applyAsLong(order));
        });
    }
}
