package org.fovea.exact.joint;

/** Whether one state can do whatever another does, and earns no less by it. */
final class Dominance {

    private final Joint joint;

    Dominance(Joint joint) {
        this.joint = joint;
    }

    /**
     * Whether the first dominates the second. Both have the same key; every task contributes what
     * the first earns more in the end, at least.
     */
    boolean dominates(State first, State second) {
        if (first.time > second.time || !Budgets.covers(first.left, second.left)) return false;
        if (!alike(first, second)) return false;
        long sum = 0;
        for (int task = 0; task < joint.tasks(); task++) sum += advantage(first, second, task);
        return sum >= 0;
    }

    private boolean alike(State first, State second) {
        if (first.canvases.length != second.canvases.length) return false;
        for (int k = 0; k < first.canvases.length; k++)
            if (!first.canvases[k].alike(second.canvases[k])) return false;
        for (int task = 0; task < joint.tasks(); task++) {
            boolean either = first.cropped(task) || second.cropped(task);
            if (either && first.progress[task] != second.progress[task]) return false;
        }
        return true;
    }

    /**
     * What a task is worth more in the first state, at least. Where it can go every way that the
     * second offers, both end with the same answer from there on, or with what they have earned:
     * max(a, f) - max(b, f) for some f up to the hope of the second, least at one of the two ends.
     */
    private long advantage(State first, State second, int task) {
        long a = first.earned[task];
        long b = second.earned[task];
        long hope = second.hope[task];
        if (second.progress[task] == State.DONE) return a - b;
        if (!goesEveryWay(first, second, task)) return a - Math.max(b, hope);
        return a >= b ? Math.max(a, hope) - Math.max(b, hope) : a - b;
    }

    private boolean goesEveryWay(State first, State second, int task) {
        if (first.progress[task] == State.DONE) return false;
        for (int n = 0; n < joint.networks(); n++)
            if (first.cap(task, n) < second.cap(task, n)) return false;
        for (int k = 0; k < second.canvases.length; k++) {
            var wanted = second.canvases[k];
            if (!wanted.has(task)) continue;
            var offered = first.canvases[k];
            if (!offered.has(task)) return false;
            if (!offered.of(task).worthAtLeast(wanted.of(task), wanted.done() + 1)) return false;
        }
        return true;
    }
}
