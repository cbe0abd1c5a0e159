package org.fovea.exact.price;

import java.util.List;
import java.util.Optional;
import org.fovea.exact.crops.Crops;
import org.fovea.simulation.Allowance;

/**
 * Prices from coarse grids to fine ones, each grid beginning with the prices of the one before.
 *
 * <p>Temperatures fall from one grid to the next, and so do rates: both found by trying on tight
 * instances of 10 to 20 tasks.
 */
public final class Pricing {

    /** One grid: its cell in us, the steps on it, and where temperature and rate lead. */
    private record Pass(long cell, int steps, double hot, double cold, double fast, double slow) {

        double temperature(int step) {
            return hot * Math.pow(cold / hot, (double) step / steps);
        }

        double rate(int step) {
            return fast * Math.pow(slow / fast, (double) step / steps);
        }
    }

    private static final List<Pass> PASSES =
            List.of(
                    new Pass(1_000, 200, 0.004, 0.0016, 0.004, 0.0004),
                    new Pass(500, 120, 0.0018, 0.0012, 0.0012, 0.0002),
                    new Pass(250, 60, 0.0013, 0.0006, 0.0008, 0.00002));

    /** Of the last grid, whose cell divides durations: what rounding costs is nearly won back. */
    private static final Pass FINEST = new Pass(50, 60, 0.0004, 0.0001, 0.0001, 0.000003);

    /** By so much of the ceiling a finer grid may lower the bound, at cells of 1 ms. */
    private static final int WON = 30;

    private static final long COARSEST = PASSES.getFirst().cell();

    private static final int MOST_CELLS = 1 << 16; // the machine's tables grow with them
    private static final int MOST_PLACES = 1 << 23; // six arrays of as many numbers: 400 MB

    private static final int EVALUATED = 10; // steps between exact bounds

    private final Crops crops;
    private final long ceiling;
    private final Allowance allowance;
    private Prices best;
    private long bound;

    private Pricing(Grid coarse, long ceiling, Allowance allowance) {
        crops = coarse.crops();
        this.ceiling = ceiling;
        this.allowance = allowance;
        best = Prices.bestFlat(coarse);
        bound = Priced.root(best);
    }

    /**
     * Prices that bound better than a ceiling, if they are found within limits; where coarse ones
     * are far from it, finer ones are not sought. Empty where even the coarsest are too many.
     */
    public static Optional<Pricing> of(Crops crops, long ceiling, Allowance allowance) {
        var grid = grid(crops, PASSES.getFirst().cell());
        if (grid.isEmpty()) return Optional.empty();
        var pricing = new Pricing(grid.get(), ceiling, allowance);
        for (var pass : PASSES) pricing.run(pass);
        return Optional.of(pricing);
    }

    private static Optional<Grid> grid(Crops crops, long wanted) {
        long cell = Math.min(wanted, Grid.coarsest(crops));
        if (crops.horizon() / cell > MOST_CELLS) return Optional.empty();
        var grid = new Grid(crops, cell);
        return Places.count(grid) > MOST_PLACES ? Optional.empty() : Optional.of(grid);
    }

    /** The best prices. */
    public Prices best() {
        return best;
    }

    /** What they bound all schedules by, in 1e-10. */
    public long bound() {
        return bound;
    }

    /** Goes on to the finest grid; whether the bound got better. */
    public boolean refine() {
        long before = bound;
        run(FINEST);
        return bound < before;
    }

    private void run(Pass pass) {
        var grid = grid(crops, pass.cell());
        if (grid.isEmpty() || !onto(grid.get())) return;
        var descent = new Descent(best);
        for (int step = 1; step <= pass.steps(); step++) {
            if (allowance.over().isPresent()) return;
            descent.step(pass.temperature(step), pass.rate(step));
            if (step % EVALUATED == 0) keep(descent.prices());
        }
    }

    /** Takes the prices onto a grid, unless it is so little finer that they would not help. */
    private boolean onto(Grid grid) {
        long cell = best.grid().cell();
        if (cell == grid.cell()) return true;
        if (allowance.over().isPresent()) return false;
        if (bound - ceiling >= ceiling / WON * cell / COARSEST) return false;
        best = best.on(new Places(grid));
        bound = Priced.root(best);
        return true;
    }

    private void keep(Prices prices) {
        long found = Priced.root(prices);
        if (found >= bound) return;
        bound = found;
        best = prices;
    }
}
