package org.fovea.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The disjoint windows whose tasks together spend most beyond what the windows hold.
 *
 * <p>A sweep over time. For each start a of a window, the tree keeps what the best windows before a
 * exceed by, plus a, plus what the tasks spend that lie between a and the clock; so its greatest
 * value less the clock is the best total of windows of which the last ends now.
 */
final class MostViolated {

    /** From one release to one deadline. */
    record Window(long from, long to) {}

    private static final int NONE = -1;
    private static final long INACTIVE =
            Long.MIN_VALUE / 4; // below any value; sums stay above MIN_VALUE

    private final long[] release; // by task, below 2^60 like all sums
    private final long[] deadline;
    private final long[] spent;
    private final int[] rank; // by task: its place in the order of releases

    private int leaves; // a power of two; leaf k is a window's start at the k-th release
    private long[] sum; // by tree node: spending of the tasks below it that have ended
    private long[] most; // by tree node: greatest value of a start below it

    MostViolated(long[] release, long[] deadline, long[] spent) {
        this.release = release;
        this.deadline = deadline;
        this.spent = spent;
        rank = new int[release.length];
        sum = new long[0];
        most = new long[0];
    }

    /** The windows, ascending; none where no window is exceeded. Tasks come in both orders. */
    List<Window> among(int[] byRelease, int[] byDeadline) {
        clear(byRelease.length);
        for (int k = 0; k < byRelease.length; k++) rank[byRelease[k]] = k;
        int[] begin =
                new int[byDeadline.length]; // by ending: start of the last of the best windows
        int[] before =
                new int[byRelease.length]; // by start: the ending of the best windows before it
        long excess = 0;
        int last = NONE;
        int started = 0;
        for (int e = 0; e < byDeadline.length; e++) {
            long clock = deadline[byDeadline[e]];
            // every window that ends at or before these releases has been seen: deadlines ascend
            for (; started < byRelease.length && release[byRelease[started]] < clock; started++) {
                before[started] = last;
                change(started, excess + release[byRelease[started]] - INACTIVE, 0);
            }
            change(rank[byDeadline[e]], spent[byDeadline[e]], spent[byDeadline[e]]);
            boolean more = e + 1 < byDeadline.length && deadline[byDeadline[e + 1]] == clock;
            if (more || most[1] - clock <= excess) continue;
            excess = most[1] - clock;
            begin[e] = greatest();
            last = e;
        }
        var windows = new ArrayList<Window>();
        for (int e = last; e != NONE; e = before[begin[e]])
            windows.add(new Window(release[byRelease[begin[e]]], deadline[byDeadline[e]]));
        Collections.reverse(windows);
        return windows;
    }

    private void clear(int starts) {
        leaves = Integer.highestOneBit(Math.max(1, 2 * starts - 1));
        if (sum.length < 2 * leaves) {
            sum = new long[2 * leaves];
            most = new long[2 * leaves];
        }
        Arrays.fill(sum, 0, 2 * leaves, 0);
        Arrays.fill(most, 0, 2 * leaves, INACTIVE);
    }

    private void change(int leaf, long value, long spending) {
        int node = leaves + leaf;
        most[node] += value;
        sum[node] += spending;
        for (node /= 2; node > 0; node /= 2) {
            int right = 2 * node + 1;
            most[node] = Math.max(most[right], most[right - 1] + sum[right]);
            sum[node] = sum[right - 1] + sum[right];
        }
    }

    private int greatest() {
        int node = 1;
        while (node < leaves) {
            int right = 2 * node + 1;
            node = most[node] == most[right] ? right : right - 1;
        }
        return node - leaves;
    }
}
