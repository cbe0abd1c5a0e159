package org.fovea.packing;

/** Which sums some of a few lengths can have, one bit a sum. */
final class SubsetSums {

    private final long[] words;
    private final int limit;

    /** Sums up to {@code limit} of all lengths but the one of {@code without}. */
    SubsetSums(int[] length, int without, int limit) {
        this.limit = limit;
        words = new long[(limit >> 6) + 1];
        words[0] = 1;
        for (int i = 0; i < length.length; i++)
            if (i != without && length[i] <= limit) add(length[i]);
    }

    /** The largest sum up to the limit. */
    int largest() {
        int last = words.length - 1;
        long kept = words[last] & (-1L >>> (63 - (limit & 63))); // bits above the limit are no sums
        while (kept == 0) kept = words[--last];
        return (last << 6) + 63 - Long.numberOfLeadingZeros(kept);
    }

    private void add(int length) {
        int whole = length >> 6;
        int part = length & 63;
        for (int w = words.length - 1; w >= whole; w--) { // downwards: each length counts once
            long shifted = words[w - whole] << part;
            if (part > 0 && w > whole) shifted |= words[w - whole - 1] >>> (64 - part);
            words[w] |= shifted;
        }
    }
}
