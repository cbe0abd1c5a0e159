package org.fovea.schedulability;

import org.fovea.instance.Extent;
import org.fovea.instance.Scale;

/**
 * The room that an object takes on a canvas, scaled.
 *
 * @param width px; 0 where only a volume is known
 * @param height px; 0 where only a volume is known
 * @param volume px^2
 */
record Footprint(int width, int height, long volume) {

    static Footprint of(Extent object, Scale scale) {
        long volume = scale.volume(object);
        return switch (object) {
            case Extent.Rectangle(int width, int height) ->
                    new Footprint((int) scale.side(width), (int) scale.side(height), volume);
            case Extent.Volume px2 -> new Footprint(0, 0, volume);
        };
    }
}
