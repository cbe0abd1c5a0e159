package org.fovea.exact.joint;

/**
 * The launches of crops that may come next: for every stage and size the sets of tasks, those first
 * that leave most hope, so that whole tails of sets are cut before they are made.
 */
final class CropLaunches {

    private final Joint joint;
    private final Prospects prospects;
    private final boolean order;
    private final Children children;
    private final int[] eligible; // tasks that could be in a launch of one input, by deadline
    private final int[] candidate; // those that could be in the launch in hand, by falling delta
    private final long[] delta; // by candidate: what joining changes in the hope for the task
    private State state = new State(0);
    private int network;
    private int before;
    private long start;
    private long end;
    private int size;
    private long fresh; // tasks of which one must be a member
    private int eligibles;
    private int candidates;

    CropLaunches(Joint joint, Prospects prospects, boolean order, Children children) {
        this.joint = joint;
        this.prospects = prospects;
        this.order = order;
        this.children = children;
        eligible = new int[joint.tasks()];
        candidate = new int[joint.tasks()];
        delta = new long[joint.tasks()];
    }

    /**
     * Tells all children of a state that start a stage of a crop network at a time; where that is
     * later than the state, with a member that is released just then.
     */
    void launch(State from, int network, int before, long start) {
        state = from;
        this.network = network;
        this.before = before;
        this.start = start;
        eligibles = 0;
        fresh = 0;
        for (int task = 0; task < joint.tasks(); task++) {
            if (!eligible(task)) continue;
            eligible[eligibles++] = task;
            if (start == from.time || joint.release(task, network) == start) fresh |= 1L << task;
        }
        if (fresh == 0) return;
        for (size = 1; size <= Math.min(eligibles, joint.batchLimit(network)); size++) {
            if (!joint.budgets().afford(from.left, network, before, size)) return;
            end = start + joint.duration(network, before, size);
            long hope = rank();
            if (candidates < size) return;
            choose(0, 0, hope, 0);
        }
    }

    private boolean eligible(int task) {
        if (joint.release(task, network) > start) return false;
        if (start + joint.duration(network, before, 1) > joint.deadline(task, network))
            return false;
        return before == 0
                ? state.progress[task] == State.UNTOUCHED && state.cap(task, network) > 0
                : state.progress[task] == joint.type(network, before); // the type before, + 1
    }

    /** Sorts who could gain by the launch; returns the hope of a launch without members. */
    private long rank() {
        long hope = 0;
        for (int task = 0; task < joint.tasks(); task++) hope += prospects.hopeAt(state, task, end);
        candidates = 0;
        int type = joint.type(network, before);
        for (int k = 0; k < eligibles; k++) {
            int task = eligible[k];
            if (end > joint.deadline(task, network)) continue;
            long worth = prospects.cropWorth(state, task, type, end);
            if (worth <= state.earned[task]) continue;
            long change = worth - prospects.hopeAt(state, task, end);
            int place = candidates++;
            for (; place > 0 && delta[place - 1] < change; place--) {
                delta[place] = delta[place - 1];
                candidate[place] = candidate[place - 1];
            }
            delta[place] = change;
            candidate[place] = task;
        }
        return hope;
    }

    private void choose(int from, int chosen, long hope, long members) {
        if (chosen == size) {
            if ((members & fresh) != 0) children.accept(child(members));
            return;
        }
        int missing = size - chosen;
        for (int k = from; k <= candidates - missing; k++) {
            long most = hope;
            for (int next = k; next < k + missing; next++) most += delta[next];
            if (most < children.goal()) return; // those behind leave less
            choose(k + 1, chosen + 1, hope + delta[k], members | 1L << candidate[k]);
        }
    }

    private State child(long members) {
        var child = children.fresh(state, Launch.crops(network, before, start, members), end);
        for (long rest = members; rest != 0; rest &= rest - 1) {
            int task = Long.numberOfTrailingZeros(rest);
            child.progress[task] = (byte) (joint.type(network, before) + 1);
            child.earn(task, joint.crop(task, network).worth(before + 1));
        }
        if (order) capOthers(child, members);
        return child;
    }

    /** Whoever is due earlier and could have been a member stops at a shallower exit. */
    private void capOthers(State child, long members) {
        int least = Integer.MAX_VALUE;
        for (int k = eligibles - 1; k >= 0; k--) {
            int task = eligible[k];
            int cap = state.cap(task, network);
            if ((members >>> task & 1) != 0) least = Math.min(least, cap);
            else if (least <= cap) child.cap(task, network, least - 1);
        }
    }
}
