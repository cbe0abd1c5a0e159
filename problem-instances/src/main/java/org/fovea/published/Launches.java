package org.fovea.published;

import java.util.List;
import java.util.Map;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;

/** A bin as a device sees it: one launch of one canvas, whose answers are perfect. */
final class Launches {

    /** How long a launch lasts, us: a round number, since only their count matters. */
    static final long DURATION = 1_000;

    private Launches() {}

    /**
     * A device with one canvas network of a bin's size: one stage, one canvas a launch, objects at
     * scale 1 and at any pixel, touching allowed.
     */
    static Device device(int width, int height) {
        int sizeClass = Math.max(width, height);
        var canvas =
                new Network(
                        "bin",
                        new Feed.RectangleCanvas(0, 1),
                        width,
                        height,
                        0,
                        Map.of(),
                        List.of(Stage.of(DURATION)),
                        List.of(AccuracyEntry.canvas(sizeClass, Scale.ONE, "1")));
        return Device.of("device", List.of(sizeClass), canvas);
    }

    /** The id of a copy of an item, both counted from 1: the item alone where there is one copy. */
    static String id(int item, int copy, int copies) {
        return copies == 1 ? "i" + item : "i" + item + "." + copy;
    }
}
