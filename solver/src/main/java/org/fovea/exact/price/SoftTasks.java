package org.fovea.exact.price;

import java.util.Arrays;
import org.fovea.exact.crops.Crops;

/** Each task's longest path with a temperature, and how often it takes each place. */
final class SoftTasks {

    private static final double NOTHING = 1e-14; // of a path that is not worth following

    private final Places places;
    private final Grid grid;
    private final Crops crops;
    private final double unit; // 1e-10 in a unit of prices
    private final double[][] path; // by type that comes next: by cells from the release on
    private final double[] start; // the same before anything
    private final double[] end; // nothing comes next: all 0
    private final double[][] mass; // by type
    private final double[] option;

    // of one call
    private double[] gradient = {};
    private double[] price = {};
    private double inverse;

    SoftTasks(Places places, double unit) {
        this.places = places;
        this.unit = unit;
        grid = places.grid();
        crops = grid.crops();
        int cells = 1;
        int inputs = 1;
        for (int task = 0; task < crops.tasks(); task++) cells = Math.max(cells, cells(task) + 1);
        for (int type = 0; type < crops.types(); type++)
            inputs = Math.max(inputs, crops.batchLimit(type));
        path = new double[crops.types()][cells];
        mass = new double[crops.types()][cells];
        start = new double[cells];
        end = new double[cells];
        option = new double[inputs * crops.networks() + 1];
    }

    private int cells(int task) {
        return grid.deadline(task) - grid.release(task) + 1;
    }

    /** Takes from the gradient how often each place is taken. */
    void takeFrom(double[] gradient, double[] price, double temperature) {
        this.gradient = gradient;
        this.price = price;
        inverse = 1 / temperature;
        for (int task = 0; task < crops.tasks(); task++) {
            backward(task);
            forward(task);
        }
    }

    /** The path behind a type. */
    private double[] after(int task, int type) {
        return goesOn(task, type) ? path[type + 1] : end;
    }

    private boolean goesOn(int task, int type) {
        return crops.before(type) + 1 < crops.reach(task, crops.networkOf(type));
    }

    private void backward(int task) {
        int cells = cells(task);
        for (int n = 0; n < crops.networks(); n++)
            for (int stage = crops.reach(task, n) - 1; stage >= 1; stage--) {
                int type = crops.firstType(n) + stage;
                double[] own = path[type];
                own[cells] = 0;
                for (int k = cells - 1; k >= 0; k--) {
                    option[0] = own[k + 1];
                    int count = options(task, type, k, 1);
                    own[k] = count == 1 ? option[0] : Soft.maximum(option, count);
                }
            }
        start[cells] = 0;
        for (int k = cells - 1; k >= 0; k--) {
            option[0] = start[k + 1];
            int count = 1;
            for (int n = 0; n < crops.networks(); n++)
                if (crops.reach(task, n) > 0) count = options(task, crops.firstType(n), k, count);
            start[k] = count == 1 ? option[0] : Soft.maximum(option, count);
        }
    }

    /**
     * Adds what starting a type in a cell leads to, by inputs; returns how many options there are.
     */
    private int options(int task, int type, int cell, int from) {
        int k = cell - (grid.earliest(task, type) - grid.release(task));
        if (k < 0) return from;
        double[] after = after(task, type);
        double gain = crops.gain(task, type) / unit;
        int count = from;
        for (int b = 1; b <= crops.batchLimit(type); b++) {
            if (k >= places.starts(task, type, b)) break;
            double paid = price[places.first(task, type, b) + k];
            option[count++] = (gain - paid) * inverse + after[cell + grid.duration(type, b)];
        }
        return count;
    }

    private void forward(int task) {
        int cells = cells(task);
        for (var reached : mass) Arrays.fill(reached, 0, cells + 1, 0);
        double untouched = 1;
        for (int k = 0; k < cells && untouched >= NOTHING; k++) {
            for (int n = 0; n < crops.networks(); n++)
                if (crops.reach(task, n) > 0)
                    spread(task, crops.firstType(n), k, untouched, start[k]);
            untouched *= Soft.exp(start[k + 1] - start[k]);
        }
        for (int n = 0; n < crops.networks(); n++)
            for (int stage = 1; stage < crops.reach(task, n); stage++)
                follow(task, crops.firstType(n) + stage);
    }

    private void follow(int task, int type) {
        double[] reached = mass[type];
        double[] own = path[type];
        for (int k = 0; k < cells(task); k++) {
            if (reached[k] < NOTHING) continue;
            reached[k + 1] += reached[k] * Soft.exp(own[k + 1] - own[k]);
            spread(task, type, k, reached[k], own[k]);
        }
    }

    private void spread(int task, int type, int cell, double part, double whole) {
        int count = options(task, type, cell, 0);
        if (count == 0) return;
        int k = cell - (grid.earliest(task, type) - grid.release(task));
        boolean goesOn = goesOn(task, type);
        for (int b = 1; b <= count; b++) {
            double taken = part * Soft.exp(option[b - 1] - whole);
            if (taken == 0) continue;
            gradient[places.first(task, type, b) + k] -= taken;
            if (goesOn) mass[type + 1][cell + grid.duration(type, b)] += taken;
        }
    }
}
