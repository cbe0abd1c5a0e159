package org.fovea.instance;

import org.fovea.input.Check;

/**
 * How large an object is: a rectangle where it was measured, a bare volume where only its area is
 * known.
 */
public sealed interface Extent {

    /** Sides in px. */
    record Rectangle(int width, int height) implements Extent {
        public Rectangle {
            new Check()
                    .range("width", width, 1, Limits.SIDE)
                    .range("height", height, 1, Limits.SIDE)
                    .done();
        }
    }

    /** An area in px^2; fits volume canvases only. */
    record Volume(long px2) implements Extent {
        public Volume {
            new Check().range("volume", px2, 1, Limits.VOLUME).done();
        }
    }

    /** The side that the object's native size class must cover, px. */
    default int side() {
        return switch (this) {
            case Rectangle(int width, int height) -> Math.max(width, height);
            case Volume(long px2) ->
                    (int) Math.ceil(Math.sqrt((double) px2)); // exact: volumes stay below 2^33
        };
    }
}
