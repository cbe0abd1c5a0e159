package org.fovea.packing.skyline;

/** The upper outline of what is packed: level segments from left to right, in units. */
final class Outline {

    static final int WALL = Integer.MAX_VALUE; // as tall as a neighbour can be

    private int segments; // segment s covers [left[s], left[s + 1]) up to top[s]
    private final int[] left;
    private final int[] top;

    /** Room for that many placements: each splits one segment into at most three. */
    Outline(int rectangles) {
        left = new int[2 * rectangles + 3];
        top = new int[2 * rectangles + 3];
    }

    void clear(int span) {
        segments = 1;
        left[0] = 0;
        top[0] = 0;
        left[1] = span;
    }

    int segments() {
        return segments;
    }

    int left(int segment) {
        return left[segment];
    }

    int right(int segment) {
        return left[segment + 1];
    }

    int top(int segment) {
        return top[segment];
    }

    /** The leftmost of the lowest segments. */
    int lowest() {
        int lowest = 0;
        for (int s = 1; s < segments; s++) if (top[s] < top[lowest]) lowest = s;
        return lowest;
    }

    int topBefore(int segment) {
        return segment == 0 ? WALL : top[segment - 1];
    }

    int topAfter(int segment) {
        return segment + 1 == segments ? WALL : top[segment + 1];
    }

    /** Gives a gap up: it rises to its lower neighbour. There must be one. */
    void close(int gap) {
        top[gap] = Math.min(topBefore(gap), topAfter(gap));
        merge(gap);
    }

    /** Raises [from, to), which begins in segment {@code first}, to a level. */
    void raise(int first, int from, int to, int level) {
        int last = first;
        while (left[last + 1] < to) last++;
        int before = from > left[first] ? 1 : 0;
        int after = to < left[last + 1] ? 1 : 0;
        int topOfLast = top[last];
        int raised = first + before;
        int shift = raised + after - last;
        if (shift != 0) {
            System.arraycopy(left, last + 1, left, last + 1 + shift, segments - last);
            System.arraycopy(top, last + 1, top, last + 1 + shift, segments - last - 1);
            segments += shift;
        }
        left[raised] = from;
        top[raised] = level;
        if (after == 1) {
            left[raised + 1] = to;
            top[raised + 1] = topOfLast;
        }
        merge(raised);
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
