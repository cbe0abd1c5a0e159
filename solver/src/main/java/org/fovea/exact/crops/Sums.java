package org.fovea.exact.crops;

import java.util.BitSet;

/**
 * The sums that answers of all tasks can add up to: no schedule is worth anything between them.
 *
 * <p>Counted in the greatest common divisor of all worths, in a bit set while that is small; beyond
 * it every multiple of the divisor counts as a sum, which only weakens what is concluded.
 */
public final class Sums {

    private static final long MOST_BITS = 1L << 26;

    private final long unit;
    private final long most; // the greatest sum, in units
    private final BitSet sums; // empty where every multiple counts

    /** The sums of a problem. */
    public Sums(Crops crops) {
        long divisor = 0;
        long sum = 0;
        for (int task = 0; task < crops.tasks(); task++) {
            long best = 0;
            for (int n = 0; n < crops.networks(); n++)
                for (int exit = 1; exit <= crops.reach(task, n); exit++) {
                    divisor = greatestCommon(divisor, crops.worth(task, n, exit));
                    best = Math.max(best, crops.worth(task, n, exit));
                }
            sum += best;
        }
        unit = Math.max(1, divisor);
        most = sum / unit;
        sums = most < MOST_BITS ? attainable(crops) : new BitSet();
    }

    private BitSet attainable(Crops crops) {
        long[] reached = new long[(int) (most / Long.SIZE) + 1];
        reached[0] = 1;
        for (int task = 0; task < crops.tasks(); task++) {
            long[] before = reached.clone();
            for (int n = 0; n < crops.networks(); n++)
                for (int exit = 1; exit <= crops.reach(task, n); exit++)
                    shift(before, (int) (crops.worth(task, n, exit) / unit), reached);
        }
        return BitSet.valueOf(reached);
    }

    /** Adds all sums with one more summand. */
    private static void shift(long[] sums, int summand, long[] into) {
        int words = summand / Long.SIZE;
        int bits = summand % Long.SIZE;
        for (int k = into.length - 1; k >= words; k--) {
            long moved = sums[k - words] << bits;
            if (bits > 0 && k > words) moved |= sums[k - words - 1] >>> (Long.SIZE - bits);
            into[k] |= moved;
        }
    }

    /** The greatest sum that is not above a bound, in 1e-10. */
    public long floor(long bound) {
        if (bound < 0) return 0;
        long units = Math.min(bound / unit, most);
        return unit * (sums.isEmpty() ? units : sums.previousSetBit((int) units));
    }

    /** The least sum above a value; above all sums where there is none, in 1e-10. */
    public long above(long value) {
        long units = value / unit + 1;
        if (units > most) return unit * (most + 1);
        return unit * (sums.isEmpty() ? units : sums.nextSetBit((int) units));
    }

    static long greatestCommon(long a, long b) {
        return b == 0 ? a : greatestCommon(b, a % b);
    }
}
