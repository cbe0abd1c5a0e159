package org.fovea.listing;

import java.util.Arrays;

/**
 * The times that an outlook looks at: the releases of tasks to come, rounded down to a few, and the
 * deadlines of all tasks in view, rounded up to a few; so what is asked of windows is less than the
 * tasks ask, and a bound stays one.
 */
final class Frame {

    private static final int RELEASES = 4;
    private static final int DEADLINES = 24;

    /** Tasks looked at beyond those released. */
    private static final int AHEAD = 64;

    private final Ground ground;
    private final int from;
    private final int to;
    private final long[] release; // ascending, us
    private final long[] deadline; // ascending, us; the last not before any in view
    private final int[] row; // by rank from the first: releases not after its own
    private final int[] column; // by rank from the first: its deadline

    /**
     * What is in view of states.
     *
     * @param from the lowest rank that waits in any
     * @param first when the first of them is free, us
     * @param last when the last of them is
     */
    Frame(Ground ground, int from, long first, long last) {
        this.ground = ground;
        this.from = from;
        to = Math.min(ground.tasks(), ground.released(last) + AHEAD);
        release = times(Math.max(from, ground.released(first)));
        deadline = latest();
        row = new int[Math.max(0, to - from)];
        column = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = notAfter(release, ground.release(from + i));
            column[i] = columnOf(ground.deadline(from + i));
        }
    }

    private long[] times(int ahead) {
        long[] distinct = new long[Math.max(0, to - ahead)];
        int count = 0;
        for (int rank = ahead; rank < to; rank++)
            if (count == 0 || ground.release(rank) > distinct[count - 1])
                distinct[count++] = ground.release(rank);
        int kept = Math.min(RELEASES, count);
        long[] times = new long[kept];
        for (int i = 0; i < kept; i++) times[i] = distinct[i * count / kept];
        return times;
    }

    private long[] latest() {
        long[] all = new long[Math.max(0, to - from) + 1];
        for (int rank = from; rank < to; rank++) all[rank - from] = ground.deadline(rank);
        all[all.length - 1] = ground.latest(to);
        Arrays.sort(all);
        int kept = Math.min(DEADLINES, all.length);
        long[] times = new long[kept];
        for (int i = 1; i <= kept; i++) times[i - 1] = all[i * all.length / kept - 1];
        return times;
    }

    private static int notAfter(long[] ascending, long time) {
        int count = 0;
        while (count < ascending.length && ascending[count] <= time) count++;
        return count;
    }

    /** One past the highest rank in view. */
    int to() {
        return to;
    }

    int releases() {
        return release.length;
    }

    long release(int i) {
        return release[i];
    }

    int deadlines() {
        return deadline.length;
    }

    long deadline(int i) {
        return deadline[i];
    }

    /** How many releases are not after a task's own. */
    int row(int rank) {
        return row[rank - from];
    }

    /** How many releases are not after a time. */
    int rows(long time) {
        return notAfter(release, time);
    }

    /**
     * The first deadline not before a task's own; the task may have been placed before all in view.
     */
    int column(int rank) {
        return rank < from ? columnOf(ground.deadline(rank)) : column[rank - from];
    }

    private int columnOf(long due) {
        int found = Arrays.binarySearch(deadline, due);
        return found < 0 ? -found - 1 : found;
    }
}
