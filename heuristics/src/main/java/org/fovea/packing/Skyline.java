package org.fovea.packing;

/**
 * The upper outline of what is packed, filled gap by gap: the lowest gap takes the first rectangle
 * of the order that fits, so a position chooses its rectangle and not a rectangle its position
 * (Burke, Kendall and Whitwell 2004, with an order in place of best fit).
 *
 * <p>One object serves many passes over the same rectangles and allocates nothing in a pass but its
 * result. Not thread-safe.
 */
final class Skyline {

    private static final int WALL = Integer.MAX_VALUE; // as tall as a neighbour can be

    private final GridRectangles rectangles;

    private int segments; // segment s covers [left[s], left[s + 1]) up to top[s]
    private final int[] left;
    private final int[] top;

    // the rectangles of a pass that wait, as a linked list over positions of the order; position 0
    // is its head
    private final int[] next;
    private final int[] width;
    private final int[] height;
    private final int[] lastX;
    private final int[] lastY;
    private int narrowest; // of the pass

    Skyline(GridRectangles rectangles) {
        this.rectangles = rectangles;
        left =
                new int
                        [2 * rectangles.count
                                + 3]; // a placement splits one segment into at most three
        top = new int[2 * rectangles.count + 3];
        next = new int[rectangles.count + 1];
        width = new int[rectangles.count + 1];
        height = new int[rectangles.count + 1];
        lastX = new int[rectangles.count + 1];
        lastY = new int[rectangles.count + 1];
    }

    /** Packs the rectangles of an order, each at most once, into an empty canvas. */
    Packing fill(int[] order) {
        var packing = Packing.of(rectangles.count);
        start(order);
        while (next[0] > 0) {
            int gap = lowest();
            int before = firstFitting(gap);
            if (before >= 0) {
                int p = next[before];
                place(gap, p, order[p - 1], packing);
                next[before] = next[p];
            } else if (segments == 1) {
                break;
            } else {
                top[gap] = Math.min(topBefore(gap), topAfter(gap)); // nothing will ever fit here
                merge(gap);
            }
        }
        return packing;
    }

    private void start(int[] order) {
        segments = 1;
        left[0] = 0;
        top[0] = 0;
        left[1] = rectangles.span;
        narrowest = Integer.MAX_VALUE;
        int last = 0;
        for (int p = 1; p <= order.length; p++) {
            int rectangle = order[p - 1];
            width[p] = rectangles.width[rectangle];
            height[p] = rectangles.height[rectangle];
            lastX[p] = rectangles.lastX[rectangle];
            lastY[p] = rectangles.lastY[rectangle];
            if (lastX[p] < 0 || lastY[p] < 0) continue; // larger than the canvas
            narrowest = Math.min(narrowest, width[p]);
            next[last] = p;
            last = p;
        }
        next[last] = 0;
    }

    private int lowest() {
        int lowest = 0;
        for (int s = 1; s < segments; s++) if (top[s] < top[lowest]) lowest = s;
        return lowest;
    }

    /** The position before the first that fits the gap; -1 where none does. */
    private int firstFitting(int gap) {
        int from = left[gap];
        int wide = left[gap + 1] - from;
        if (wide < narrowest) return -1;
        int floor = top[gap];
        for (int before = 0, p = next[0]; p > 0; before = p, p = next[p])
            if (width[p] <= wide && from <= lastX[p] && floor <= lastY[p]) return before;
        return -1;
    }

    /**
     * Places beside the neighbour that the rectangle would be level with, else beside the taller
     * one.
     */
    private void place(int gap, int p, int rectangle, Packing packing) {
        int from = left[gap];
        int level = top[gap] + height[p];
        int before = topBefore(gap);
        int after = topAfter(gap);
        boolean right = before != level && (after == level || after > before);
        int at = right ? Math.min(left[gap + 1] - width[p], lastX[p]) : from;
        packing.put(rectangle, at * rectangles.unit, top[gap] * rectangles.unit);
        raise(gap, at, at + width[p], level);
    }

    /** Raises [from, to), which lies in one segment, to a level. */
    private void raise(int segment, int from, int to, int level) {
        int raised = segment;
        if (from > left[segment]) split(raised++, from);
        if (to < left[raised + 1]) split(raised, to);
        top[raised] = level;
        merge(raised);
    }

    private int topBefore(int segment) {
        return segment == 0 ? WALL : top[segment - 1];
    }

    private int topAfter(int segment) {
        return segment + 1 == segments ? WALL : top[segment + 1];
    }

    private void split(int segment, int at) {
        System.arraycopy(left, segment + 1, left, segment + 2, segments - segment);
        System.arraycopy(top, segment, top, segment + 1, segments - segment);
        left[segment + 1] = at;
        segments++;
    }

    private void merge(int segment) {
        if (topAfter(segment) == top[segment]) remove(segment + 1);
        if (topBefore(segment) == top[segment]) remove(segment);
    }

    private void remove(int segment) {
        System.arraycopy(left, segment + 1, left, segment, segments - segment);
        System.arraycopy(top, segment + 1, top, segment, segments - segment - 1);
        segments--;
    }
}
