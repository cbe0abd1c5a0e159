package org.fovea.bound;

import java.util.Arrays;

/** What one task may cost and earn: a list of (cost, utility), cleared and filled task by task. */
final class Choices {

    private int count;
    private long[] cost = new long[16];
    private long[] utility = new long[16];

    void clear() {
        count = 0;
    }

    /** One more choice. */
    void add(long price, long worth) {
        if (count == cost.length) {
            cost = Arrays.copyOf(cost, 2 * count);
            utility = Arrays.copyOf(utility, 2 * count);
        }
        cost[count] = price;
        utility[count++] = worth;
    }

    int count() {
        return count;
    }

    long cost(int choice) {
        return cost[choice];
    }

    /** In 1e-10. */
    long utility(int choice) {
        return utility[choice];
    }
}
