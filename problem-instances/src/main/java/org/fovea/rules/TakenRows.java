package org.fovea.rules;

import java.util.Arrays;

/**
 * How far right the objects seen so far reach, by row: a segment tree whose marks stay where they
 * are set.
 *
 * <p>Only rows where some object starts are kept: two ranges of rows meet if and only if both hold
 * the later of their starts, which is such a row.
 */
final class TakenRows {

    /** No object on these rows. */
    static final int NONE = -1;

    private static final int ROOT = 1;

    private final long[] row; // ascending
    private final int size; // leaves: a power of two
    private final int[] all; // by node: the object that covers the whole node and reaches furthest
    private final int[] any; // by node: the object that covers some of it and reaches furthest
    private final long[] right; // by object

    /** {@code starts} are the first rows of all objects to come. */
    TakenRows(long[] starts) {
        row = Arrays.stream(starts).sorted().distinct().toArray();
        size = Math.max(1, Integer.highestOneBit(2 * row.length - 1));
        all = new int[2 * size];
        any = new int[2 * size];
        Arrays.fill(all, NONE);
        Arrays.fill(any, NONE);
        right = new long[starts.length];
    }

    /**
     * The object on rows {@code from} to before {@code to} that reaches furthest right, or {@link
     * #NONE}.
     */
    int furthest(long from, long to) {
        return furthest(ROOT, 0, size, index(from), index(to));
    }

    /** An object takes rows {@code from} to before {@code to} up to {@code reach}. */
    void take(long from, long to, int object, long reach) {
        right[object] = reach;
        take(ROOT, 0, size, index(from), index(to), object);
    }

    private int furthest(int node, int low, int high, int from, int to) {
        if (to <= low || high <= from) return NONE;
        if (from <= low && high <= to) return any[node];
        int middle = (low + high) / 2;
        int below =
                further(
                        furthest(2 * node, low, middle, from, to),
                        furthest(2 * node + 1, middle, high, from, to));
        return further(all[node], below);
    }

    private void take(int node, int low, int high, int from, int to, int object) {
        if (to <= low || high <= from) return;
        any[node] = further(any[node], object);
        if (from <= low && high <= to) {
            all[node] = further(all[node], object);
            return;
        }
        int middle = (low + high) / 2;
        take(2 * node, low, middle, from, to, object);
        take(2 * node + 1, middle, high, from, to, object);
    }

    private int further(int a, int b) {
        if (a == NONE || b == NONE) return Math.max(a, b);
        return right[b] > right[a] ? b : a;
    }

    /** The first row kept that is not above. */
    private int index(long y) {
        int found = Arrays.binarySearch(row, y);
        return found >= 0 ? found : -found - 1;
    }
}
