package org.fovea.exact.price;

import java.util.Arrays;

/**
 * What the machine earns at most by prices from a cell on: the longest path over launches that do
 * not overlap, each earning the greatest prices of as many tasks as it has inputs.
 */
final class Machine {

    private final Prices prices;
    private final Places places;
    private final Grid grid;
    private final int[] most; // by type
    private final long[] top; // the greatest prices of one launch, falling

    private Machine(Prices prices) {
        this.prices = prices;
        places = prices.places();
        grid = prices.grid();
        most = new int[grid.crops().types()];
        for (int type = 0; type < most.length; type++) most[type] = grid.crops().batchLimit(type);
        top = new long[Arrays.stream(most).max().orElse(0)];
    }

    /** By cell, up to one beyond the horizon. */
    static long[] earnings(Prices prices) {
        return new Machine(prices).earnings();
    }

    private long[] earnings() {
        long[] earned = new long[grid.horizon() + 2];
        for (int cell = grid.horizon(); cell >= 0; cell--) {
            long best = earned[cell + 1];
            for (int type = 0; type < most.length; type++)
                for (int b = 1; b <= most[type]; b++) {
                    int end = cell + grid.duration(type, b);
                    if (end > grid.horizon()) break;
                    best = Math.max(best, launch(cell, type, b) + earned[end]); // end > cell
                }
            earned[cell] = best;
        }
        return earned;
    }

    /** The b greatest prices; nothing where fewer tasks could be in it. */
    private long launch(int cell, int type, int b) {
        int count = 0;
        for (int task = 0; task < grid.crops().tasks(); task++) {
            int k = cell - grid.earliest(task, type);
            if (k < 0 || k >= places.starts(task, type, b)) continue;
            long price = prices.of(places.first(task, type, b) + k);
            if (count == b && price <= top[b - 1]) continue;
            int rank = Math.min(count, b - 1);
            for (; rank > 0 && top[rank - 1] < price; rank--) top[rank] = top[rank - 1];
            top[rank] = price;
            if (count < b) count++;
        }
        if (count < b) return 0;
        long sum = 0;
        for (int k = 0; k < b; k++) sum += top[k];
        return sum;
    }
}
