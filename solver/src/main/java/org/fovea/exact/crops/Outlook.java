package org.fovea.exact.crops;

import java.util.Arrays;

/**
 * What becomes of a task's caps as time passes, and what they are worth at most.
 *
 * <p>A cap falls when the task alone could no longer complete that exit by its deadline, since no
 * launch takes less than one of a single input; and at once where its last stage adds nothing, or
 * where the exit is worth less than the task must be ({@link Crops#floor}). A task whose caps leave
 * no stage is done.
 */
public final class Outlook {

    private final Crops crops;
    private final Codes codes;
    private final int count;
    private final long[] until; // by task, code: the last time at which the code stands
    private final int[] fallen; // by task, code: what comes after
    private final long[] potential; // by task, code

    /** The outlook of every task and code. */
    public Outlook(Crops crops, Codes codes) {
        this.crops = crops;
        this.codes = codes;
        count = codes.count();
        until = new long[crops.tasks() * count];
        fallen = new int[until.length];
        potential = new long[until.length];
        Arrays.fill(until, Long.MAX_VALUE);
        for (int task = 0; task < crops.tasks(); task++)
            for (int code = 0; code < codes.done(); code++)
                if (within(task, code)) fill(task, code);
    }

    /** The code of a task before anything happens. */
    public int first(int task) {
        int[] caps = new int[crops.networks()];
        for (int n = 0; n < caps.length; n++) caps[n] = crops.reach(task, n);
        return codes.untouched(caps);
    }

    /** What a code has become by a time, us. */
    public int at(int task, int code, long time) {
        int settled = code;
        while (time > until[task * count + settled]) settled = fallen[task * count + settled];
        return settled;
    }

    /** The most that a task can still gain, in 1e-10. */
    public long potential(int task, int code) {
        return potential[task * count + code];
    }

    /**
     * The most that a task can gain more by the code {@code other} than by {@code code}, both of
     * the same progress, when it does the same as far as its caps allow.
     */
    public long loss(int task, int code, int other) {
        long most = 0;
        for (int n = 0; n < crops.networks(); n++) {
            int cap = codes.cap(code, n);
            int wanted = codes.cap(other, n);
            if (wanted > cap)
                most = Math.max(most, crops.worth(task, n, wanted) - crops.worth(task, n, cap));
        }
        return most;
    }

    private boolean within(int task, int code) {
        for (int n = 0; n < crops.networks(); n++)
            if (codes.cap(code, n) > crops.reach(task, n)) return false;
        return codes.isUntouched(code) || codes.after(codes.next(code) - 1, cap(code)) == code;
    }

    private int cap(int code) {
        return codes.cap(code, crops.networkOf(codes.next(code) - 1));
    }

    private void fill(int task, int code) {
        int done = codes.completed(code);
        long first = Long.MAX_VALUE;
        int falling = 0;
        long most = 0;
        for (int n = 0; n < crops.networks(); n++) {
            int cap = codes.cap(code, n);
            if (cap == 0) continue;
            long stands = stands(task, n, done, cap);
            if (stands < first) {
                first = stands;
                falling = n;
            }
            most = Math.max(most, crops.worth(task, n, cap) - crops.worth(task, n, done));
        }
        int at = task * count + code;
        if (first == Long.MAX_VALUE) return; // no cap at all: never met
        until[at] = first;
        fallen[at] = codes.capped(code, falling, codes.cap(code, falling) - 1);
        potential[at] = most;
    }

    private long stands(int task, int network, int done, int cap) {
        if (crops.worth(task, network, cap) == crops.worth(task, network, cap - 1))
            return Long.MIN_VALUE; // its last stage adds nothing
        if (crops.worth(task, network, cap) < crops.floor(task)) return Long.MIN_VALUE;
        long latest = crops.deadline(task, network);
        for (int stage = done; stage < cap; stage++)
            latest -= crops.duration(crops.firstType(network) + stage, 1);
        return latest;
    }
}
