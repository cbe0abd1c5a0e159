package org.fovea.packing.load;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices for lines of a canvas, which bound the value of a load.
 *
 * <p>Let a unit of width of kind k have price p(k) and a unit of height price q(k). A column of the
 * canvas crosses rectangles whose heights sum to the rise at most, so its prices sum to at most
 * {@code column}, the optimum of a knapsack; a row likewise. A load is worth the prices of its
 * lines and what its rectangles are worth beyond their charges w p + h q. This is the dual of the
 * bar relaxation (Belov and Rohling 2013). Any prices bound, so that they may be rounded.
 */
final class LinePrices {

    private static final long OPERATIONS = 200_000_000; // of a descent: less than a second
    private static final int MOST_ROUNDS = 4_000;
    private static final int PATIENCE = 40; // rounds without progress before the aim is halved

    private final long[] across;
    private final long[] charge;
    private final long column;
    private final long total;

    private LinePrices(long[] across, long[] charge, long column, long total) {
        this.across = across;
        this.charge = charge;
        this.column = column;
        this.total = total;
    }

    /**
     * Good prices: a subgradient descent in doubles (Polyak 1969), rounded.
     *
     * @param both whether rows have prices too
     * @param over whether there is no time left: the best so far are good enough then
     */
    static LinePrices of(Kinds kinds, boolean both, BooleanSupplier over) {
        return new Descent(kinds, both).prices(over);
    }

    /** Price of a unit of width, by kind. */
    long[] across() {
        return across;
    }

    /** w p + h q, by kind. */
    long[] charge() {
        return charge;
    }

    /** What the prices of a column sum to at most. */
    long column() {
        return column;
    }

    /** No load is worth more. */
    long total() {
        return total;
    }

    /** The descent; prices are those of all of a side here, so that their slopes are alike. */
    private static final class Descent {

        private final Kinds kinds;
        private final boolean both;
        private final Line columns;
        private final Line rows;
        private final double[] across; // of the whole width of a kind
        private final double[] down;
        private double[] bestAcross;
        private double[] bestDown;
        private double least = Double.MAX_VALUE;

        Descent(Kinds kinds, boolean both) {
            this.kinds = kinds;
            this.both = both;
            columns = new Line(kinds, kinds.height(), kinds.rise());
            rows = new Line(kinds, kinds.width(), kinds.span());
            across = new double[kinds.count()];
            down = new double[kinds.count()];
            begin();
            bestAcross = across.clone();
            bestDown = down.clone();
        }

        /** Prices in proportion to areas, at the density that bounds best. */
        private void begin() {
            double bestDensity = 0;
            double bestBound = 0; // at a density of 0, where everything counts whole
            for (long[] values : kinds.value()) for (long value : values) bestBound += value;
            for (int k = 0; k < kinds.count(); k++) {
                for (long value : kinds.value()[k]) {
                    double density = value / area(k);
                    double bound = (double) kinds.span() * kinds.rise() * density;
                    for (int i = 0; i < kinds.count(); i++)
                        for (long v : kinds.value()[i]) bound += Math.max(0, v - density * area(i));
                    if (bound < bestBound) {
                        bestBound = bound;
                        bestDensity = density;
                    }
                }
            }
            for (int k = 0; k < kinds.count(); k++) across[k] = bestDensity * area(k);
        }

        private double area(int kind) {
            return (double) kinds.width()[kind] * kinds.height()[kind];
        }

        LinePrices prices(BooleanSupplier over) {
            descend(over);
            return rounded();
        }

