package org.fovea.packing.skyline;

import java.util.Arrays;
import org.fovea.packing.GridRectangles;
import org.fovea.scenario.Draws;

/** Orders by a measure of size that is drawn, and disturbed: the largest first. */
public final class RandomKeys {

    private static final long INDEX = 0xFFFFF; // low bits of a key: positions of an order
    private static final double AREAS = 3; // of 8 orders go by area, one by each other measure

    private final double[][] measures;
    private final Draws draws;
    private final long[] keys;
    private final int[] before;

    /** For orders of these rectangles. */
    public RandomKeys(GridRectangles rectangles, Draws draws) {
        this.draws = draws;
        int count = rectangles.count();
        measures = new double[5][count];
        double span = Math.max(1, rectangles.across().span());
        double rise = Math.max(1, rectangles.down().span());
        for (int i = 0; i < count; i++) {
            double width = rectangles.across().length(i) / span;
            double height = rectangles.down().length(i) / rise;
            measures[0][i] = Math.sqrt(width * height); // comparable with the others
            measures[1][i] = height;
            measures[2][i] = width;
            measures[3][i] = Math.max(width, height);
            measures[4][i] = (width + height) / 2;
        }
        keys = new long[count];
        before = new int[count];
    }

    /** Sorts {@code order[0..count)} by a drawn measure; each key is off by up to {@code noise}. */
    public void sort(int[] order, int count, double noise) {
        sort(order, count, noise, count, 1);
    }

    /** The same, with keys from position {@code boosted} on multiplied by {@code boost}. */
    public void sort(int[] order, int count, double noise, int boosted, double boost) {
        double[] measure = measures[draws.index(AREAS, 1, 1, 1, 2)];
        for (int i = 0; i < count; i++) {
            double disturbed = measure[order[i]] * (1 + noise * (2 * draws.uniform() - 1));
            double key = i < boosted ? disturbed : disturbed * boost;
            // bits of non-negative doubles are ordered as the doubles are
            keys[i] = (~Double.doubleToLongBits(key) & ~INDEX & Long.MAX_VALUE) | i;
        }
        Arrays.sort(keys, 0, count);
        System.arraycopy(order, 0, before, 0, count);
        for (int i = 0; i < count; i++) order[i] = before[(int) (keys[i] & INDEX)];
    }
}
