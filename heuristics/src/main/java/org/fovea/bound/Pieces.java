package org.fovea.bound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tasks' choices as pieces to buy: per task the concave hull of (cost, utility), cut at its
 * corners.
 *
 * <p>A mixture of choices stands for each real choice, so buying pieces is a relaxation of
 * choosing; the pieces of one task fall in density, so that whoever buys by density buys them in
 * their order.
 */
final class Pieces {

    private int count;
    private int[] task = new int[64];
    private long[] cost = new long[64];
    private long[] gain = new long[64];
    private long free;

    /** Adds the hull of a task's choices. */
    void addHull(int owner, Choices choices) {
        long cost = 0;
        long utility = 0;
        for (int c = 0; c < choices.count(); c++)
            if (choices.cost(c) == 0) utility = Math.max(utility, choices.utility(c));
        free += utility;
        for (int c = next(choices, cost, utility); c >= 0; c = next(choices, cost, utility)) {
            add(owner, choices.cost(c) - cost, choices.utility(c) - utility);
            cost = choices.cost(c);
            utility = choices.utility(c);
        }
    }

    /**
     * The next corner: among the choices worth more, the one of the most gain for its additional
     * cost, and of these the dearest. All of them cost more: a cheaper one would have been a corner
     * before.
     */
    private static int next(Choices choices, long cost, long utility) {
        int best = -1;
        long bestCost = 1;
        long bestGain = 0;
        for (int c = 0; c < choices.count(); c++) {
            long more = choices.cost(c) - cost;
            long gain = choices.utility(c) - utility;
            if (gain <= 0) continue;
            int denser = best < 0 ? 1 : Product.compare(gain, bestCost, bestGain, more);
            if (denser > 0 || (denser == 0 && more > bestCost)) {
                best = c;
                bestCost = more;
                bestGain = gain;
            }
        }
        return best;
    }

    private void add(int owner, long price, long worth) {
        if (count == task.length) {
            task = Arrays.copyOf(task, 2 * count);
            cost = Arrays.copyOf(cost, 2 * count);
            gain = Arrays.copyOf(gain, 2 * count);
        }
        task[count] = owner;
        cost[count] = price;
        gain[count++] = worth;
    }

    /** All pieces, densest first. */
    int[] byDensity() {
        return IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> Product.compare(gain[b], cost[a], gain[a], cost[b]))
                .mapToInt(piece -> piece)
                .toArray();
    }

    /** The task that a piece belongs to. */
    int task(int piece) {
        return task[piece];
    }

    /** What tasks can earn at no cost, in 1e-10. */
    long free() {
        return free;
    }

    /**
     * Buys pieces in the order given while the capacity lasts, the last one in part: the continuous
     * knapsack (Dantzig 1957).
     *
     * @param spent by task; what it spends is added
     * @return the gain, in 1e-10, rounded up
     */
    long buy(int[] pieces, long capacity, long[] spent) {
        long sum = 0;
        long left = capacity;
        for (int piece : pieces) {
            if (cost[piece] > left) {
                spent[task[piece]] += left;
                return sum + Product.dividedUp(gain[piece], left, cost[piece]);
            }
            left -= cost[piece];
            spent[task[piece]] += cost[piece];
            sum += gain[piece];
        }
        return sum;
    }
}
