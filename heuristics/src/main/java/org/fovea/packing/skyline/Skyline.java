package org.fovea.packing.skyline;

import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;

/**
 * Packs orders of rectangles onto one canvas along the upper outline of what is packed, by a {@link
 * Decoder}.
 *
 * <p>One object serves many passes over the same rectangles and allocates nothing in a pass. Not
 * thread-safe.
 */
public final class Skyline {

    private final GridRectangles rectangles;
    private final Outline outline;
    private final Spot spot;
    private final int[] x; // units, by rectangle; of its latest placement
    private final int[] y;
    private final int[] packed;

    // the rectangles of a pass that wait, as a linked list over positions of the order; position 0
    // is its head
    private final int[] next;
    private final int[] width;
    private final int[] height;
    private final int[] lastX;
    private final int[] lastY;
    private int narrowest; // of the pass
    private long looks; // of the pass

    /** A skyline for passes over these rectangles, or some of them. */
    public Skyline(GridRectangles rectangles) {
        this.rectangles = rectangles;
        int count = rectangles.count();
        outline = new Outline(count);
        spot = new Spot(outline, rectangles.across().span(), rectangles.down().span());
        x = new int[count];
        y = new int[count];
        packed = new int[count];
        next = new int[count + 1];
        width = new int[count + 1];
        height = new int[count + 1];
        lastX = new int[count + 1];
        lastY = new int[count + 1];
    }

    /** Left edge of a rectangle packed by the latest pass that packed it, units. */
    public int x(int rectangle) {
        return x[rectangle];
    }

    /** Upper edge of a rectangle packed by the latest pass that packed it, units. */
    public int y(int rectangle) {
        return y[rectangle];
    }

    /** Packs an order into an empty canvas; px. */
    Packing fill(int[] order) {
        int[] sorted = order.clone();
        return packing(sorted, fill(sorted, 0, sorted.length, Decoder.GAP_FIRST));
    }

    /** Where the first {@code count} rectangles of an order lie, px. */
    public Packing packing(int[] order, int count) {
        var packing = Packing.of(rectangles.count());
        for (int i = 0; i < count; i++)
            packing.put(
                    order[i],
                    x[order[i]] * rectangles.across().unit(),
                    y[order[i]] * rectangles.down().unit());
        return packing;
    }

    /**
     * Packs the rectangles of {@code order[from..to)} into an empty canvas. The packed move to the
     * front, in the order of packing; the others follow in theirs.
     *
     * @return how many were packed
     */
    public int fill(int[] order, int from, int to, Decoder decoder) {
        outline.clear(rectangles.across().span());
        start(order, from, to);
        int count =
                decoder.byGap() ? fillGaps(order, from, decoder) : takeInTurn(order, from, decoder);
        collectRest(order, from, to, count);
        return count;
    }

    /**
     * Units of {@link Work} of the latest pass: how often it looked at a rectangle, or at a part of
     * the outline.
     */
    public long effort() {
        return looks;
    }

    private void start(int[] order, int from, int to) {
        looks = 2L * (to - from);
        narrowest = Integer.MAX_VALUE;
        int last = 0;
        for (int p = 1; p <= to - from; p++) {
            int rectangle = order[from + p - 1];
            width[p] = rectangles.across().length(rectangle);
            height[p] = rectangles.down().length(rectangle);
            lastX[p] = rectangles.across().latest(rectangle);
            lastY[p] = rectangles.down().latest(rectangle);
            if (lastX[p] < 0 || lastY[p] < 0) continue; // larger than the canvas
            narrowest = Math.min(narrowest, width[p]);
            next[last] = p;
            last = p;
        }
        next[last] = 0;
    }

    private int fillGaps(int[] order, int from, Decoder decoder) {
        int count = 0;
        while (next[0] > 0) {
            int gap = outline.lowest();
            looks += outline.segments();
            int before = chosen(gap, decoder);
            if (before >= 0) {
                int p = next[before];
                next[before] = next[p];
                placeIn(gap, p, order[from + p - 1]);
                packed[count++] = order[from + p - 1];
            } else if (outline.segments() == 1) {
                break;
            } else {
                outline.close(gap); // nothing will ever fit here
            }
        }
        return count;
    }

    /** The position before the one that a gap takes; -1 where none fits. */
    private int chosen(int gap, Decoder decoder) {
        int from = outline.left(gap);
        int wide = outline.right(gap) - from;
        if (wide < narrowest) return -1;
        int floor = outline.top(gap);
        int chosen = -1;
        int most = -1;
        for (int before = 0, p = next[0]; p > 0; before = p, p = next[p]) {
            looks++;
            if (width[p] > wide || from > lastX[p] || floor > lastY[p]) continue;
            if (decoder == Decoder.GAP_FIRST) return before;
            int level = floor + height[p];
            boolean even =
                    level == outline.topBefore(gap)
                            || level == outline.topAfter(gap)
                            || floor == lastY[p];
            int liking = decoder.liking(width[p] == wide, even);
            if (liking == Decoder.PERFECT) return before;
            if (liking <= most) continue;
            most = liking;
            chosen = before;
        }
        return chosen;
    }

    /**
     * Places beside the neighbour that the rectangle would be level with, else beside the taller
     * one.
     */
    private void placeIn(int gap, int p, int rectangle) {
        int level = outline.top(gap) + height[p];
        int before = outline.topBefore(gap);
        int after = outline.topAfter(gap);
        boolean right = before != level && (after == level || after > before);
        int at = right ? Math.min(outline.right(gap) - width[p], lastX[p]) : outline.left(gap);
        place(gap, p, rectangle, at, outline.top(gap));
    }

    private int takeInTurn(int[] order, int from, Decoder decoder) {
        int count = 0;
        for (int before = 0, p = next[0]; p > 0; p = next[p]) {
            looks += 3L * outline.segments(); // each may be the start of a place over several
            if (spot.find(decoder, width[p], height[p], lastX[p], lastY[p])) {
                next[before] = next[p];
                place(spot.segment(), p, order[from + p - 1], spot.x(), spot.y());
                packed[count++] = order[from + p - 1];
            } else {
                before = p;
            }
        }
        return count;
    }

    private void place(int segment, int p, int rectangle, int atX, int atY) {
        x[rectangle] = atX;
        y[rectangle] = atY;
        width[p] = -width[p]; // marks the position as packed
        outline.raise(segment, atX, atX - width[p], atY + height[p]);
    }

    private void collectRest(int[] order, int from, int to, int count) {
        int free = to; // upwards from the end, so that the rest keeps its order
        for (int p = to - from; p > 0; p--) if (width[p] > 0) order[--free] = order[from + p - 1];
        System.arraycopy(packed, 0, order, from, count);
    }
}
