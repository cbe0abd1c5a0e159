package org.fovea.packing.packer;

import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/** One pass of a packer: where rectangles could lie, and where they went. */
final class Placing {

    private final GridRectangles rectangles;
    private final Packing packing;

    Placing(CanvasShape canvas, int[] width, int[] height) {
        rectangles = GridRectangles.of(canvas, width, height);
        packing = Packing.of(width.length);
    }

    int count() {
        return rectangles.count();
    }

    int width(int rectangle) {
        return rectangles.across().length(rectangle);
    }

    int height(int rectangle) {
        return rectangles.down().length(rectangle);
    }

    /** The canvas, as large as any rectangle may use it. */
    Area canvas() {
        return new Area(0, 0, rectangles.across().span(), rectangles.down().span());
    }

    /** Whether a rectangle may start there. */
    boolean mayStart(int rectangle, int x, int y) {
        return x <= rectangles.across().latest(rectangle)
                && y <= rectangles.down().latest(rectangle);
    }

    /** Whether a rectangle can lie in the upper left corner of an area. */
    boolean fits(int rectangle, Area area) {
        return width(rectangle) <= area.width()
                && height(rectangle) <= area.height()
                && mayStart(rectangle, area.x(), area.y());
    }

    /** Puts a rectangle there; the area that it takes. */
    Area put(int rectangle, int x, int y) {
        packing.put(rectangle, x * rectangles.across().unit(), y * rectangles.down().unit());
        return new Area(x, y, width(rectangle), height(rectangle));
    }

    Packing packing() {
        return packing;
    }
}
