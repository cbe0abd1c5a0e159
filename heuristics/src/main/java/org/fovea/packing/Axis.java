package org.fovea.packing;

import java.util.Arrays;

/**
 * Rectangles along one axis of a canvas: how long each is and where it may start at the latest, in
 * units of the grid.
 *
 * <p>The unit is the alignment a, since objects start at its multiples. Of two objects on one line,
 * the later starts at least w + p px, so ceil((w + p) / a) units, after the earlier: that is the
 * length an object takes. Only its own w px must lie inside the canvas, so it starts at unit
 * floor((W - w) / a) at the latest. The two together say what rule 7 says; one common limit would
 * not, because the rounding of w + p and of W - w differs from object to object.
 */
public final class Axis {

    private static final int LIFTING_ROUNDS = 2; // a third one changes next to nothing
    private static final int NONE = -1;

    final int[] length; // units, padding included
    final int[] latest; // units; negative where the rectangle is longer than the canvas
    private final int unit; // px
    private final int span;

    private Axis(int[] length, int[] latest, int unit) {
        this.length = length;
        this.latest = latest;
        this.unit = unit;
        int farthest = 0;
        for (int i = 0; i < length.length; i++)
            farthest = Math.max(farthest, latest[i] + length[i]);
        span = farthest;
    }

    /** Objects of these lengths, px without padding, along a side of the canvas. */
    static Axis of(int[] px, int side, int padding, int alignment) {
        int[] length = new int[px.length];
        int[] latest = new int[px.length];
        for (int i = 0; i < px.length; i++) {
            length[i] = Math.ceilDiv(px[i] + padding, alignment);
            latest[i] = Math.floorDiv(side - px[i], alignment);
        }
        return new Axis(length, latest, alignment);
    }

    /** Units that hold every rectangle wherever it may start. */
    public int span() {
        return span;
    }

    /** px a unit. */
    public int unit() {
        return unit;
    }

    /** Length of a rectangle, padding included. */
    public int length(int rectangle) {
        return length[rectangle];
    }

    /** Latest start of a rectangle. */
    public int latest(int rectangle) {
        return latest[rectangle];
    }

    /** A copy of all lengths. */
    public int[] lengths() {
        return length.clone();
    }

    /** A copy of all latest starts. */
    public int[] latestStarts() {
        return latest.clone();
    }

    /** Whether all rectangles share one limit, the end of the axis, so that it may be mirrored. */
    public boolean plain() {
        for (int i = 0; i < length.length; i++) if (latest[i] + length[i] != span) return false;
        return true;
    }

    /**
     * The same in the largest unit that divides every length. What is pushed to the start of the
     * axis starts at sums of lengths, so at multiples of that unit.
     */
    public Axis reduced() {
        int divisor = 0;
        for (int units : length) divisor = greatestCommonDivisor(divisor, units);
        if (divisor <= 1) return this;
        int by = divisor;
        return new Axis(
                Arrays.stream(length).map(units -> units / by).toArray(),
                Arrays.stream(latest).map(units -> Math.floorDiv(units, by)).toArray(),
                unit * by);
    }

    /**
     * An axis that holds just the same sets and leaves less to search: lifted where it is plain,
     * else with each latest start lowered to a sum of lengths of others, since in a packing pushed
     * to the start of the axis no rectangle lies elsewhere (Herz 1972).
     */
    public Axis tightened() {
        if (plain()) return lifted();
        int[] lowered = latest.clone();
        for (int i = 0; i < lowered.length; i++)
            if (latest[i] >= 0) lowered[i] = new SubsetSums(length, i, latest[i]).largest();
        return new Axis(length, lowered, unit);
    }

    /** A plain axis that holds whatever this one holds, and maybe more. */
    public Axis loosened() {
        return plainly(length, span, unit);
    }

    /**
     * A plain axis that holds whatever this one holds, as short as sums of lengths allow, each
     * rectangle as long as the gaps beside it that nothing can fill (Boschetti and Mingozzi 2003).
     *
     * <p>What lies before a rectangle can be pushed to the start of a plain axis and what lies
     * behind it to the end; both together are a sum of lengths of others, so it may grow to the
     * span less the largest such sum. Of a plain axis the result is no relaxation: both hold the
     * same.
     */
    public Axis lifted() {
        int[] grown = length.clone();
        int end = span;
        for (int round = 0; round < LIFTING_ROUNDS; round++) {
            end = new SubsetSums(grown, NONE, end).largest();
            for (int i = 0; i < grown.length; i++) // one after the other, each among the grown
            grown[i] = end - new SubsetSums(grown, i, end - grown[i]).largest();
        }
        return plainly(grown, end, unit);
    }

    private static Axis plainly(int[] length, int span, int unit) {
        return new Axis(length, Arrays.stream(length).map(l -> span - l).toArray(), unit);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
