package org.fovea.instance;

import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.input.Check;

/**
 * Where a task's object was cut out, for execution and pictures.
 *
 * @param frame the frame it was seen in
 * @param x left edge of the crop in the frame, px; may be negative
 * @param y top edge of the crop in the frame, px; may be negative
 * @param track a name that links the inspections of one object
 */
public record Source(Optional<Frame> frame, OptionalInt x, OptionalInt y, Optional<String> track) {

    /** Nothing is known. */
    public static final Source UNKNOWN =
            new Source(
                    Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    public Source {
        var check = new Check();
        track.ifPresent(name -> check.name("track", name));
        check.done();
    }

    /** A frame by number or by name. */
    public sealed interface Frame {

        /** From 0. */
        record Number(long number) implements Frame {
            public Number {
                new Check().range("", number, 0, Limits.TIME).done();
            }
        }

        /** For instance the name of an image file. */
        record Name(String name) implements Frame {
            public Name {
                new Check().name("", name).done();
            }
        }
    }
}
