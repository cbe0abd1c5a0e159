package org.fovea.simulation.steady;

import java.util.Arrays;

/**
 * How often numbers from 0 occurred, in buckets of at most 1/256 of their numbers, so that
 * percentiles of any number of numbers take little memory.
 */
final class Histogram {

    private static final int BITS = 9;
    private static final int EXACT = 1 << BITS; // numbers below have a bucket each

    private long[] count = new long[EXACT];
    private long total;
    private long largest;

    void add(long number) {
        int bucket = bucket(number);
        if (bucket >= count.length)
            count = Arrays.copyOf(count, Math.max(bucket + 1, 2 * count.length));
        count[bucket]++;
        total++;
        largest = Math.max(largest, number);
    }

    /** How many numbers. */
    long total() {
        return total;
    }

    /**
     * The number that a share of all did not exceed, rounded up within its bucket; 0 where there
     * are none.
     *
     * @param perMille 500 for the median; 1000 is exact
     */
    long percentile(int perMille) {
        long rank = Math.max(1, (total * perMille + 999) / 1000); // nearest rank, from 1
        long seen = 0;
        for (int bucket = 0; bucket < count.length; bucket++) {
            seen += count[bucket];
            if (seen >= rank) return Math.min(last(bucket), largest);
        }
        return 0;
    }

    /** The leading bits of a number from 512 on name its bucket: 256 buckets for each doubling. */
    private static int bucket(long number) {
        int shift = Long.SIZE - BITS - Long.numberOfLeadingZeros(number | (EXACT >> 1));
        return shift <= 0 ? (int) number : (shift << (BITS - 1)) + (int) (number >>> shift);
    }

    private static long last(int bucket) {
        if (bucket < EXACT) return bucket;
        int shift = (bucket >> (BITS - 1)) - 1;
        long lead = bucket - ((long) shift << (BITS - 1));
        return ((lead + 1) << shift) - 1;
    }
}
