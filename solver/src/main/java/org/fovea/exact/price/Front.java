package org.fovea.exact.price;

import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;

/**
 * Where completions begin: how much of the weight of some states is in each cell, and of each task
 * before each stage. Prices are good for a front when they bound its states well.
 */
final class Front {

    private final Grid grid;
    private final Crops crops;
    private final double[] machine; // by cell
    private final double[][] untouched; // by task: by cells from the release on
    private final double[][][] next; // by task, type that comes next; null where none begins

    private Front(Grid grid) {
        this.grid = grid;
        crops = grid.crops();
        machine = new double[grid.horizon() + 1];
        untouched = new double[crops.tasks()][];
        next = new double[crops.tasks()][crops.types()][];
        for (int task = 0; task < untouched.length; task++)
            untouched[task] = new double[cells(task)];
    }

    /** Nothing done at the beginning. */
    static Front start(Grid grid) {
        var front = new Front(grid);
        front.machine[0] = 1;
        for (var cells : front.untouched) cells[0] = 1;
        return front;
    }

    /** No state yet. */
    static Front empty(Grid grid) {
        return new Front(grid);
    }

    private int cells(int task) {
        return grid.deadline(task) - grid.release(task) + 1;
    }

    /** Adds a state of these codes. */
    void add(long time, int[] code, Codes codes, double weight) {
        int cell = grid.cell(time);
        if (cell > grid.horizon()) return;
        machine[cell] += weight;
        for (int task = 0; task < code.length; task++) {
            int k = Math.max(0, cell - grid.release(task));
            if (code[task] == codes.done() || k >= cells(task)) continue;
            if (codes.isUntouched(code[task])) untouched[task][k] += weight;
            else next(task, codes.next(code[task]))[k] += weight;
        }
    }

    private double[] next(int task, int type) {
        if (next[task][type] == null) next[task][type] = new double[cells(task)];
        return next[task][type];
    }

    double[] machine() {
        return machine;
    }

    double[] untouched(int task) {
        return untouched[task];
    }

    /** By cells from the task's release on; all 0 where nothing begins there. */
    double[] before(int task, int type) {
        return next(task, type);
    }
}
