package org.fovea.rules;

import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;

/**
 * A placement whose task and network are known and whose form is that of the network's kind.
 *
 * @param index of the task in the instance
 * @param host of the input
 * @param entry the network's for the object's native class and the scale given
 */
record Placed(Placement placement, int index, Task task, Host host, Optional<AccuracyEntry> entry) {

    static Placed of(Placement placement, int index, Task task, Host host) {
        return new Placed(
                placement, index, task, host, host.entry(task.object(), scale(placement)));
    }

    /** Whether a placement has the fields that inputs of the kind have (problem.md, section 4). */
    static boolean formed(Placement placement, Feed feed) {
        return switch (feed) {
            case Feed.Crop crop -> placement instanceof Placement.Crop;
            case Feed.RectangleCanvas canvas ->
                    placement instanceof Placement.OnCanvas on && on.x() >= 0 && on.y() >= 0;
            case Feed.VolumeCanvas canvas -> placement instanceof Placement.InVolume;
        };
    }

    /** The scale given; empty on crops. */
    Optional<Scale> scale() {
        return scale(placement);
    }

    /** Whether the object at this scale goes into an empty input of the network. */
    boolean fits() {
        long width = host.network().width();
        long height = host.network().height();
        return switch (placement) {
            case Placement.Crop crop -> task.object() instanceof Extent.Rectangle;
            case Placement.InVolume in -> in.scale().volume(task.object()) <= width * height;
            case Placement.OnCanvas on ->
                    switch (task.object()) {
                        case Extent.Rectangle object ->
                                on.scale().side(object.width()) <= width
                                        && on.scale().side(object.height()) <= height;
                        case Extent.Volume object -> false;
                    };
        };
    }

    /** Whether the network can serve the task at this scale (rule 10). */
    boolean servable() {
        return entry.isPresent() && fits();
    }

    private static Optional<Scale> scale(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> Optional.empty();
            case Placement.OnCanvas on -> Optional.of(on.scale());
            case Placement.InVolume in -> Optional.of(in.scale());
        };
    }
}
