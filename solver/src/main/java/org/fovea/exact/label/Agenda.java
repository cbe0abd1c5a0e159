package org.fovea.exact.label;

import java.util.Arrays;

/** States by time, the earliest first: a binary heap. */
final class Agenda {

    private long[] time = new long[1 << 10];
    private int[] state = new int[1 << 10];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The k-th in no particular order. */
    int get(int k) {
        return state[k];
    }

    void add(int added, long at) {
        if (size == state.length) {
            time = Arrays.copyOf(time, 2 * size);
            state = Arrays.copyOf(state, 2 * size);
        }
        int hole = size++;
        for (int parent = (hole - 1) >> 1;
                hole > 0 && time[parent] > at;
                parent = (hole - 1) >> 1) {
            time[hole] = time[parent];
            state[hole] = state[parent];
            hole = parent;
        }
        time[hole] = at;
        state[hole] = added;
    }

    /** Takes the earliest out. */
    int poll() {
        int first = state[0];
        long at = time[--size];
        int moved = state[size];
        int hole = 0;
        for (int next = 1; next < size; next = 2 * hole + 1) {
            if (next + 1 < size && time[next + 1] < time[next]) next++;
            if (time[next] >= at) break;
            time[hole] = time[next];
            state[hole] = state[next];
            hole = next;
        }
        time[hole] = at;
        state[hole] = moved;
        return first;
    }
}
