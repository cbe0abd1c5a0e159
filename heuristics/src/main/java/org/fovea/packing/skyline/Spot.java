package org.fovea.packing.skyline;

/** The best place on an outline for one rectangle, by the rule of a {@link Decoder}. */
final class Spot {

    private static final int TOUCH_SHIFT = 40; // above any area lost: 2^34 units^2
    private static final int LEVEL_SHIFT = 18; // above any coordinate: 2^17 units

    private final Outline outline;
    private final int span;
    private final int rise;

    private Decoder rule = Decoder.BOTTOM_LEFT; // of the search that runs, as the next three
    private int width;
    private int height;
    private int lastY;

    private int segment; // the place found last begins in it
    private int x;
    private int y;
    private long cost;

    Spot(Outline outline, int span, int rise) {
        this.outline = outline;
        this.span = span;
        this.rise = rise;
    }

    int segment() {
        return segment;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    /** Whether there is a place for a rectangle; the best is then in segment, x and y. */
    boolean find(Decoder rule, int width, int height, int lastX, int lastY) {
        this.rule = rule;
        this.width = width;
        this.height = height;
        this.lastY = lastY;
        cost = Long.MAX_VALUE;
        for (int s = 0; s < outline.segments(); s++) {
            if (outline.left(s) <= lastX) consider(s, outline.left(s));
            if (rule != Decoder.TOUCHING_PERIMETER) continue;
            int beside = outline.right(s) - width; // its right edge against the next segment
            if (beside <= outline.left(s) || beside > lastX) continue;
            consider(s, beside);
        }
        return cost < Long.MAX_VALUE;
    }

    private void consider(int s, int from) {
        int to = from + width;
        int floor = 0;
        int last = s;
        for (int q = s; q < outline.segments() && outline.left(q) < to; q++) {
            floor = Math.max(floor, outline.top(q));
            last = q;
        }
        if (floor > lastY) return;
        long here =
                switch (rule) {
                    case BEST_FIT ->
                            ((long) floor << LEVEL_SHIFT)
                                    + Math.abs(outline.right(s) - outline.left(s) - width);
                    case MINIMUM_WASTE -> (lost(s, from, floor) << LEVEL_SHIFT) + floor + height;
                    case TOUCHING_PERIMETER ->
                            ((2L * (width + height) - touching(s, last, from, floor))
                                            << TOUCH_SHIFT)
                                    + lost(s, from, floor);
                    case BOTTOM_LEFT, GAP_FIRST, GAP_WIDTH, GAP_EXACT -> floor + height;
                };
        if (here >= cost) return; // the leftmost of equals stays
        cost = here;
        segment = s;
        x = from;
        y = floor;
    }

    /** Area between the floor and the outline below it: nothing can fill it any more. */
    private long lost(int s, int from, int floor) {
        int to = from + width;
        long lost = 0;
        for (int q = s; q < outline.segments() && outline.left(q) < to; q++)
            lost += (long) (floor - outline.top(q)) * overlap(q, from, to);
        return lost;
    }

    private long touching(int s, int last, int from, int floor) {
        int to = from + width;
        long touching = floor + height >= rise ? to - from : 0;
        for (int q = s; q <= last; q++)
            if (outline.top(q) == floor) touching += overlap(q, from, to);
        int before = from > outline.left(s) ? outline.top(s) : outline.topBefore(s);
        int after = to < outline.right(last) ? outline.top(last) : outline.topAfter(last);
        if (to >= span) after = Outline.WALL;
        return touching + shared(before, floor, height) + shared(after, floor, height);
    }

    /** How much of a side from the floor upwards a neighbour of that top covers. */
    private static int shared(int top, int floor, int height) {
        return Math.clamp((long) top - floor, 0, height);
    }

    private int overlap(int segment, int from, int to) {
        return Math.min(to, outline.right(segment)) - Math.max(from, outline.left(segment));
    }
}
