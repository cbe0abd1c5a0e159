package org.fovea.problem;

import java.util.Arrays;

/**
 * What each task has earned so far, with the changes in order, so that they can be taken back. All
 * in 1e-10.
 */
final class Earnings {

    private long sum;
    private int first; // earned begins with this task; those before are forgotten
    private long[] earned = new long[16]; // by task
    private int changes;
    private int[] changed = new int[16];
    private long[] before = new long[16];

    long sum() {
        return sum;
    }

    long of(int task) {
        return task - first < earned.length ? earned[task - first] : 0;
    }

    int changes() {
        return changes;
    }

    /** A task keeps the best answer it got in time. */
    void earn(int task, long worth) {
        if (worth <= of(task)) return;
        int place = task - first;
        if (place >= earned.length)
            earned = Arrays.copyOf(earned, Math.max(place + 1, 2 * earned.length));
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, 2 * changes);
            before = Arrays.copyOf(before, 2 * changes);
        }
        changed[changes] = task;
        before[changes++] = earned[place];
        sum += worth - earned[place];
        earned[place] = worth;
    }

    void undo(int mark) {
        while (changes > mark) {
            int place = changed[--changes] - first;
            sum -= earned[place] - before[changes];
            earned[place] = before[changes];
        }
    }

    /** Forgets the tasks before one, and all changes: none can be taken back any more. */
    void forget(int task) {
        int gone = Math.min(task - first, earned.length);
        for (int place = 0; place < gone; place++) sum -= earned[place];
        System.arraycopy(earned, gone, earned, 0, earned.length - gone);
        Arrays.fill(earned, earned.length - gone, earned.length, 0);
        first = task;
        changes = 0;
    }
}