        private void descend(BooleanSupplier over) {
            long cost = columns.cost() + (both ? rows.cost() : 0);
            int rounds = Math.clamp(OPERATIONS / Math.max(1, cost), 20, MOST_ROUNDS);
            double aim = 0; // how far below the least the optimum is thought to be
            int since = 0;
            double[] up = new double[across.length];
            double[] side = new double[across.length];
            for (int round = 0; round < rounds && !over.getAsBoolean(); round++) {
                double bound = slopes(up, side);
                if (round == 0) aim = bound * 0.02;
                if (bound < least - aim * 0.01) since = 0;
                if (bound < least) {
                    least = bound;
                    bestAcross = across.clone();
                    bestDown = down.clone();
                }
                if (++since > PATIENCE) {
                    aim /= 2;
                    since = 0;
                    System.arraycopy(bestAcross, 0, across, 0, across.length);
                    System.arraycopy(bestDown, 0, down, 0, down.length);
                    bound = slopes(up, side);
                }
                double square = 0;
                for (int k = 0; k < up.length; k++) square += up[k] * up[k] + side[k] * side[k];
                if (square == 0) return;
                double step = (bound - least + aim) / square;
                for (int k = 0; k < up.length; k++) {
                    across[k] = Math.max(0, across[k] - step * up[k]);
                    down[k] = Math.max(0, down[k] - step * side[k]);
                }
            }
        }

        /** The bound at the current prices, and its subgradient. */
        private double slopes(double[] up, double[] side) {
            double bound = columns.along(across, kinds.width(), kinds.span(), up);
            if (both) bound += rows.along(down, kinds.height(), kinds.rise(), side);
            for (int k = 0; k < up.length; k++) {
                for (long value : kinds.value()[k]) {
                    double beyond = value - across[k] - down[k];
                    if (beyond <= 0) continue;
                    bound += beyond;
                    up[k]--;
                    if (both) side[k]--;
                }
            }
            return bound;
        }

        private LinePrices rounded() {
            int count = kinds.count();
            long[] price = new long[count];
            long[] other = new long[count];
            long[] charge = new long[count];
            for (int k = 0; k < count; k++) {
                price[k] = Math.round(bestAcross[k] / kinds.width()[k]);
                other[k] = Math.round(bestDown[k] / kinds.height()[k]);
                charge[k] = price[k] * kinds.width()[k] + other[k] * kinds.height()[k];
            }
            long column = columns.most(price);
            long total = column * kinds.span() + rows.most(other) * kinds.rise();
            for (int k = 0; k < count; k++)
                for (long value : kinds.value()[k]) total += Math.max(0, value - charge[k]);
            return new LinePrices(price, charge, column, total);
        }
    }

    /** What may lie on one line: a knapsack of lengths. */
    private static final class Line {

        private final Kinds kinds;
        private final int[] length;
        private final int capacity;
        private final double[] most; // by room
        private final boolean[][] taken; // by copy in the order of kinds, and room

        Line(Kinds kinds, int[] length, int capacity) {
            this.kinds = kinds;
            this.length = length;
            this.capacity = capacity;
            most = new double[capacity + 1];
            int copies = 0;
            for (int k = 0; k < length.length; k++) copies += copies(k);
            taken = new boolean[copies][capacity + 1];
        }

        long cost() {
            return (long) taken.length * capacity;
        }

        private int copies(int kind) {
            return Math.min(kinds.copies(kind), capacity / length[kind]);
        }

        /** Lines at the best prices all along a side, and how that changes with each price. */
        double along(double[] whole, int[] side, int lines, double[] slope) {
            Arrays.fill(most, 0);
            int copy = 0;
            for (int k = 0; k < length.length; k++) {
                double price = whole[k] / side[k];
                for (int c = copies(k); c > 0; c--) {
                    boolean[] takes = taken[copy++];
                    for (int room = capacity; room >= length[k]; room--) {
                        double with = most[room - length[k]] + price;
                        takes[room] = with > most[room];
                        if (takes[room]) most[room] = with;
                    }
                }
            }
            Arrays.fill(slope, 0);
            int room = capacity;
            for (int k = length.length - 1; k >= 0; k--) {
                for (int c = copies(k); c > 0; c--) {
                    if (!taken[--copy][room]) continue;
                    room -= length[k];
                    slope[k] += (double) lines / side[k];
                }
            }
            return most[capacity] * lines;
        }

        /** The most that the prices of a line sum to. */
        long most(long[] price) {
            long[] sum = new long[capacity + 1];
            for (int k = 0; k < length.length; k++)
                for (int c = copies(k); c > 0; c--)
                    for (int room = capacity; room >= length[k]; room--)
                        sum[room] = Math.max(sum[room], sum[room - length[k]] + price[k]);
            return sum[capacity];
        }
    }
}
