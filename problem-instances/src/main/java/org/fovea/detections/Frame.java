package org.fovea.detections;

import org.fovea.input.Text;
import org.fovea.instance.Source;

/**
 * One picture of a recording.
 *
 * @param start when it was taken, us since the recording began
 * @param next when the frame after it was, us
 * @param source its number or name in the log
 * @param label what ids of its tasks start with
 */
public record Frame(long start, long next, Source.Frame source, String label) {

    private static final int LONGEST_LABEL = 80; // leaves room for a number in an id
    private static final int LONGEST_NAME = 200;

    /** A frame that the log knows by number. */
    public static Frame numbered(Camera camera, long index, long number) {
        return new Frame(
                camera.start(index),
                camera.start(index + 1),
                new Source.Frame.Number(number),
                Long.toString(number));
    }

    /** A frame that the log knows by name, where that name may be one of ours. */
    public static Frame named(Camera camera, long index, String name) {
        var source =
                Text.visible(name, LONGEST_NAME, true)
                        ? new Source.Frame.Name(name)
                        : new Source.Frame.Number(index);
        String label = Text.visible(name, LONGEST_LABEL, false) ? name : Long.toString(index);
        return new Frame(camera.start(index), camera.start(index + 1), source, label);
    }
}
