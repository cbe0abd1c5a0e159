package org.fovea.schedulability;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.problem.CanvasShape;

/**
 * A rectangle canvas and its objects without padding and alignment: each object grown by the
 * padding and rounded up to the grid, the canvas grown by one padding and rounded down. Whatever
 * packs these at grid points packs the objects.
 */
record Padded(int width, int height, CanvasShape shape) {

    static Optional<Padded> of(Network canvas) {
        return switch (canvas.feed()) {
            case Feed.RectangleCanvas feed -> {
                var shape = CanvasShape.of(canvas);
                yield Optional.of(
                        new Padded(
                                down(canvas.width() + shape.padding(), shape.alignment()),
                                down(canvas.height() + shape.padding(), shape.alignment()),
                                shape));
            }
            case Feed.VolumeCanvas feed -> Optional.empty();
            case Feed.Crop feed -> Optional.empty();
        };
    }

    int width(Footprint object) {
        return up(object.width());
    }

    int height(Footprint object) {
        return up(object.height());
    }

    /** Whether each of them fits alone, and has sides at all. */
    boolean holdsEach(List<Footprint> objects) {
        return objects.stream()
                .allMatch(object ->
                        object.width() > 0 && width(object) <= width && height(object) <= height);
    }

    private int up(int side) {
        return down(side + shape.padding() + shape.alignment() - 1, shape.alignment());
    }

    private static int down(int length, int alignment) {
        return length - length % alignment;
    }
}
