package org.fovea.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/**
 * What has happened, as a schedule: the launches that ended. Where they took as long as planned, it
 * keeps all rules but, maybe, rule 9; else it breaks rule 1. It grows with every launch.
 */
public final class Realised {

    private final List<Launch> launches = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();

    /** A launch has ended. */
    public synchronized void add(Order order, long start, long end) {
        var ids = order.inputs().stream().map(Input::id).toList();
        launches.add(new Launch(start, end, order.network(), order.stage(), ids));
        if (order.stage() == 1) inputs.addAll(order.inputs());
    }

    /** All that ended so far, as an answer to an instance with all tasks that were added. */
    public synchronized Schedule schedule(Instance instance) {
        var devices = instance.devices().stream().map(device -> device.id()).toList();
        var sorted = new ArrayList<>(launches);
        sorted.sort(
                Comparator.comparingLong(Launch::start)
                        .thenComparingInt(launch ->
                                instance.deviceOf(launch.network())
                                        .map(device -> devices.indexOf(device.id()))
                                        .orElse(devices.size())));
        var placed = new HashSet<String>();
        for (var input : inputs)
            for (var placement : input.placements()) placed.add(placement.task());
        var rejected =
                instance.tasks().stream()
                        .map(task -> task.id())
                        .filter(id -> !placed.contains(id))
                        .toList();
        return new Schedule(
                instance.name(), Optional.empty(), Optional.empty(), inputs, sorted, rejected);
    }
}
