package org.fovea.packing;

import java.util.Arrays;

/** Where each rectangle of a list went on one canvas. */
public final class Packing {

    private static final int OUT = -1;

    private final int[] x;
    private final int[] y;

    private Packing(int rectangles) {
        x = new int[rectangles];
        y = new int[rectangles];
        Arrays.fill(x, OUT);
        Arrays.fill(y, OUT);
    }

    /** So many rectangles, none of them placed. */
    public static Packing of(int rectangles) {
        return new Packing(rectangles);
    }

    /** Puts a rectangle's left upper corner at x, y, px. */
    public void put(int rectangle, int left, int upper) {
        x[rectangle] = left;
        y[rectangle] = upper;
    }

    /** Whether a rectangle was placed. */
    public boolean placed(int rectangle) {
        return x[rectangle] != OUT;
    }

    /** Left edge, px; -1 where the rectangle was left out. */
    public int x(int rectangle) {
        return x[rectangle];
    }

    /** Upper edge, px; -1 where the rectangle was left out. */
    public int y(int rectangle) {
        return y[rectangle];
    }

    /** The same with horizontal and vertical exchanged. */
    public Packing transposed() {
        var exchanged = Packing.of(x.length);
        for (int i = 0; i < x.length; i++) if (placed(i)) exchanged.put(i, y[i], x[i]);
        return exchanged;
    }
}
