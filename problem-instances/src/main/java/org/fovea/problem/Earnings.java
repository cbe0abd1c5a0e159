package org.fovea.problem;

import java.util.Arrays;

/**
 * What each task has earned so far, with the changes in order, so that they can be taken back. All
 * in 1e-10.
 */
final class Earnings {

    private long sum;
    private long[] earned = new long[16]; // by task
    private int changes;
    private int[] changed = new int[16];
    private long[] before = new long[16];

    long sum() {
        return sum;
    }

    long of(int task) {
        return task < earned.length ? earned[task] : 0;
    }

    int changes() {
        return changes;
    }

    /** A task keeps the best answer it got in time. */
    void earn(int task, long worth) {
        if (worth <= of(task)) return;
        if (task >= earned.length)
            earned = Arrays.copyOf(earned, Math.max(task + 1, 2 * earned.length));
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, 2 * changes);
            before = Arrays.copyOf(before, 2 * changes);
        }
        changed[changes] = task;
        before[changes++] = earned[task];
        sum += worth - earned[task];
        earned[task] = worth;
    }

    void undo(int mark) {
        while (changes > mark) {
            int task = changed[--changes];
            sum -= earned[task] - before[changes];
            earned[task] = before[changes];
        }
    }
}
