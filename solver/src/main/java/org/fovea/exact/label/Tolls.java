package org.fovea.exact.label;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.fovea.exact.crops.Crops;

/**
 * Prices of what runs out, energy and named budgets: every launch pays for what it takes, and what
 * is left is worth its price. So schedules that exceed a budget need not be told apart (Lagrangian
 * relaxation, Everett 1963): any prices bound every schedule within the budgets. In integers, what
 * is paid rounded down and what is left rounded up.
 */
final class Tolls {

    private static final int BITS = 61; // of a price times a whole budget
    private static final long NEVER = 1L << (BITS - 6); // stages' sum fits a word
    private static final int ROUNDS = 2;
    private static final int THIRDS = 30; // steps of a search for one price

    private final Crops crops;
    private final long[][] price; // by device, budget: in 1e-10 a unit, times two to its shift
    private final int[][] shift;

    /** No prices. */
    Tolls(Crops crops) {
        this(crops, new long[crops.devices()][], new int[crops.devices()][]);
        for (int device = 0; device < price.length; device++) {
            int count = crops.rations().count(device);
            price[device] = new long[count];
            shift[device] = new int[count];
        }
    }

    private Tolls(Crops crops, long[][] price, int[][] shift) {
        this.crops = crops;
        this.price = price;
        this.shift = shift;
    }

    /** The same with the whole of one budget worth so much, in 1e-10, less what rounding takes. */
    Tolls with(int device, int budget, long whole) {
        var other =
                new Tolls(
                        crops,
                        Arrays.stream(price).map(long[]::clone).toArray(long[][]::new),
                        Arrays.stream(shift).map(int[]::clone).toArray(int[][]::new));
        long limit = Math.max(1, crops.rations().limit(device, budget));
        int bits = Math.max(0, BITS - (Long.SIZE - Long.numberOfLeadingZeros(whole)));
        other.shift[device][budget] = bits;
        other.price[device][budget] = (whole << bits) / limit;
        return other;
    }

    /**
     * Prices that bound well, each sought in turn: a bound is convex in them, so it falls and then
     * rises with each.
     *
     * @param most what all budgets together can be worth, in 1e-10
     */
    static Tolls best(Crops crops, long most, ToLongFunction<Tolls> bound) {
        var best = new Tolls(crops);
        for (int round = 0; round < ROUNDS && !crops.rations().none(); round++)
            for (int device = 0; device < crops.devices(); device++)
                for (int budget = 0; budget < crops.rations().count(device); budget++)
                    best = best.better(device, budget, most, bound);
        return best;
    }

    private Tolls better(int device, int budget, long most, ToLongFunction<Tolls> bound) {
        long low = 0;
        long high = most;
        for (int step = 0; step < THIRDS && high - low > 2; step++) {
            long third = (high - low) / 3;
            long below = bound.applyAsLong(with(device, budget, low + third));
            long above = bound.applyAsLong(with(device, budget, high - third));
            if (below <= above) high -= third;
            else low += third;
        }
        var found = with(device, budget, low);
        return bound.applyAsLong(found) < bound.applyAsLong(this) ? found : this;
    }

    /** The least that one input pays in a launch of a type with at most so many inputs. */
    long share(int type, int most) {
        int device = crops.device(crops.networkOf(type));
        var rations = crops.rations();
        long least = NEVER;
        for (int inputs = 1; inputs <= most; inputs++) {
            long sum = 0;
            for (int k = 0; k < price[device].length; k++) {
                long use = rations.use(type, inputs, k);
                if (use > rations.limit(device, k)) return least;
                sum += (price[device][k] * use) >> shift[device][k];
            }
            least = Math.min(least, sum / inputs);
        }
        return least;
    }

    /** What is left to a state is worth, with all that the devices behind have. */
    long left(States states, long[] row) {
        if (crops.rations().none()) return 0;
        int device = crops.deviceAt(States.time(row));
        long sum = 0;
        for (int k = 0; k < price[device].length; k++) sum += left(device, k, states.used(row, k));
        return sum + behind(device);
    }

    /** What all budgets are worth. */
    long whole() {
        return behind(-1);
    }

    private long behind(int device) {
        long sum = 0;
        for (int later = device + 1; later < price.length; later++)
            for (int k = 0; k < price[later].length; k++) sum += left(later, k, 0);
        return sum;
    }

    private long left(int device, int budget, long used) {
        if (price[device][budget] == 0) return 0;
        long left = crops.rations().limit(device, budget) - used;
        return ((price[device][budget] * left) >> shift[device][budget]) + 1;
    }
}
