package org.fovea.packing;

import org.fovea.problem.CanvasShape;

/**
 * Rectangles on the grid of a canvas: with padding and alignment folded into lengths and limits,
 * exactly.
 *
 * <p>The unit is the alignment a, since objects start at its multiples. Of two objects on one line,
 * the later starts at least w + p px, so ceil((w + p) / a) units, after the earlier: that is the
 * length an object takes. Only its own w px must lie inside the canvas, so it starts at unit
 * floor((W - w) / a) at the latest. The two together say what rule 7 says; one common limit would
 * not, because the rounding of w + p and of W - w differs from object to object.
 */
final class GridRectangles {

    final int count;
    final int unit; // px
    final int[] width; // units, padding included
    final int[] height;
    final int[] lastX; // latest start, units; negative where the rectangle is wider than the canvas
    final int[] lastY;

    /** Units across that hold every rectangle wherever it may start. */
    final int span;

    GridRectangles(CanvasShape canvas, int[] widthPx, int[] heightPx) {
        count = widthPx.length;
        unit = canvas.alignment();
        width = lengths(widthPx, canvas);
        height = lengths(heightPx, canvas);
        lastX = starts(widthPx, canvas.width(), canvas.alignment());
        lastY = starts(heightPx, canvas.height(), canvas.alignment());
        int widest = 0;
        for (int i = 0; i < count; i++) widest = Math.max(widest, lastX[i] + width[i]);
        span = widest;
    }

    private static int[] lengths(int[] px, CanvasShape canvas) {
        int[] units = new int[px.length];
        for (int i = 0; i < px.length; i++)
            units[i] = Math.ceilDiv(px[i] + canvas.padding(), canvas.alignment());
        return units;
    }

    private static int[] starts(int[] px, int side, int alignment) {
        int[] units = new int[px.length];
        for (int i = 0; i < px.length; i++) units[i] = Math.floorDiv(side - px[i], alignment);
        return units;
    }
}
