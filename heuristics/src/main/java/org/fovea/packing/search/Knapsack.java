package org.fovea.packing.search;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The 0-1 knapsack problem by depth-first branch and bound (Horowitz and Sahni 1974) under
 * Dantzig's bound (1957), in exact integers.
 */
final class Knapsack {

    private static final int MOST = 2_000; // items up to which there is a search

    private final int[] item; // by rank: most weight for its size first
    private final long[] size; // by rank
    private final long[] weight;
    private final long capacity;
    private long nodesLeft;
    private long best = -1;
    private boolean[] chosen; // by rank: of the best so far
    private final boolean[] taken; // by rank: of the current node

    /** Sizes and weights from 0; no size above the capacity. */
    Knapsack(long[] size, long[] weight, long capacity) {
        // without weight and size an item would be as dense as any other, and nothing sorted
        item =
                IntStream.range(0, size.length)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(i -> weight[i] == 0 ? 1 : 0)
                                        .thenComparing((a, b) ->
                                                compareProducts(
                                                        weight[b], size[a], weight[a], size[b])))
                        .mapToInt(i -> i)
                        .toArray();
        this.size = Arrays.stream(item).mapToLong(i -> size[i]).toArray();
        this.weight = Arrays.stream(item).mapToLong(i -> weight[i]).toArray();
        this.capacity = capacity;
        taken = new boolean[item.length];
        chosen = new boolean[item.length];
    }

    /** No choice weighs more, by Dantzig's bound alone. */
    long relaxation() {
        return bound(0, capacity, 0);
    }

    /** No choice weighs more: the optimum where the search ends within that many nodes. */
    long bound(long nodes) {
        nodesLeft = item.length > MOST ? 0 : nodes;
        best = -1;
        search(0, capacity, 0);
        return nodesLeft > 0 ? best : relaxation();
    }

    /** What the latest search found best, items ascending. */
    int[] choice() {
        return IntStream.range(0, item.length)
                .filter(rank -> chosen[rank])
                .map(rank -> item[rank])
                .sorted()
                .toArray();
    }

    private void search(int from, long room, long gained) {
        if (gained > best) {
            best = gained;
            chosen = taken.clone();
        }
        long left = room;
        for (int rank = from; rank < item.length; rank++) {
            boolean limited = nodesLeft-- <= 0;
            if (!limited && bound(rank, left, gained) <= best) return;
            if (size[rank] > left) continue;
            taken[rank] = true;
            if (limited) { // goes on greedily, without a way back
                left -= size[rank];
                greedy(rank + 1, left, gained + weight[rank]);
                taken[rank] = false;
                return;
            }
            search(rank + 1, left - size[rank], gained + weight[rank]);
            taken[rank] = false;
            if (nodesLeft <= 0) return;
        }
    }

    private void greedy(int from, long room, long gained) {
        boolean[] filled = taken.clone();
        long left = room;
        long sum = gained;
        for (int rank = from; rank < item.length; rank++) {
            if (size[rank] > left) continue;
            filled[rank] = true;
            left -= size[rank];
            sum += weight[rank];
        }
        if (sum <= best) return;
        best = sum;
        chosen = filled;
    }

    /** Whole items as long as they fit, and the share of the next that does. */
    private long bound(int from, long room, long gained) {
        long left = room;
        long sum = gained;
        for (int rank = from; rank < item.length; rank++) {
            if (size[rank] > left) return sum + share(weight[rank], left, size[rank]);
            left -= size[rank];
            sum += weight[rank];
        }
        return sum;
    }

    /** weight * part / whole, rounded down. */
    private static long share(long weight, long part, long whole) {
        long product = weight * part;
        if (Math.multiplyHigh(weight, part) == 0 && product >= 0) return product / whole;
        return BigInteger.valueOf(weight)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** Compares a * b with c * d, without overflow. */
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
