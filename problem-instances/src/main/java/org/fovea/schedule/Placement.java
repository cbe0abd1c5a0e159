package org.fovea.schedule;

import org.fovea.instance.Scale;

/** One task in an input. */
public sealed interface Placement {

    /** The id of the task placed. */
    String task();

    /** The whole input of a crop network. */
    record Crop(String task) implements Placement {}

    /** On a rectangle canvas: the scale, and the left and upper edge of the object, px. */
    record OnCanvas(String task, Scale scale, int x, int y) implements Placement {}

    /** On a volume canvas, wherever there is room. */
    record InVolume(String task, Scale scale) implements Placement {}
}
