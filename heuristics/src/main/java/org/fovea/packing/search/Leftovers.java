package org.fovea.packing.search;

import java.util.Arrays;
import org.fovea.packing.GridRectangles;

/**
 * What rectangles in the pool cost: their share of a canvas, times a penalty that grows while they
 * stay there, so that no rectangle is left out for long (guided ejection, Nagata and Bräysy 2009).
 */
final class Leftovers {

    private static final double EACH = 0.002; // so that many small ones cost more than one
    private static final double GROWTH = 0.2;

    private final double[] share;
    private final double[] penalty;

    Leftovers(GridRectangles rectangles) {
        share = new double[rectangles.count()];
        penalty = new double[rectangles.count()];
        for (int i = 0; i < share.length; i++)
            share[i] = (double) rectangles.area(i) / rectangles.room() + EACH;
        forget();
    }

    double cost(int[] order, int from, int to) {
        double cost = 0;
        for (int i = from; i < to; i++) cost += penalty[order[i]] * share[order[i]];
        return cost;
    }

    void penalise(int[] order, int count) {
        for (int i = 0; i < count; i++) penalty[order[i]] += GROWTH;
    }

    void forget() {
        Arrays.fill(penalty, 1);
    }
}
