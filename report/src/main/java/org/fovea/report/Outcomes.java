package org.fovea.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * What every task gets out of a schedule that names only what the instance has: the best answer
 * among the stages that its input completes by its deadline (problem.md, section 5).
 */
final class Outcomes {

    private static final long NEVER = Long.MAX_VALUE;

    private record Host(Device device, Network network) {}

    private final Register<Host> hosts = new Register<>();
    private final Register<Integer> tasks = new Register<>();
    private final Instance instance;

    private Outcomes(Instance instance) {
        this.instance = instance;
        for (var device : instance.devices())
            for (var network : device.networks())
                hosts.enter(network.id(), new Host(device, network));
        for (int t = 0; t < instance.tasks().size(); t++)
            tasks.enter(instance.tasks().get(t).id(), t);
    }

    /** In the instance's order of tasks. */
    static List<Outcome> of(Instance instance, Schedule schedule) {
        return new Outcomes(instance).of(schedule);
    }

    private List<Outcome> of(Schedule schedule) {
        var ends = ends(schedule);
        var outcomes =
                new ArrayList<>(
                        java.util.Collections.nCopies(instance.tasks().size(), Outcome.REJECTED));
        for (int i = 0; i < schedule.inputs().size(); i++) {
            var input = schedule.inputs().get(i);
            for (var placement : input.placements()) {
                int task = tasks.of(placement.task());
                outcomes.set(
                        task,
                        outcome(
                                i,
                                instance.tasks().get(task),
                                hosts.of(input.network()),
                                scale(placement),
                                ends.of(input.id())));
            }
        }
        return outcomes;
    }

    /** By input, when it completes stage 1, 2, ..., us. */
    private Register<long[]> ends(Schedule schedule) {
        var ends = new Register<long[]>();
        for (Input input : schedule.inputs()) {
            long[] never = new long[hosts.of(input.network()).network().stages().size()];
            Arrays.fill(never, NEVER);
            ends.enter(input.id(), never);
        }
        for (var launch : schedule.launches())
            for (var input : launch.inputs()) ends.of(input)[launch.stage() - 1] = launch.end();
        return ends;
    }

    private static Outcome outcome(
            int input, Task task, Host host, Optional<Scale> scale, long[] ends) {
        int exit = 0;
        for (int stage = 1; stage <= ends.length; stage++)
            if (ends[stage - 1] <= task.deadline()) exit = stage;
        var entry = host.network().accuracy(host.device().nativeClass(task.object()), scale);
        var best = Utility.ZERO;
        for (int stage = 1; stage <= exit && entry.isPresent(); stage++) {
            var value = Utility.of(task.weight(), entry.get().byExit().get(stage - 1));
            if (ends[stage - 1] <= task.deadline() && value.compareTo(best) > 0) best = value;
        }
        long end = ends[Math.max(exit, 1) - 1];
        return new Outcome(
                OptionalInt.of(input),
                exit,
                end == NEVER ? OptionalLong.empty() : OptionalLong.of(end),
                best);
    }

    private static Optional<Scale> scale(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> Optional.empty();
            case Placement.OnCanvas on -> Optional.of(on.scale());
            case Placement.InVolume in -> Optional.of(in.scale());
        };
    }
}
