package org.fovea.simulation;

import java.util.Arrays;

/** A number for each task, 0 until it is set, of those tasks that are not forgotten. */
public final class Column {

    private int first;
    private long[] value = new long[64];

    /** The number of a task. */
    public long of(int task) {
        int place = task - first;
        return place < value.length ? value[place] : 0;
    }

    /** Sets it. */
    public void set(int task, long number) {
        int place = task - first;
        if (place >= value.length)
            value = Arrays.copyOf(value, Math.max(place + 1, 2 * value.length));
        value[place] = number;
    }

    /** Forgets the tasks before one. */
    public void forget(int task) {
        int gone = Math.min(task - first, value.length);
        System.arraycopy(value, gone, value, 0, value.length - gone);
        Arrays.fill(value, value.length - gone, value.length, 0);
        first = task;
    }
}
