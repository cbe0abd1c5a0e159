package org.fovea.exact.joint;

import java.util.function.ToLongFunction;

/**
 * Prices of what the budgets hold: every answer pays for what it is charged, and what is left is
 * worth its price, so that any prices bound what a schedule within the budgets is worth (Lagrangian
 * relaxation, Everett 1963). In integers, what is paid rounded down and what is left rounded up.
 */
final class Tolls {

    private static final int BITS = 60; // of a price times a whole budget
    private static final int ROUNDS = 2;
    private static final int THIRDS = 20; // steps of a search for one price

    private final Budgets budgets;
    private final long[] price; // by budget: of a part of its scaled unit, times two to its shift
    private final int[] shift;

    private Tolls(Budgets budgets, long[] price, int[] shift) {
        this.budgets = budgets;
        this.price = price;
        this.shift = shift;
    }

    /** Nothing has a price. */
    static Tolls none(Budgets budgets) {
        return new Tolls(budgets, new long[budgets.count()], new int[budgets.count()]);
    }

    /**
     * Prices that bound well, each sought in turn: a bound is convex in them, so it falls and then
     * rises with each.
     *
     * @param most what all budgets together can be worth, in 1e-10
     */
    static Tolls best(Budgets budgets, long most, ToLongFunction<Tolls> bound) {
        var best = none(budgets);
        for (int round = 0; round < ROUNDS; round++)
            for (int k = 0; k < budgets.count(); k++)
                best = best.better(k, most / budgets.count(), bound);
        return best;
    }

    private Tolls better(int budget, long most, ToLongFunction<Tolls> bound) {
        long low = 0;
        long high = most;
        for (int step = 0; step < THIRDS && high - low > 2; step++) {
            long third = (high - low) / 3;
            long below = bound.applyAsLong(with(budget, low + third));
            long above = bound.applyAsLong(with(budget, high - third));
            if (below <= above) high -= third;
            else low += third;
        }
        var found = with(budget, low);
        return bound.applyAsLong(found) < bound.applyAsLong(this) ? found : this;
    }

    /** The same with the whole of one budget worth so much, less what rounding takes. */
    private Tolls with(int budget, long whole) {
        var other = new Tolls(budgets, price.clone(), shift.clone());
        int bits = Math.max(0, BITS - (Long.SIZE - Long.numberOfLeadingZeros(whole)));
        other.shift[budget] = bits;
        long all = Math.max(Charges.PARTS, parts(budget, budgets.limit(budget)));
        other.price[budget] = (whole << bits) / all;
        return other;
    }

    private long parts(int budget, long amount) {
        return budgets.scaled(budget, amount) * Charges.PARTS;
    }

    /** What a charge of a budget costs, in 1e-10. */
    long of(int budget, long parts) {
        return (price[budget] * parts) >> shift[budget];
    }

    /** What is left of all budgets is worth, in 1e-10. */
    long worth(long[] left) {
        long sum = 0;
        for (int k = 0; k < left.length; k++) if (price[k] > 0) sum += of(k, parts(k, left[k])) + 1;
        return sum;
    }
}
