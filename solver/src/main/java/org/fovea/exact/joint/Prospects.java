package org.fovea.exact.joint;

import java.util.Arrays;

/**
 * What tasks can still become: alone, from a time on. Settling a state drops what cannot gain any
 * more, so that states that can do the same look the same.
 */
final class Prospects {

    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio, odd

    private final Joint joint;

    Prospects(Joint joint) {
        this.joint = joint;
    }

    /** Drops canvases and caps without use, and computes hopes and the key. */
    void settle(State state) {
        if (joint.devices() > 1)
            joint.budgets().forget(state.left, joint.deviceInProblem(joint.deviceAt(state.time)));
        dropCanvases(state);
        Arrays.fill(state.hope, 0);
        for (var canvas : state.canvases)
            for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
                int task = Long.numberOfTrailingZeros(rest);
                state.hope[task] =
                        Math.max(state.hope[task], worth(state, canvas, task, state.time));
            }
        long key = 0;
        for (int task = 0; task < joint.tasks(); task++) {
            settle(state, task);
            key += state.cropped(task) ? (state.progress[task] + 1L) * hash(task) : 0;
        }
        for (var canvas : state.canvases)
            key = (key + canvas.network() * 17L + canvas.done() + 1) * MIX;
        state.key = key;
    }

    private static long hash(int task) {
        long mixed = (task + 1) * MIX;
        return (mixed ^ mixed >>> 29) * MIX;
    }

    private void dropCanvases(State state) {
        int kept = 0;
        var canvases = new Open[state.canvases.length];
        for (var canvas : state.canvases) {
            long members = 0;
            for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
                int task = Long.numberOfTrailingZeros(rest);
                boolean free = state.progress[task] == State.UNTOUCHED;
                if (free && worth(state, canvas, task, state.time) > state.earned[task])
                    members |= 1L << task;
            }
            if (members != 0) canvases[kept++] = canvas.with(members);
        }
        state.canvases = Arrays.copyOf(canvases, kept);
        Arrays.sort(state.canvases, Open::inOrder);
    }

    private void settle(State state, int task) {
        long earned = state.earned[task];
        if (state.progress[task] == State.UNTOUCHED) settleUntouched(state, task);
        else if (state.progress[task] != State.DONE) settleCrop(state, task);
        if (state.progress[task] != State.DONE && state.hope[task] > earned) return;
        state.progress[task] = State.DONE;
        state.caps[task] = 0;
        state.hope[task] = earned;
    }

    private void settleUntouched(State state, int task) {
        for (int n = 0; n < joint.networks(); n++) {
            int cap = Math.min(state.cap(task, n), joint.stages(n));
            int reached = alone(state, task, n, cap, state.time);
            long worth = joint.ideal(task, n).worth(reached);
            if (worth <= state.earned[task]) reached = 0;
            else state.hope[task] = Math.max(state.hope[task], worth);
            state.cap(task, n, reached);
        }
    }

    private int alone(State state, int task, int n, int cap, long time) {
        if (joint.options(task, n).length == 0) return 0;
        return reach(state, task, n, 0, cap, Math.max(time, joint.release(task, n)));
    }

    /** How many stages an input completes for a task when it runs alone from a time on. */
    private int reach(State state, int task, int n, int done, int cap, long from) {
        int affordable = joint.budgets().reach(state.left, n, done, cap);
        return joint.reach(n, done, affordable, from, joint.deadline(task, n));
    }

    private void settleCrop(State state, int task) {
        int type = state.progress[task] - 1;
        int n = joint.networkOf(type);
        int done = joint.before(type) + 1;
        int cap = state.cap(task, n);
        int reached = reach(state, task, n, done, cap, state.time);
        state.caps[task] = 0;
        if (reached == done) return;
        state.cap(task, n, reached);
        state.hope[task] = joint.crop(task, n).worth(reached);
    }

    /** What a member of a canvas can be worth by it when it goes on alone from a time on. */
    long worth(State state, Open canvas, int task, long from) {
        int n = canvas.network();
        int reached = reach(state, task, n, canvas.done(), joint.stages(n), from);
        return reached == canvas.done() ? 0 : canvas.of(task).worth(reached);
    }

    /** What a task can be worth in the end when nothing is done for it before a time. */
    long hopeAt(State state, int task, long time) {
        long most = state.earned[task];
        if (state.progress[task] == State.DONE) return most;
        if (state.cropped(task)) {
            int type = state.progress[task] - 1;
            return Math.max(most, cropWorth(state, task, type, time));
        }
        for (int n = 0; n < joint.networks(); n++) {
            int reached = alone(state, task, n, state.cap(task, n), time);
            most = Math.max(most, joint.ideal(task, n).worth(reached));
        }
        for (var canvas : state.canvases)
            if (canvas.has(task)) most = Math.max(most, worth(state, canvas, task, time));
        return most;
    }

    /** What a task whose crop has completed a type at a time can be worth by it. */
    long cropWorth(State state, int task, int type, long from) {
        int n = joint.networkOf(type);
        int done = joint.before(type) + 1;
        int reached = reach(state, task, n, done, state.cap(task, n), from);
        return joint.crop(task, n).worth(reached);
    }
}
