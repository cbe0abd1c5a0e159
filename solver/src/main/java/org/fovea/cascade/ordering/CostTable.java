package org.fovea.cascade.ordering;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The least cost of going on, for every set of experts that may have failed; a set is a bit mask.
 *
 * <p>One array holds first the unsure weight of each set, then its cost: the cost of a set needs
 * its own weight and the costs of larger sets, which stand behind it and are finished first. Where
 * costs do not fit a long, a second array holds their upper halves.
 */
final class CostTable {

    private static final long NEVER = 1L << 62; // above every cost, and no sum with it overflows
    private static final int NEVER_HIGH = 1 << 30;
    private static final int BLOCK = 14; // bits of a set whose weights fit the cache together
    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final Lineup lineup;
    private final Room room;
    private final long[] duration;
    private final long certain;
    private final long[] low;
    private final int @Nullable [] high;

    private CostTable(Lineup lineup) {
        this.lineup = lineup;
        room = new Room(lineup);
        duration = new long[lineup.size()];
        for (int i = 0; i < duration.length; i++) duration[i] = lineup.duration(i);
        certain = lineup.certain();
        low = new long[1 << lineup.size()];
        high = lineup.costsFitALong() ? null : new int[1 << lineup.size()];
    }

    /** What a table takes. */
    static long bytes(Lineup lineup) {
        return (lineup.costsFitALong() ? 8L : 12L) << lineup.size();
    }

    static CostTable of(Lineup lineup) {
        var table = new CostTable(lineup);
        table.weigh();
        if (table.high == null) table.fill();
        else table.fillWide(table.high);
        return table;
    }

    /** Of a set that keeps the limits. */
    BigInteger cost(int failed) {
        if (high == null) return BigInteger.valueOf(low[failed]);
        var part = BigInteger.valueOf(low[failed]);
        if (part.signum() < 0) part = part.add(LOW);
        return part.add(BigInteger.valueOf(high[failed]).shiftLeft(Long.SIZE));
    }

    /** Whom to ask once a set has failed; -1 for the deterministic classifier. */
    int next(int failed) {
        var unsure = BigInteger.valueOf(unsure(failed));
        var cost = cost(failed);
        if (unsure.multiply(BigInteger.valueOf(certain)).equals(cost)) return -1;
        for (int i = 0; i < duration.length; i++) {
            int more = failed | 1 << i;
            if (more == failed || !room.holds(more)) continue;
            var asked = unsure.multiply(BigInteger.valueOf(duration[i])).add(cost(more));
            if (asked.equals(cost)) return i;
        }
        throw new IllegalStateException("Nothing costs " + cost + " once " + failed + " failed.");
    }

    private long unsure(int failed) {
        long weight = 0;
        for (int o = 0; o < lineup.outcomes(); o++)
            if ((mask(o) & failed) == 0) weight += lineup.weight(o);
        return weight;
    }

    private int mask(int outcome) {
        long[] words = lineup.successes(outcome).toLongArray();
        return words.length == 0 ? 0 : (int) words[0];
    }

    /** Every set's unsure weight: the sum over its supersets of what exactly they fail on. */
    private void weigh() {
        int bits = duration.length;
        int all = low.length - 1;
        for (int o = 0; o < lineup.outcomes(); o++) low[all & ~mask(o)] += lineup.weight(o);
        int inner = Math.min(bits, BLOCK);
        for (int block = 0; block < low.length; block += 1 << inner)
            for (int bit = 0; bit < inner; bit++) addUpper(block, block + (1 << inner), bit);
        for (int bit = inner; bit < bits; bit++) addUpper(0, low.length, bit);
    }

    private void addUpper(int from, int to, int bit) {
        int step = 1 << bit;
        for (long base = from; base < to; base += 2L * step) {
            int start = (int) base;
            for (int k = start; k < start + step; k++) low[k] += low[k + step];
        }
    }

    /** Invariant: behind {@code set} stand costs, up to it weights. */
    private void fill() {
        int all = low.length - 1;
        boolean limited = lineup.limits() > 0;
        for (int set = all; set >= 0; set--) {
            if (limited && !room.holds(set)) {
                low[set] = NEVER;
                continue;
            }
            long unsure = low[set];
            if (unsure == 0) continue;
            long least = unsure * certain;
            for (int rest = all & ~set; rest != 0; rest &= rest - 1) {
                int expert = Integer.numberOfTrailingZeros(rest);
                long asked = unsure * duration[expert] + low[set | (rest & -rest)];
                if (asked < least) least = asked;
            }
            low[set] = least;
        }
    }

    /** The same in 96 bits; a weight stays below 2^41 and a duration below 2^44. */
    private void fillWide(int[] upper) {
        int all = low.length - 1;
        for (int set = all; set >= 0; set--) {
            if (!room.holds(set)) {
                upper[set] = NEVER_HIGH;
                continue;
            }
            long unsure = low[set];
            long leastHigh = Math.multiplyHigh(unsure, certain);
            long leastLow = unsure * certain;
            for (int rest = all & ~set; rest != 0; rest &= rest - 1) {
                int expert = Integer.numberOfTrailingZeros(rest);
                int more = set | (rest & -rest);
                long product = unsure * duration[expert];
                long askedLow = product + low[more];
                long carry = Long.compareUnsigned(askedLow, product) < 0 ? 1 : 0;
                long askedHigh = Math.multiplyHigh(unsure, duration[expert]) + upper[more] + carry;
                if (askedHigh < leastHigh
                        || (askedHigh == leastHigh
                                && Long.compareUnsigned(askedLow, leastLow) < 0)) {
                    leastHigh = askedHigh;
                    leastLow = askedLow;
                }
            }
            low[set] = leastLow;
            upper[set] = (int) leastHigh;
        }
    }

    /** Whether sets keep the limits, by sums over the lower and the upper half of their bits. */
    private static final class Room {

        private final int half;
        private final long[][] lower;
        private final long[][] upper;
        private final long[] most;

        Room(Lineup lineup) {
            half = lineup.size() / 2;
            lower = new long[lineup.limits()][];
            upper = new long[lineup.limits()][];
            most = new long[lineup.limits()];
            for (int limit = 0; limit < most.length; limit++) {
                lower[limit] = sums(lineup, limit, 0, half);
                upper[limit] = sums(lineup, limit, half, lineup.size());
                most[limit] = lineup.room(limit);
            }
        }

        private static long[] sums(Lineup lineup, int limit, int from, int to) {
            long[] sums = new long[1 << (to - from)];
            for (int set = 1; set < sums.length; set++)
                sums[set] =
                        sums[set & (set - 1)]
                                + lineup.need(limit, from + Integer.numberOfTrailingZeros(set));
            return sums;
        }

        boolean holds(int set) {
            for (int limit = 0; limit < most.length; limit++)
                if (lower[limit][set & ((1 << half) - 1)] + upper[limit][set >>> half]
                        > most[limit]) return false;
            return true;
        }
    }
}
