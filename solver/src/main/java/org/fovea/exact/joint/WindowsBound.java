package org.fovea.exact.joint;

import java.util.Arrays;

/**
 * What the tasks of a state can earn in the end, by device time between releases and deadlines and
 * by what is left of each budget, whichever allows least: each task's exits and the least {@link
 * Charges} that lead to them make pieces of its concave hull, and {@link Purchase} buys the best.
 *
 * <p>With the rule of losses a floor is known for each task: what it must be worth, or all others
 * together cannot make up for it. Exits below their floor are not offered, and the cheapest of the
 * others is charged before anything is bought.
 */
final class WindowsBound {

    /** No schedule reaches the goal. */
    static final long HOPELESS = -1;

    private final Joint joint;
    private final boolean losses;
    private final Charges charges;
    private final Purchase purchase;
    private final Hull hull = new Hull();
    private final long[] floor; // by task: less than that is not enough
    private final long[][][] whole; // by network, stages before, task: see Charges
    private final long[][][] byNumber;

    WindowsBound(Joint joint, boolean losses) {
        this.joint = joint;
        this.losses = losses;
        charges = new Charges(joint);
        purchase = new Purchase(joint);
        floor = new long[joint.tasks()];
        whole = new long[joint.networks()][][];
        byNumber = new long[joint.networks()][][];
        for (int n = 0; n < joint.networks(); n++) {
            whole[n] = new long[joint.stages(n)][joint.tasks()];
            byNumber[n] = new long[joint.stages(n)][joint.tasks()];
        }
    }

    /** Chooses the mix of charges by which a state's bound is least. */
    void tune(State root) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int mix = 0; mix <= Charges.WHOLE; mix++) {
            charges.mix(mix);
            long bound = of(root, 0);
            if (bound < least) best = mix;
            least = Math.min(least, bound);
        }
        charges.mix(best);
    }

    /**
     * The most that a settled state can be worth in the end; HOPELESS where surely below a goal.
     */
    long of(State state, long goal) {
        long loss = state.potential() - goal;
        if (loss < 0) return HOPELESS;
        for (int task = 0; task < floor.length; task++)
            floor[task] = losses && goal > 0 ? state.hope[task] - loss : 0;
        purchase.clear(state.time);
        long least = bought(state, Charges.TIME);
        for (int k = 0; k < joint.budgets().count() && least >= goal; k++) {
            purchase.clearTo(joint.budgets().scaled(k, state.left[k]));
            least = Math.min(least, bought(state, k));
        }
        return least;
    }

    /** With charges of time or of a budget, of which the purchase knows how much there is. */
    private long bought(State state, int currency) {
        charges.in(currency);
        for (int n = 0; n < joint.networks(); n++) charge(state, n);
        long sum = 0;
        for (int task = 0; task < floor.length; task++) {
            long sure = offer(state, task);
            if (sure == HOPELESS) return HOPELESS;
            sum += sure;
        }
        return sum + purchase.bought();
    }

    private void charge(State state, int n) {
        for (int before = 0; before < joint.stages(n); before++) {
            Arrays.fill(whole[n][before], Charges.NEVER);
            Arrays.fill(byNumber[n][before], Charges.NEVER);
            charges.clear();
            for (int task = 0; task < floor.length; task++) add(state, n, before, task);
            charges.find(n, before);
            for (int k = 0; k < charges.members(); k++) {
                whole[n][before][charges.member(k)] = charges.whole(k);
                byNumber[n][before][charges.member(k)] = charges.byNumber(k);
            }
        }
    }

    private void add(State state, int n, int before, int task) {
        int done = done(state, task);
        int cap = state.cap(task, n);
        if (before < done || before >= cap || !wanted(state, task, n, cap)) return;
        long from = Math.max(state.time, joint.release(task));
        for (int k = done; k < before; k++) from += joint.duration(n, k, 1);
        long until = joint.deadline(task);
        int least =
                before + 1; // exits that must be completed at least, for this stage to be of use
        while (least < cap && !wanted(state, task, n, least)) least++;
        for (int k = before + 1; k < least; k++) until -= joint.duration(n, k, 1);
        charges.add(task, from, until);
    }

    private boolean wanted(State state, int task, int n, int exit) {
        long worth = joint.ideal(task, n).worth(exit);
        return worth > state.earned[task] && worth >= floor[task];
    }

    private int done(State state, int task) {
        return state.cropped(task) ? joint.before(state.progress[task] - 1) + 1 : 0;
    }

    /** Offers a task's pieces; returns what it is worth for certain, or HOPELESS. */
    private long offer(State state, int task) {
        long earned = state.earned[task];
        if (state.progress[task] == State.DONE) return earned < floor[task] ? HOPELESS : earned;
        hull.clear(earned);
        for (int n = 0; n < joint.networks(); n++) if (state.cap(task, n) > 0) ways(state, task, n);
        for (var canvas : state.canvases) if (canvas.has(task)) ways(state, task, canvas);
        long sure = earned;
        long parts = 0;
        if (floor[task] > earned) {
            if (!hull.startAt(floor[task])) return HOPELESS;
            sure = hull.worth();
            parts = hull.parts();
            if (!purchase.charge(task, parts)) return HOPELESS;
        }
        while (hull.next()) {
            if (hull.parts() == parts) sure = hull.worth();
            else purchase.offer(task, hull.parts() - parts, hull.worth() - hull.before());
            parts = hull.parts();
        }
        return sure;
    }

    private void ways(State state, int task, int n) {
        int done = done(state, task);
        for (var option : joint.options(task, n)) {
            long parts = 0;
            for (int before = done; before < state.cap(task, n); before++) {
                long part = whole[n][before][task];
                if (part == Charges.NEVER) break;
                if (joint.canvas(n))
                    part = charges.part(part, byNumber[n][before][task], n, option.area());
                parts += part;
                hull.add(parts, option.worth(before + 1));
            }
        }
    }

    private void ways(State state, int task, Open canvas) {
        int n = canvas.network();
        int sharing = 0;
        for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
            int member = Long.numberOfTrailingZeros(rest);
            if (canvas.of(member).worth(joint.stages(n)) >= floor[member]) sharing++;
        }
        long parts = 0;
        long end = state.time;
        for (int before = canvas.done(); before < joint.stages(n) && sharing > 0; before++) {
            end += joint.duration(n, before, 1);
            if (end > joint.deadline(task)) break;
            long all = charges.open(n, before);
            parts += charges.part(all, all / sharing, n, canvas.of(task).area());
            hull.add(parts, canvas.of(task).worth(before + 1));
        }
    }
}
