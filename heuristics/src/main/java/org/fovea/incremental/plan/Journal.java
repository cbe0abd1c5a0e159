package org.fovea.incremental.plan;

import java.util.Arrays;

/** Launches as they were before they were decoded again, in the order of their change. */
final class Journal {

    int size;
    int[] item = new int[64];
    int[] network = new int[64];
    long[] free = new long[64];
    long[] worth = new long[64];
    int[] met = new int[64];
    int[] inputs = new int[64];
    long[] energy = new long[64];

    /** Adds an entry for an item; the caller fills it. */
    void note(int changed) {
        if (size == item.length) grow();
        item[size++] = changed;
    }

    void clear() {
        size = 0;
    }

    private void grow() {
        int larger = 2 * size;
        item = Arrays.copyOf(item, larger);
        network = Arrays.copyOf(network, larger);
        free = Arrays.copyOf(free, larger);
        worth = Arrays.copyOf(worth, larger);
        met = Arrays.copyOf(met, larger);
        inputs = Arrays.copyOf(inputs, larger);
        energy = Arrays.copyOf(energy, larger);
    }
}
