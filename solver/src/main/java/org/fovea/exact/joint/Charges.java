package org.fovea.exact.joint;

import java.util.Arrays;

/**
 * The least device time, or the least of a budget, that a stage can be charged to a task: a launch
 * of b inputs is charged to them in equal parts, a canvas to those whose answer it can better, in
 * parts by their number, by their areas, or by a mix of both that is the same for all canvases, so
 * that the parts of a canvas sum to at most the whole.
 *
 * <p>Who can share a launch is read off the times between which the stage must run: all members can
 * at the latest of their earliest starts.
 */
final class Charges {

    /** Parts of a us, or of a budget's scaled unit, to which charges are rounded down. */
    static final int PARTS = 1 << 16;

    static final long NEVER = Long.MAX_VALUE / 4;

    /** The mix is in parts of this: 0 is by number alone, this by area alone. */
    static final int WHOLE = 4;

    /** Charges are of time rather than of a budget. */
    static final int TIME = -1;

    private static final int SHARE_BITS = 20;

    private final Joint joint;
    private final int[] member; // of the stage in hand
    private final long[] earliest;
    private final long[] latest;
    private final long[] whole; // by member: its cheapest canvas or place in a launch of crops
    private final long[] byNumber; // by member: its cheapest part of a canvas
    private int members;
    private int mix;

    Charges(Joint joint) {
        this.joint = joint;
        int tasks = joint.tasks();
        member = new int[tasks];
        earliest = new long[tasks];
        latest = new long[tasks];
        whole = new long[tasks];
        byNumber = new long[tasks];
    }

    /** Sets how canvases are charged. */
    void mix(int quarters) {
        mix = quarters;
    }

    /** Begins with another stage. */
    void clear() {
        members = 0;
    }

    /** A task that may be in a launch of the stage between two times. */
    void add(int task, long from, long until) {
        member[members] = task;
        earliest[members] = from;
        latest[members++] = until;
    }

    int members() {
        return members;
    }

    int member(int k) {
        return member[k];
    }

    /**
     * Finds the cheapest launch of each member.
     *
     * @param currency {@link #TIME}, or a budget
     */
    void find(int currency, int network, int before) {
        Arrays.fill(whole, 0, members, NEVER);
        Arrays.fill(byNumber, 0, members, NEVER);
        boolean canvas = joint.canvas(network);
        for (int s = 0; s < members; s++)
            for (int b = 1; b <= joint.batchLimit(network); b++) {
                long length = joint.duration(network, before, b);
                int together = together(earliest[s], earliest[s] + length);
                if (together == 0 || (!canvas && together < b)) break;
                long cost = cost(currency, network, before, b) * PARTS / b;
                offer(earliest[s], earliest[s] + length, cost, together);
            }
    }

    private long cost(int currency, int network, int before, int inputs) {
        return currency == TIME
                ? joint.duration(network, before, inputs)
                : joint.budgets().scaledCost(currency, network, before, inputs);
    }

    private int together(long start, long end) {
        int count = 0;
        for (int k = 0; k < members; k++) if (earliest[k] <= start && latest[k] >= end) count++;
        return count;
    }

    private void offer(long start, long end, long canvas, int together) {
        long part = canvas / together;
        for (int k = 0; k < members; k++) {
            if (earliest[k] > start || latest[k] < end) continue;
            whole[k] = Math.min(whole[k], canvas);
            byNumber[k] = Math.min(byNumber[k], part);
        }
    }

    /** What the k-th member is charged for its crop; {@link #NEVER} where it cannot. */
    long crop(int k) {
        return whole[k];
    }

    /** The cheapest canvas of the k-th member as a whole. */
    long whole(int k) {
        return whole[k];
    }

    /** The least part of a canvas of the k-th member, by number. */
    long byNumber(int k) {
        return byNumber[k];
    }

    /** The least that a stage of an open canvas costs. */
    long open(int currency, int network, int before) {
        long least = NEVER;
        for (int b = 1; b <= joint.batchLimit(network); b++)
            least = Math.min(least, cost(currency, network, before, b) * PARTS / b);
        return least;
    }

    /** A member's part of a canvas of which it takes so much area. */
    long part(long canvas, long byNumber, int network, long area) {
        if (canvas == NEVER) return NEVER;
        long share = (area << SHARE_BITS) / joint.room(network);
        long byArea = Math.multiplyHigh(canvas, share) << (Long.SIZE - SHARE_BITS);
        byArea |= (canvas * share) >>> SHARE_BITS;
        return ((WHOLE - mix) * byNumber + mix * byArea) / WHOLE;
    }
}
