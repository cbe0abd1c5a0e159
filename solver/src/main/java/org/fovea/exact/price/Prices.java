package org.fovea.exact.price;

import org.fovea.exact.crops.Crops;

/**
 * What a place in a launch costs: by task, type, inputs of the launch and cell of its start; in
 * 1e-10, never negative.
 */
public final class Prices {

    private final Grid grid;
    private final int inputs; // the most of any type
    private final long[][] price; // by task, type, inputs - 1: from the earliest cell on

    private Prices(Grid grid) {
        this.grid = grid;
        var crops = grid.crops();
        int most = 1;
        for (int type = 0; type < crops.types(); type++)
            most = Math.max(most, crops.batchLimit(type));
        inputs = most;
        price = new long[crops.tasks() * crops.types() * most][];
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < crops.types(); type++)
                for (int b = 1; b <= inputs; b++) {
                    int starts = b <= crops.batchLimit(type) ? grid.starts(task, type, b) : 0;
                    price[at(task, type, b)] = new long[starts];
                }
    }

    /** The same price for each us of machine time, shared by the inputs of a launch. */
    public static Prices flat(Grid grid, double perMicrosecond) {
        var prices = new Prices(grid);
        var crops = grid.crops();
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < crops.types(); type++)
                for (int b = 1; b <= crops.batchLimit(type); b++) {
                    double time = (double) grid.duration(type, b) * grid.cell();
                    java.util.Arrays.fill(
                            prices.of(task, type, b), (long) (perMicrosecond * time / b));
                }
        return prices;
    }

    /** All 0. */
    static Prices free(Grid grid) {
        return new Prices(grid);
    }

    /** The flat prices that bound best, of some. */
    public static Prices bestFlat(Grid grid) {
        double most = 0; // what the densest answer earns in a us
        var crops = grid.crops();
        for (int task = 0; task < crops.tasks(); task++)
            for (int n = 0; n < crops.networks(); n++)
                most = Math.max(most, density(crops, task, n));
        var best = free(grid);
        long least = Priced.root(best);
        for (int step = 1; step <= STEPS; step++) {
            var tried = flat(grid, most * step / STEPS);
            long bound = Priced.root(tried);
            if (bound >= least) continue;
            least = bound;
            best = tried;
        }
        return best;
    }

    private static final int STEPS = 40;

    private static double density(Crops crops, int task, int network) {
        double time = 0;
        double most = 0;
        for (int exit = 1; exit <= crops.reach(task, network); exit++) {
            int type = crops.firstType(network) + exit - 1;
            int b = crops.batchLimit(type);
            time += (double) crops.duration(type, b) / b;
            most = Math.max(most, crops.worth(task, network, exit) / time);
        }
        return most;
    }

    /** The grid that prices are on. */
    public Grid grid() {
        return grid;
    }

    /** By cells from the task's earliest start of the type on. */
    long[] of(int task, int type, int size) {
        return price[at(task, type, size)];
    }

    private int at(int task, int type, int size) {
        return (task * grid.crops().types() + type) * inputs + size - 1;
    }
}
