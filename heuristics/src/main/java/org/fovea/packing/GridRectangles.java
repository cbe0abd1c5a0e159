package org.fovea.packing;

import org.fovea.problem.CanvasShape;

/**
 * Rectangles on the grid of a canvas: padding and alignment are folded into lengths and latest
 * starts ({@link Axis}), so that whoever packs them knows neither, and is exact.
 */
public final class GridRectangles {

    private final int count;
    private final Axis across;
    private final Axis down;

    private GridRectangles(int count, Axis across, Axis down) {
        this.count = count;
        this.across = across;
        this.down = down;
    }

    /** Objects of these sides, px without padding, on a canvas. */
    public static GridRectangles of(CanvasShape canvas, int[] widthPx, int[] heightPx) {
        int padding = canvas.padding();
        int alignment = canvas.alignment();
        return new GridRectangles(
                widthPx.length,
                Axis.of(widthPx, canvas.width(), padding, alignment),
                Axis.of(heightPx, canvas.height(), padding, alignment));
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Their widths. */
    public Axis across() {
        return across;
    }

    /** Their heights. */
    public Axis down() {
        return down;
    }

    /** The same in the largest units that divide all widths and all heights. */
    public GridRectangles reduced() {
        return new GridRectangles(count, across.reduced(), down.reduced());
    }

    /** Rectangles that fit together just where these do, with less to search. */
    public GridRectangles tightened() {
        return new GridRectangles(count, across.tightened(), down.tightened());
    }

    /** Rectangles on a plain canvas, with gaps nothing can fill added; fit wherever these do. */
    public GridRectangles lifted() {
        return new GridRectangles(count, across.lifted(), down.lifted());
    }

    /** Rectangles on a plain canvas that holds whatever this one holds, and maybe more. */
    public GridRectangles loosened() {
        return new GridRectangles(count, across.loosened(), down.loosened());
    }

    /** The same with width and height exchanged. */
    public GridRectangles transposed() {
        return new GridRectangles(count, down, across);
    }

    /** Units^2 that a rectangle takes, padding included. */
    public long area(int rectangle) {
        return (long) across.length[rectangle] * down.length[rectangle];
    }

    /** Units^2 of the smallest plain canvas that holds whatever this one holds. */
    public long room() {
        return (long) across.span() * down.span();
    }

    /** Whether a rectangle fits the empty canvas. */
    public boolean fitsAlone(int rectangle) {
        return across.latest[rectangle] >= 0 && down.latest[rectangle] >= 0;
    }
}
