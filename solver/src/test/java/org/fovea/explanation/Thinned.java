package org.fovea.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fovea.instance.Instance;
import org.fovea.rules.Checker;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/** Schedules that are not the best. */
final class Thinned {

    private Thinned() {}

    /** Without a random input and its launches, where that leaves mandatory tasks their answers. */
    static Optional<Schedule> of(Instance instance, Schedule whole, long seed) {
        if (whole.inputs().isEmpty()) return Optional.empty();
        var random = new SplittableRandom(seed);
        var gone = whole.inputs().get(random.nextInt(whole.inputs().size()));
        var kept = whole.inputs().stream().filter(input -> !input.equals(gone)).toList();
        var launches = new ArrayList<Launch>();
        for (var launch : whole.launches()) {
            var batch = launch.inputs().stream().filter(id -> !id.equals(gone.id())).toList();
            if (batch.isEmpty()) continue;
            var network =
                    instance.deviceOf(launch.network()).orElseThrow().networks().stream()
                            .filter(some -> some.id().equals(launch.network()))
                            .findFirst()
                            .orElseThrow();
            long duration =
                    instance.deviceOf(launch.network())
                            .orElseThrow()
                            .duration(network, launch.stage(), batch.size());
            launches.add(
                    new Launch(
                            launch.start(),
                            launch.start() + duration,
                            launch.network(),
                            launch.stage(),
                            batch));
        }
        var placed =
                kept.stream()
                        .flatMap(input -> input.placements().stream())
                        .map(placement -> placement.task())
                        .toList();
        List<String> rejected =
                instance.tasks().stream()
                        .map(task -> task.id())
                        .filter(id -> !placed.contains(id))
                        .toList();
        var thin =
                new Schedule(
                        whole.instance(),
                        Optional.empty(),
                        Optional.empty(),
                        kept,
                        launches,
                        rejected);
        return Checker.check(instance, thin).valid() ? Optional.of(thin) : Optional.empty();
    }
}
