package org.fovea.packing.search;

import java.util.ArrayList;
import java.util.List;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.skyline.Skyline;

/** What lies on each of several canvases, and the pool of what lies on none. */
final class Contents {

    private final GridRectangles rectangles;
    private final int[][] on; // by canvas; the order in which its rectangles were packed
    private final int[] size; // by canvas
    private final int[] pool;
    private int pooled;
    private final int[] x; // units, by rectangle
    private final int[] y;

    /** Empty canvases, and everything in the pool. */
    Contents(GridRectangles rectangles, int canvases) {
        this.rectangles = rectangles;
        int count = rectangles.count();
        on = new int[canvases][0];
        size = new int[canvases];
        pool = new int[count];
        x = new int[count];
        y = new int[count];
        for (int i = 0; i < count; i++) pool[pooled++] = i;
    }

    int canvases() {
        return on.length;
    }

    boolean complete() {
        return pooled == 0;
    }

    /** Appends a canvas's rectangles to an order of {@code from}; the new length. */
    int append(int canvas, int[] order, int from) {
        System.arraycopy(on[canvas], 0, order, from, size[canvas]);
        return from + size[canvas];
    }

    /** Appends the pool to an order of {@code from}; the new length. */
    int appendPool(int[] order, int from) {
        System.arraycopy(pool, 0, order, from, pooled);
        return from + pooled;
    }

    /** Puts {@code order[from..to)}, as the skyline has just packed it, on a canvas. */
    void put(int canvas, int[] order, int from, int to) {
        size[canvas] = to - from;
        if (on[canvas].length < to - from) on[canvas] = new int[2 * (to - from)];
        System.arraycopy(order, from, on[canvas], 0, to - from);
    }

    /** Leaves {@code order[from..to)} in the pool, and no others. */
    void pool(int[] order, int from, int to) {
        pooled = to - from;
        System.arraycopy(order, from, pool, 0, pooled);
    }

    /**
     * Keeps where the skyline packed the first {@code count} of an order.
     *
     * @param transposed whether it packed them with width and height exchanged
     */
    void keepPlaces(Skyline skyline, boolean transposed, int[] order, int count) {
        for (int i = 0; i < count; i++) {
            int rectangle = order[i];
            x[rectangle] = transposed ? skyline.y(rectangle) : skyline.x(rectangle);
            y[rectangle] = transposed ? skyline.x(rectangle) : skyline.y(rectangle);
        }
    }

    /** A packing per canvas, px. */
    List<Packing> packings() {
        var packings = new ArrayList<Packing>();
        for (int canvas = 0; canvas < on.length; canvas++) {
            var packing = Packing.of(x.length);
            for (int q = 0; q < size[canvas]; q++) {
                int i = on[canvas][q];
                packing.put(i, x[i] * rectangles.across().unit(), y[i] * rectangles.down().unit());
            }
            packings.add(packing);
        }
        return packings;
    }
}
