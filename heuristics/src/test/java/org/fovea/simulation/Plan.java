package org.fovea.simulation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** A schedule as few words: {@code "0-10 net/1: a b"} is stage 1 of net on a and b from 0 to 10. */
public final class Plan {

    private Plan() {}

    /** What a listed policy makes of an instance. */
    public static List<String> of(String policy, Instance instance) {
        return of(Policies.named(policy).orElseThrow(), instance);
    }

    /** What a policy makes of an instance. */
    public static List<String> of(Policies.Entry entry, Instance instance) {
        return of(Simulation.run(instance, entry.start(), Allowance.endless()).schedule());
    }

    /** A schedule's launches in order; tasks on one canvas are joined by +. */
    public static List<String> of(Schedule schedule) {
        return schedule.launches().stream()
                .map(launch ->
                        "%d-%d %s/%d: %s"
                                .formatted(
                                        launch.start(),
                                        launch.end(),
                                        launch.network(),
                                        launch.stage(),
                                        launch.inputs().stream()
                                                .map(id -> tasks(schedule, id))
                                                .collect(joining(" "))))
                .toList();
    }

    private static String tasks(Schedule schedule, String id) {
        return schedule.inputs().stream()
                .filter(input -> input.id().equals(id))
                .map(Input::placements)
                .flatMap(List::stream)
                .map(Placement::task)
                .collect(joining("+"));
    }
}
