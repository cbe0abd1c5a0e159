package org.fovea.exact.price;

import java.util.Arrays;

/**
 * The machine's longest path with a temperature, and how often it takes each place.
 *
 * <p>A launch of b inputs weighs the elementary symmetric polynomial of degree b of its places'
 * exponentials; sums over paths go backward, frequencies forward.
 */
final class SoftMachine {

    private static final double NOTHING = 1e-14; // of a path that is not worth following

    private static final double FLOOR = -30; // so that polynomials of few large terms are not 0

    private final Places places;
    private final Grid grid;
    private final int types;
    private final int inputs;
    private final double[] path; // by cell: the soft longest path
    private final double[] weight; // by cell, type, inputs - 1: logarithm
    private final double[] share; // by place: how often a launch takes it
    private final int[] taken; // places of one launch
    private final double[] term; // their exponentials
    private final double[][] before; // by place of the launch, degree
    private final double[] behind; // by degree
    private final double[] reached; // by cell: how often paths come there

    SoftMachine(Places places) {
        this.places = places;
        grid = places.grid();
        var crops = grid.crops();
        types = crops.types();
        int most = 1;
        for (int type = 0; type < types; type++) most = Math.max(most, crops.batchLimit(type));
        inputs = most;
        path = new double[grid.horizon() + 2];
        reached = new double[grid.horizon() + 2];
        weight = new double[(grid.horizon() + 1) * types * inputs];
        share = new double[places.size()];
        taken = new int[crops.tasks()];
        term = new double[crops.tasks()];
        before = new double[crops.tasks() + 1][inputs + 1];
        behind = new double[inputs + 1];
    }

    /** Adds to the gradient how often each place is taken. */
    void addTo(double[] gradient, double[] price, double temperature) {
        backward(price, 1 / temperature);
        forward(gradient);
    }

    private void backward(double[] price, double inverse) {
        double[] option = new double[types * inputs + 1];
        for (int cell = grid.horizon(); cell >= 0; cell--) {
            int count = 0;
            option[count++] = path[cell + 1];
            for (int type = 0; type < types; type++)
                for (int b = 1; b <= grid.crops().batchLimit(type); b++) {
                    int end = cell + grid.duration(type, b);
                    double log = Double.NEGATIVE_INFINITY;
                    if (end <= grid.horizon()) log = launch(cell, type, b, price, inverse);
                    weight[at(cell, type, b)] = log;
                    if (log > Double.NEGATIVE_INFINITY) option[count++] = log + path[end];
                }
            path[cell] = Soft.maximum(option, count);
        }
    }

    private int at(int cell, int type, int b) {
        return (cell * types + type) * inputs + b - 1;
    }

    /** The logarithm of a launch's weight; fills the shares of its places. */
    private double launch(int cell, int type, int b, double[] price, double inverse) {
        int count = gather(cell, type, b);
        if (count < b) return Double.NEGATIVE_INFINITY;
        double most = 0;
        for (int k = 0; k < count; k++) most = Math.max(most, price[taken[k]]);
        for (int k = 0; k < count; k++)
            term[k] = Soft.exp(Math.max(FLOOR, (price[taken[k]] - most) * inverse));
        if (b == 1) return single(count) + most * inverse;
        polynomials(count, b);
        double all = before[count][b];
        Arrays.fill(behind, 0, b, 0);
        behind[0] = 1;
        for (int k = count - 1; k >= 0; k--) {
            double rest = 0;
            for (int d = 0; d < b; d++) rest += before[k][d] * behind[b - 1 - d];
            share[taken[k]] = term[k] * rest / all;
            for (int d = b - 1; d >= 1; d--) behind[d] += term[k] * behind[d - 1];
        }
        return Soft.log(all) + b * most * inverse;
    }

    private int gather(int cell, int type, int b) {
        int count = 0;
        for (int task = 0; task < grid.crops().tasks(); task++) {
            int k = cell - grid.earliest(task, type);
            if (k >= 0 && k < places.starts(task, type, b))
                taken[count++] = places.first(task, type, b) + k;
        }
        return count;
    }

    private double single(int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) sum += term[k];
        for (int k = 0; k < count; k++) share[taken[k]] = term[k] / sum;
        return Soft.log(sum);
    }

    private void polynomials(int count, int b) {
        Arrays.fill(before[0], 0, b + 1, 0);
        before[0][0] = 1;
        for (int k = 0; k < count; k++) {
            before[k + 1][0] = 1;
            for (int d = 1; d <= b; d++)
                before[k + 1][d] = before[k][d] + term[k] * before[k][d - 1];
        }
    }

    private void forward(double[] gradient) {
        Arrays.fill(reached, 0);
        reached[0] = 1;
        for (int cell = 0; cell <= grid.horizon(); cell++) {
            double mass = reached[cell];
            if (mass < NOTHING) continue;
            reached[cell + 1] += mass * Soft.exp(path[cell + 1] - path[cell]);
            for (int type = 0; type < types; type++)
                for (int b = 1; b <= grid.crops().batchLimit(type); b++) {
                    double log = weight[at(cell, type, b)];
                    if (log == Double.NEGATIVE_INFINITY) continue;
                    int end = cell + grid.duration(type, b);
                    double part = mass * Soft.exp(log + path[end] - path[cell]);
                    if (part == 0) continue;
                    reached[end] += part;
                    int count = gather(cell, type, b);
                    for (int k = 0; k < count; k++) gradient[taken[k]] += part * share[taken[k]];
                }
        }
    }
}
