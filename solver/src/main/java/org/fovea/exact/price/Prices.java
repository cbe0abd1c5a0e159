package org.fovea.exact.price;

import java.util.Arrays;
import org.fovea.exact.crops.Crops;

/** What each place in a launch costs its task, in 1e-10, never negative. */
public final class Prices {

    private static final int STEPS = 40; // of flat prices that are tried

    private final Places places;
    private final long[] price; // by place

    /** Prices by place, each at least 0. */
    Prices(Places places, long[] price) {
        this.places = places;
        this.price = price;
    }

    /** All 0. */
    static Prices free(Places places) {
        return new Prices(places, new long[places.size()]);
    }

    /** The same price for each us of machine time, shared by the inputs of a launch. */
    static Prices flat(Places places, double perMicrosecond) {
        var prices = free(places);
        var grid = places.grid();
        var crops = grid.crops();
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < crops.types(); type++)
                for (int b = 1; b <= crops.batchLimit(type); b++) {
                    double time = (double) grid.duration(type, b) * grid.cell();
                    int from = places.first(task, type, b);
                    int to = from + places.starts(task, type, b);
                    Arrays.fill(prices.price, from, to, (long) (perMicrosecond * time / b));
                }
        return prices;
    }

    /**
     * The flat prices that bound best, of some: their bound first falls and then rises with the
     * price, since it is convex in all prices.
     */
    public static Prices bestFlat(Grid grid) {
        var places = new Places(grid);
        double step = densest(grid.crops()) / STEPS;
        int low = 0;
        int high = STEPS;
        while (high - low > 2) {
            int third = (high - low) / 3;
            long below = Priced.root(flat(places, step * (low + third)));
            long above = Priced.root(flat(places, step * (high - third)));
            if (below < above) high -= third;
            else low += third;
        }
        return flat(places, step * (low + 1));
    }

    /** The most that any answer earns in a us of machine time. */
    private static double densest(Crops crops) {
        double most = 0;
        for (int task = 0; task < crops.tasks(); task++)
            for (int n = 0; n < crops.networks(); n++)
                most = Math.max(most, density(crops, task, n));
        return most;
    }

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

    /** The same on another grid, between the middles of cells. */
    Prices on(Places finer) {
        var other = free(finer);
        var grid = finer.grid();
        var crops = grid.crops();
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < crops.types(); type++)
                for (int b = 1; b <= crops.batchLimit(type); b++)
                    if (places.starts(task, type, b) > 0) fill(task, type, b, other);
        return other;
    }

    private void fill(int task, int type, int b, Prices other) {
        int first = places.first(task, type, b);
        int last = places.starts(task, type, b) - 1;
        int from = other.places.first(task, type, b);
        double ratio = (double) other.grid().cell() / grid().cell();
        for (int k = 0; k < other.places.starts(task, type, b); k++) {
            double cell = (k + other.grid().earliest(task, type) + 0.5) * ratio - 0.5;
            double at = Math.clamp(cell - grid().earliest(task, type), 0.0, last);
            int below = (int) at;
            long low = price[first + below];
            long high = price[first + Math.min(last, below + 1)];
            other.price[from + k] = low + (long) ((high - low) * (at - below));
        }
    }

    /** The grid that prices are on. */
    public Grid grid() {
        return places.grid();
    }

    Places places() {
        return places;
    }

    long of(int place) {
        return price[place];
    }
}
