package org.fovea.exact.joint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has been reached after some launches: when the device is free, what may still be spent, what
 * each task has earned at best over all inputs that it may end in, how far its crop has come, and
 * the canvases that are still of use. Arrays are by task; those of a state that was {@linkplain
 * Prospects settled} do not change any more.
 */
final class State {

    /** The progress of a task that was in no crop and may still be served. */
    static final byte UNTOUCHED = 0;

    /** The progress of a task that can gain nothing more. */
    static final byte DONE = Byte.MAX_VALUE;

    static final int CAP_BITS = 4;
    static final int CAP = (1 << CAP_BITS) - 1;
    private static final Open[] NO_CANVASES = {};

    long time; // us after the origin
    @Nullable State parent;
    @Nullable Launch launch;
    final long[] earned; // in 1e-10
    final long[] hope; // what a task can be worth in the end, at most
    final byte[] progress; // UNTOUCHED, DONE, or the last type of its crop + 1
    final long[] left; // of the device's budgets
    final int[] caps; // by task, four bits for each network: the deepest exit that it may reach
    Open[] canvases = NO_CANVASES; // sorted
    long key; // of crops begun and canvases open
    long bound = Long.MAX_VALUE;
    boolean dominated;
    @Nullable State next; // of the same key

    /** The beginning where nothing is limited. */
    State(int tasks) {
        this(tasks, new long[0]);
    }

    /** The beginning: nothing earned or spent, every exit possible. */
    State(int tasks, long[] budgets) {
        left = budgets.clone();
        earned = new long[tasks];
        hope = new long[tasks];
        progress = new byte[tasks];
        caps = new int[tasks];
        Arrays.fill(caps, -1);
    }

    /** Becomes what follows by a launch that ends at a time, before anybody is paid or pays. */
    void follow(State before, Launch by, long end) {
        time = end;
        parent = before;
        launch = by;
        System.arraycopy(before.earned, 0, earned, 0, earned.length);
        System.arraycopy(before.progress, 0, progress, 0, progress.length);
        System.arraycopy(before.caps, 0, caps, 0, caps.length);
        System.arraycopy(before.left, 0, left, 0, left.length);
        canvases = before.canvases;
        bound = Long.MAX_VALUE;
    }

    int cap(int task, int network) {
        return caps[task] >>> (CAP_BITS * network) & CAP;
    }

    void cap(int task, int network, int cap) {
        int at = CAP_BITS * network;
        caps[task] = (caps[task] & ~(CAP << at)) | (cap << at);
    }

    void earn(int task, long worth) {
        earned[task] = Math.max(earned[task], worth);
    }

    /** Whether the task is in a crop that may go on. */
    boolean cropped(int task) {
        return progress[task] != UNTOUCHED && progress[task] != DONE;
    }

    /** What has been earned, in 1e-10. */
    long value() {
        long sum = 0;
        for (long worth : earned) sum += worth;
        return sum;
    }

    /** What can be earned in the end if every task had the device for itself. */
    long potential() {
        long sum = 0;
        for (long worth : hope) sum += worth;
        return sum;
    }
}
