package org.fovea.packing.skyline;

import java.util.Arrays;

/** Orders in which skylines pack well: the largest first, by different measures of large. */
public enum PackingOrder {
    /** Largest area first; the best single order on the published bin packing sets. */
    AREA {
        @Override
        long key(long width, long height) {
            return width * height;
        }
    },
    /** Longest side first. */
    LONGER_SIDE {
        @Override
        long key(long width, long height) {
            return Math.max(width, height);
        }
    },
    /** Tallest first. */
    HEIGHT {
        @Override
        long key(long width, long height) {
            return height;
        }
    },
    /** Widest first. */
    WIDTH {
        @Override
        long key(long width, long height) {
            return width;
        }
    };

    /** Bits for a rank among equals, beside keys of up to 34 bits. */
    private static final int RANK_BITS = 24;

    private static final long LARGEST_KEY = 1L << 34;

    abstract long key(long width, long height);

    /**
     * All rectangles, largest first; equal ones keep their order. Sides in px, at most 131,072; up
     * to 2^24 rectangles.
     */
    public int[] of(int[] width, int[] height) {
        int[] all = new int[width.length];
        Arrays.setAll(all, i -> i);
        sort(all, all.length, width, height);
        return all;
    }

    /** Sorts the first {@code count} of some rectangles. */
    public void sort(int[] rectangles, int count, int[] width, int[] height) {
        long[] ranked = new long[count]; // one sort of primitives: largest key first, then the rank
        for (int i = 0; i < count; i++)
            ranked[i] = (inverted(width[rectangles[i]], height[rectangles[i]]) << RANK_BITS) | i;
        Arrays.sort(ranked);
        int[] before = Arrays.copyOf(rectangles, count);
        for (int i = 0; i < count; i++)
            rectangles[i] = before[(int) ranked[i] & ((1 << RANK_BITS) - 1)];
    }

    private long inverted(int width, int height) {
        return LARGEST_KEY - key(width, height);
    }
}
