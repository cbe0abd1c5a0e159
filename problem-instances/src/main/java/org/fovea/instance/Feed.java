package org.fovea.instance;

import org.fovea.input.Check;

/** What one input of a network holds. */
public sealed interface Feed {

    /** One object, cut out and resized to the input. */
    record Crop() implements Feed {}

    /**
     * Many objects side by side, none rotated.
     *
     * @param padding least distance between two objects, px, horizontally or vertically
     * @param alignment objects start at multiples of it, px
     */
    record RectangleCanvas(int padding, int alignment) implements Feed {
        public RectangleCanvas {
            new Check()
                    .range("padding", padding, 0, Limits.SIDE)
                    .range("alignment", alignment, 1, Limits.SIDE)
                    .done();
        }
    }

    /**
     * Many objects whose volumes sum to at most the canvas's; padding and alignment are kept but
     * mean nothing (rule 7).
     */
    record VolumeCanvas(int padding, int alignment) implements Feed {
        public VolumeCanvas {
            new Check()
                    .range("padding", padding, 0, Limits.SIDE)
                    .range("alignment", alignment, 1, Limits.SIDE)
                    .done();
        }
    }

    /** Whether inputs hold many objects. */
    default boolean canvas() {
        return !(this instanceof Crop);
    }
}
