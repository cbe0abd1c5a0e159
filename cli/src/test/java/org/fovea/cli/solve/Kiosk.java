package org.fovea.cli.solve;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/** Two tasks, one after the other on one network: served both, one or none. Each is worth 0.9. */
final class Kiosk {

    static final Utility BOTH = Utility.of("1.8");

    /** The same, as a bound. */
    static final ProvenBound BOUND = new ProvenBound(BOTH, "hand");

    private static final Network NETWORK =
            Network.crop("n", 64, List.of(Stage.of(4_000)), AccuracyEntry.crop(64, "0.9"));

    private Kiosk() {}

    static Instance instance() {
        return Instance.of(
                "kiosk",
                List.of(Device.of("g", List.of(64), NETWORK)),
                List.of(task("a"), task("b")));
    }

    static Instance withMandatory() {
        return Instance.of(
                "kiosk",
                List.of(Device.of("g", List.of(64), NETWORK)),
                List.of(task("a").mandatoryFrom(1), task("b")));
    }

    private static Task task(String id) {
        return Task.of(id, 0, 9_000, new Extent.Rectangle(30, 40));
    }

    static Subject subject() {
        return new Subject("kiosk.json", instance(), "0".repeat(64));
    }

    /** The tasks named, in this order. */
    static Schedule serving(String... tasks) {
        var inputs = new java.util.ArrayList<Input>();
        var launches = new java.util.ArrayList<Launch>();
        for (int i = 0; i < tasks.length; i++) {
            String input = "i" + (i + 1);
            inputs.add(new Input(input, "n", List.of(new Placement.Crop(tasks[i]))));
            launches.add(new Launch(i * 4_000L, (i + 1) * 4_000L, "n", 1, List.of(input)));
        }
        var rejected =
                List.of("a", "b").stream().filter(id -> !List.of(tasks).contains(id)).toList();
        return new Schedule(
                "kiosk", Optional.empty(), Optional.empty(), inputs, launches, rejected);
    }

    /** Two launches at once on one device: breaks rule 2. */
    static Schedule overlapping() {
        var both = serving("a", "b");
        var launches =
                List.of(both.launches().getFirst(), new Launch(0, 4_000, "n", 1, List.of("i2")));
        return new Schedule(
                "kiosk", Optional.empty(), Optional.empty(), both.inputs(), launches, List.of());
    }

    static Answer found(Schedule schedule, String utility, String bound, Status status) {
        return new Answer.Found(
                schedule,
                Utility.of(utility),
                new ProvenBound(Utility.of(bound), "hand"),
                status,
                Ending.FINISHED,
                7);
    }
}
