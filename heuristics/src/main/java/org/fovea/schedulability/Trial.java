package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/** A run of a criterion's policy on arrivals of a set. */
public final class Trial {

    private final Map<String, Stream> streams = new HashMap<>(); // by id
    private final Map<String, Network> networks = new HashMap<>(); // by id
    private final Map<String, List<Long>> ends = new HashMap<>(); // by input, of stages in order
    private final TaskSet set;

    private Trial(TaskSet set, Schedule schedule) {
        this.set = set;
        for (var stream : set.streams()) streams.put(stream.id(), stream);
        for (var network : set.device().networks()) networks.put(network.id(), network);
        for (var launch : schedule.launches())
            for (var input : launch.inputs())
                ends.computeIfAbsent(input, _ -> new ArrayList<>()).add(launch.end());
    }

    /**
     * The tasks that get no answer that counts in time, in the instance's order.
     *
     * @param arrivals of the set
     * @throws IllegalArgumentException where the policy cannot serve every stream of the set
     */
    public static List<Task> missed(TaskSet set, Criterion criterion, Instance arrivals) {
        var instance = criterion.obliging() ? arrivals : optional(arrivals);
        var schedule =
                Simulation.run(instance, criterion.policy(set), Allowance.endless()).schedule();
        var answered = new Trial(set, schedule).answered(arrivals, schedule);
        return arrivals.tasks().stream().filter(task -> !answered.contains(task.id())).toList();
    }

    private static Instance optional(Instance instance) {
        var tasks =
                instance.tasks().stream()
                        .map(task ->
                                new Task(
                                        task.id(),
                                        task.release(),
                                        task.deadline(),
                                        task.object(),
                                        task.weight(),
                                        false,
                                        1,
                                        task.source()))
                        .toList();
        return new Instance(instance.name(), instance.description(), instance.devices(), tasks);
    }

    private Set<String> answered(Instance arrivals, Schedule schedule) {
        var tasks = new HashMap<String, Task>();
        for (var task : arrivals.tasks()) tasks.put(task.id(), task);
        var answered = new HashSet<String>();
        for (var input : schedule.inputs()) {
            var network = known(networks, input.network());
            for (var placement : input.placements()) {
                var task = known(tasks, placement.task());
                if (counts(task, network, scale(placement), known(ends, input.id())))
                    answered.add(task.id());
            }
        }
        return answered;
    }

    private boolean counts(Task task, Network network, Optional<Scale> scale, List<Long> ends) {
        var stream = known(streams, task.source().track().orElse(""));
        int sizeClass = set.device().nativeClass(stream.object());
        var byExit = network.accuracy(sizeClass, scale).orElseThrow().byExit();
        for (int exit = stream.exit(); exit <= ends.size(); exit++)
            if (ends.get(exit - 1) <= task.deadline()
                    && byExit.get(exit - 1).millionths() >= stream.accuracy().millionths())
                return true;
        return false;
    }

    private static Optional<Scale> scale(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> Optional.empty();
            case Placement.OnCanvas on -> Optional.of(on.scale());
            case Placement.InVolume in -> Optional.of(in.scale());
        };
    }

    private static <V> V known(Map<String, V> map, String id) {
        return Optional.ofNullable(map.get(id)).orElseThrow();
    }
}
