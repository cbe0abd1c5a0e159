package org.fovea.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sets of so many of the candidates that may share a launch: the first by deadline, the best few of
 * little more than those, and the best of all. Different ones only.
 */
final class Choosing {

    /** Beyond the first by deadline. */
    private static final int MORE = 2;

    private final double[] gain; // by candidate, which come by deadline

    Choosing(double[] gain) {
        this.gain = gain;
    }

    /** Hands on sets of {@code size} candidates from {@code from} on, each ascending. */
    void sets(int from, int size, Consumer<int[]> taker) {
        var known = new ArrayList<int[]>();
        for (int within : new int[] {size, size + MORE, gain.length}) {
            int[] set = best(from, Math.min(gain.length, from + within), size);
            if (contains(known, set)) continue;
            known.add(set);
            taker.accept(set);
        }
    }

    private static boolean contains(List<int[]> known, int[] set) {
        return known.stream().anyMatch(each -> Arrays.equals(each, set));
    }

    /** The {@code size} of most gain in a range; of equals the earlier. */
    private int[] best(int from, int to, int size) {
        int[] best = new int[size];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (count == size && gain[best[size - 1]] >= gain[i]) continue;
            int place = count < size ? count++ : size - 1;
            for (; place > 0 && gain[best[place - 1]] < gain[i]; place--)
                best[place] = best[place - 1];
            best[place] = i;
        }
        Arrays.sort(best);
        return best;
    }

    /** What a set gains. */
    double sum(int[] set) {
        double sum = 0;
        for (int each : set) sum += gain[each];
        return sum;
    }

    /** Batch sizes worth trying up to a limit: all small ones, few large ones, and the limit. */
    static int[] sizes(int limit) {
        return java.util.stream.IntStream.rangeClosed(1, limit)
                .filter(size -> size <= 4 || size == limit || size % (size <= 8 ? 2 : 4) == 0)
                .toArray();
    }
}
