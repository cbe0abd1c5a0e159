package org.fovea.problem;

import org.fovea.instance.Feed;
import org.fovea.instance.Network;

/**
 * The geometry of a rectangle canvas, px.
 *
 * @param padding least distance between two objects, horizontally or vertically
 * @param alignment objects start at multiples of it
 */
public record CanvasShape(int width, int height, int padding, int alignment) {

    /** The shape of a canvas network's input; a volume canvas counts as unpadded and unaligned. */
    public static CanvasShape of(Network network) {
        return switch (network.feed()) {
            case Feed.RectangleCanvas(int padding, int alignment) ->
                    new CanvasShape(network.width(), network.height(), padding, alignment);
            case Feed.Crop crop -> new CanvasShape(network.width(), network.height(), 0, 1);
            case Feed.VolumeCanvas volume ->
                    new CanvasShape(network.width(), network.height(), 0, 1);
        };
    }

    /** Whether an object at x, y lies inside and on the grid. */
    public boolean holds(int x, int y, int objectWidth, int objectHeight) {
        return x >= 0
                && y >= 0
                && x % alignment == 0
                && y % alignment == 0
                && x <= width - objectWidth
                && y <= height - objectHeight;
    }

    /**
     * Whether two objects at a and b along one axis, of these lengths, leave the padding between
     * them.
     */
    public boolean apart(int a, int lengthA, int b, int lengthB) {
        return a + lengthA + padding <= b
                || b + lengthB + padding <= a; // below 3 x 65,536: no overflow
    }
}
