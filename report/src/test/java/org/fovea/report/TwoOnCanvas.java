package org.fovea.report;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;

/**
 * Three objects with ids of choice: two on a canvas of two stages of 10 us, the second of them due
 * between the stages, and one more that is rejected.
 */
final class TwoOnCanvas {

    static final Scale HALF = Scale.of("0.5");

    private TwoOnCanvas() {}

    /** The instance. */
    static Instance instance(String first, String second) {
        var canvas =
                Network.canvas(
                        "canvas",
                        64,
                        List.of(Stage.of(10), Stage.of(10)),
                        AccuracyEntry.canvas(64, HALF, "0.5", "0.8"));
        var object = new Extent.Rectangle(60, 40);
        return Instance.of(
                "stage",
                List.of(Device.of("gpu", List.of(64), canvas)),
                List.of(
                        Task.of(first, 0, 20, object),
                        Task.of(second, 0, 15, object),
                        Task.of("third", 0, 30, object)));
    }

    static Schedule schedule(String first, String second) {
        return new Schedule(
                "stage",
                Optional.empty(),
                Optional.of(Provenance.of("hand", Status.FEASIBLE)),
                List.of(
                        new Input(
                                "i",
                                "canvas",
                                List.of(
                                        new Placement.OnCanvas(first, HALF, 0, 0),
                                        new Placement.OnCanvas(second, HALF, 0, 20)))),
                List.of(
                        new Launch(0, 10, "canvas", 1, List.of("i")),
                        new Launch(10, 20, "canvas", 2, List.of("i"))),
                List.of("third"));
    }
}
