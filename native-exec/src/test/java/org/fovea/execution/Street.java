package org.fovea.execution;

import static org.fovea.fixture.Build.at;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * Two objects, {@code a} due at 200 us and {@code b} due at 120 us, on a network of two stages: 40
 * and 60 us for one input, 50 and 70 us for two. Accuracies 0.5 and 0.9.
 */
public final class Street {

    /** Durations are always those of the plan. */
    public static final Map<String, List<Long>> STEADY = Map.of();

    private Street() {}

    /** With percentiles of its first stage; the second is always as planned. */
    public static Instance instance(Map<String, List<Long>> firstStage) {
        var stages = List.of(new Stage(List.of(40L, 50L), List.of(), firstStage), Stage.of(60, 70));
        return Build.instance(
                "street",
                Device.of("g", List.of(64), Network.crop("n", 64, stages, at(64, "0.5", "0.9"))),
                Build.task("a", 0, 200, 64),
                Build.task("b", 0, 120, 64));
    }

    /** Both objects together through both stages: 0 to 50, 50 to 120 us. */
    public static Schedule together() {
        return schedule(
                new Launch(0, 50, "n", 1, List.of("ia", "ib")),
                new Launch(50, 120, "n", 2, List.of("ia", "ib")));
    }

    /** Launches of the inputs {@code ia} and {@code ib}. */
    public static Schedule schedule(Launch... launches) {
        return new Schedule(
                "street",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Input("ia", "n", List.of(new Placement.Crop("a"))),
                        new Input("ib", "n", List.of(new Placement.Crop("b")))),
                List.of(launches),
                List.of());
    }

    /** {@link #together} on a device whose first stage takes 90 us instead of 50, always. */
    public static ExecutionPlan slow(Overrun overrun) {
        return ExecutionPlan.of(instance(Map.of("max", List.of(90L, 90L))), together(), overrun);
    }
}
