package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import org.fovea.cascade.Fraction;

/**
 * What an unsure weight costs at least, whatever the sequence.
 *
 * <p>Let every expert recognise, of the unsure weight, as much as it would if it were asked next.
 * By any time t, then, no more is recognised than the best of them, taken in parts, recognise
 * together in t: that is the fractional knapsack (Dantzig 1957), the steepest first. An answer
 * comes at the end of its attempt, half an attempt later on average than if weight were recognised
 * evenly during it; the attempt lasts at least as long as the fastest one that recognises the
 * outcome at all. So the cost is at least the area above that knapsack and half of those fastest
 * attempts (the two parts of a mean completion time: Goemans 1997).
 */
final class RelaxedBound {

    private final long[] duration; // the last one is the deterministic classifier's

    RelaxedBound(Lineup lineup) {
        duration = new long[lineup.size() + 1];
        for (int i = 0; i < lineup.size(); i++) duration[i] = lineup.duration(i);
        duration[lineup.size()] = lineup.certain();
    }

    /** For the whole cascade: its expected duration, us. */
    static Fraction of(Lineup lineup) {
        var coarse = lineup.coarse();
        var bound = new RelaxedBound(coarse);
        long[] gain = new long[coarse.size()];
        long fastest = 0;
        var all = new BitSet();
        all.set(0, coarse.size());
        for (int outcome = 0; outcome < coarse.outcomes(); outcome++)
            fastest += bound.scan(coarse, outcome, all, gain);
        long cost = bound.cost(coarse.total(), gain, fastest);
        return coarse.expected(BigInteger.valueOf(cost));
    }

    /**
     * Adds the weight of an outcome to the gain of each available expert that recognises it;
     * returns the weight times the fastest of those attempts.
     */
    long scan(Lineup lineup, int outcome, BitSet available, long[] gain) {
        long weight = lineup.weight(outcome);
        long fastest = duration[duration.length - 1];
        var successes = lineup.successes(outcome);
        for (int i = successes.nextSetBit(0); i >= 0; i = successes.nextSetBit(i + 1)) {
            if (!available.get(i)) continue;
            gain[i] += weight;
            fastest = Math.min(fastest, duration[i]);
        }
        return weight * fastest;
    }

    /**
     * At least what is to be paid for an unsure weight.
     *
     * @param gain what each expert recognises of it at most; 0 for those that are no longer there
     * @param fastest weight of each outcome times the fastest attempt at it, or less
     */
    long cost(long unsure, long[] gain, long fastest) {
        if (unsure == 0) return 0;
        long certain = duration[gain.length]; // recognises all of it: unsure in certain ticks
        var steepest = steepestFirst(unsure, gain);
        long twice = fastest; // every product below is at most weight times duration, below 2^61
        long left = unsure;
        for (int i : steepest) {
            if (gain[i] >= left) return (twice + duration[i] * left / gain[i] * left + 1) / 2;
            twice += duration[i] * (2 * left - gain[i]);
            left -= gain[i];
        }
        return (twice + certain * left / unsure * left + 1) / 2;
    }

    /** Those that recognise more in a tick than the deterministic classifier. */
    private Integer[] steepestFirst(long unsure, long[] gain) {
        int count = 0;
        var steeper = new Integer[gain.length];
        for (int i = 0; i < gain.length; i++)
            if (duration[i] * unsure < duration[gain.length] * gain[i]) steeper[count++] = i;
        var steepest = Arrays.copyOf(steeper, count);
        Arrays.sort(steepest, (i, j) -> Long.compare(duration[i] * gain[j], duration[j] * gain[i]));
        return steepest;
    }
}
