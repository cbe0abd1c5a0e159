package org.fovea.packing.exact;

import java.util.Arrays;
import org.fovea.packing.Work;

/**
 * Whether rectangles whose horizontal places are fixed can be stacked into the height of a canvas.
 *
 * <p>Branches on what lies leftmost on the floor of the lowest niche. In a packing pushed down,
 * what is left of it in the niche carries nothing below the lower of its top and the left wall:
 * whatever lay there would rest on the floor. So that part of the niche rises at once, at the cost
 * of slack in its columns.
 */
final class Stacking {

    private static final int NODE = 15; // units of work
    private static final int WALL = Integer.MAX_VALUE;

    private final int[] height;
    private final int[] lastY;
    private final int rise;
    private final int[] y;
    private final int[] from; // first column of a rectangle
    private final int[] to;
    private final int[] edge; // of columns
    private final int[] top; // by column: what is stacked so far
    private final int[] slack; // by column: height that may still be lost
    private int columns;
    private final Work work;
    private long nodesLeft;

    Stacking(int[] height, int[] lastY, int rise, Work work) {
        this.height = height;
        this.lastY = lastY;
        this.rise = rise;
        this.work = work;
        int count = height.length;
        y = new int[count];
        from = new int[count];
        to = new int[count];
        edge = new int[2 * count];
        top = new int[2 * count];
        slack = new int[2 * count];
    }

    /** Upper edge of a rectangle in the stack found last. */
    int y(int rectangle) {
        return y[rectangle];
    }

    /**
     * Tries the first {@code count} of a sequence.
     *
     * @param x left edges, by rectangle
     * @param end right edges, by rectangle
     */
    Verdict stack(int[] sequence, int count, int[] x, int[] end, long nodes) {
        makeColumns(sequence, count, x, end);
        nodesLeft = nodes;
        long waiting = 0;
        for (int q = 0; q < count; q++) {
            int i = sequence[q];
            from[i] = Arrays.binarySearch(edge, 0, columns + 1, x[i]);
            to[i] = Arrays.binarySearch(edge, 0, columns + 1, end[i]);
            for (int c = from[i]; c < to[i]; c++) slack[c] -= height[i];
            waiting |= 1L << i;
        }
        for (int c = 0; c < columns; c++) if (slack[c] < 0) return Verdict.NO;
        return place(waiting);
    }

    private void makeColumns(int[] sequence, int count, int[] x, int[] end) {
        int edges = 0;
        for (int q = 0; q < count; q++) {
            edge[edges++] = x[sequence[q]];
            edge[edges++] = end[sequence[q]];
        }
        Arrays.sort(edge, 0, edges);
        columns = -1;
        for (int i = 0; i < edges; i++)
            if (i == 0 || edge[i] != edge[columns]) edge[++columns] = edge[i];
        Arrays.fill(top, 0);
        Arrays.fill(slack, 0, columns, rise);
    }

    private Verdict place(long waiting) {
        if (waiting == 0) return Verdict.FITS;
        work.spend(NODE);
        if (nodesLeft-- <= 0 || work.spent()) return Verdict.STOPPED;
        int left = 0;
        for (int c = 1; c < columns; c++) if (top[c] < top[left]) left = c;
        int floor = top[left];
        int right = left;
        while (right < columns && top[right] == floor) right++;
        if (tooLate(waiting, floor)) return Verdict.NO;
        int wall = left > 0 ? top[left - 1] : WALL;
        boolean stopped = false;
        for (long bits = waiting; bits != 0; bits &= bits - 1) {
            int i = Long.numberOfTrailingZeros(bits);
            if (from[i] < left || to[i] > right || twinWaits(i, waiting)) continue;
            var verdict = placeOnFloor(i, left, wall, floor, waiting);
            if (verdict == Verdict.FITS) return verdict;
            stopped |= verdict == Verdict.STOPPED;
        }
        int lower = Math.min(wall, right < columns ? top[right] : WALL);
        if (lower < WALL && raise(left, right, lower - floor)) {
            var verdict = place(waiting);
            raise(left, right, floor - lower);
            if (verdict == Verdict.FITS) return verdict;
            stopped |= verdict == Verdict.STOPPED;
        }
        return stopped ? Verdict.STOPPED : Verdict.NO;
    }

    private Verdict placeOnFloor(int i, int left, int wall, int floor, long waiting) {
        int lift = Math.min(wall - floor, height[i]); // of the columns before it in the niche
        if (from[i] == left) lift = 0;
        if (!raise(left, from[i], lift)) return Verdict.NO;
        for (int c = from[i]; c < to[i]; c++) top[c] = floor + height[i];
        y[i] = floor;
        var verdict = place(waiting & ~(1L << i));
        if (verdict == Verdict.FITS) return verdict;
        for (int c = from[i]; c < to[i]; c++) top[c] = floor;
        raise(left, from[i], -lift);
        return verdict;
    }

    /** Raises columns, or takes that back; false, and nothing is done, where one has no slack. */
    private boolean raise(int first, int end, int by) {
        for (int c = first; c < end; c++) if (slack[c] < by) return false;
        for (int c = first; c < end; c++) {
            top[c] += by;
            slack[c] -= by;
        }
        return true;
    }

    /** Whether one that waits can no longer start early enough: no floor is lower. */
    private boolean tooLate(long waiting, int floor) {
        for (long bits = waiting; bits != 0; bits &= bits - 1)
            if (floor > lastY[Long.numberOfTrailingZeros(bits)]) return true;
        return false;
    }

    /** Whether an equal one with equal columns waits too, which then goes first. */
    private boolean twinWaits(int i, long waiting) {
        int before = i - 1; // equal rectangles are neighbours
        return before >= 0
                && (waiting >>> before & 1) != 0
                && from[before] == from[i]
                && to[before] == to[i]
                && height[before] == height[i]
                && lastY[before] == lastY[i];
    }
}
