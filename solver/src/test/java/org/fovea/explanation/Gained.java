package org.fovea.explanation;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * What a task gets out of a schedule, from the records alone.
 *
 * @param answered whether a stage was completed in time
 * @param utility in 1e-10
 */
record Gained(boolean answered, long utility) {

    static List<Gained> of(Instance instance, Schedule schedule) {
        return instance.tasks().stream().map(task -> of(instance, schedule, task)).toList();
    }

    private static Gained of(Instance instance, Schedule schedule, Task task) {
        boolean answered = false;
        long best = 0;
        for (var input : schedule.inputs())
            for (var placement : input.placements()) {
                if (!placement.task().equals(task.id())) continue;
                var device = instance.deviceOf(input.network()).orElseThrow();
                var entry =
                        device.networks().stream()
                                .filter(some -> some.id().equals(input.network()))
                                .findFirst()
                                .orElseThrow()
                                .accuracy(device.nativeClass(task.object()), scale(placement));
                for (var launch : schedule.launches()) {
                    if (!launch.inputs().contains(input.id()) || launch.end() > task.deadline())
                        continue;
                    answered = true;
                    long accuracy =
                            entry.orElseThrow().byExit().get(launch.stage() - 1).millionths();
                    best = Math.max(best, task.weight().tenThousandths() * accuracy);
                }
            }
        return new Gained(answered, best);
    }

    static Optional<Scale> scale(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> Optional.empty();
            case Placement.OnCanvas on -> Optional.of(on.scale());
            case Placement.InVolume in -> Optional.of(in.scale());
        };
    }
}
