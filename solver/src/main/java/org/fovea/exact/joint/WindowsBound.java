package org.fovea.exact.joint;

import java.util.Arrays;

/**
 * What the tasks of a state can earn in the end, by device time between releases and deadlines and
 * by what is left of each budget, whichever allows least: each task's exits and the least {@link
 * Charges} that lead to them make pieces of its concave hull, and {@link Purchase} buys the best.
 * Where time is bought, {@link Tolls} are paid for what budgets hold.
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
    private final long[][][][] whole; // by currency + 1, network, stages before, task: see Charges
    private final long[][][][] byNumber;
    private Tolls tolls;

    WindowsBound(Joint joint, boolean losses) {
        this.joint = joint;
        this.losses = losses;
        charges = new Charges(joint);
        purchase = new Purchase(joint);
        floor = new long[joint.tasks()];
        tolls = Tolls.none(joint.budgets());
        whole = new long[1 + joint.budgets().count()][][][];
        byNumber = new long[whole.length][][][];
        for (int c = 0; c < whole.length; c++) {
            whole[c] = table();
            byNumber[c] = table();
        }
    }

    private long[][][] table() {
        var table = new long[joint.networks()][][];
        for (int n = 0; n < table.length; n++) table[n] = new long[joint.stages(n)][joint.tasks()];
        return table;
    }

    /** Chooses the mix of charges, and the tolls, by which a state's bound is least. */
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
        tolls =
                Tolls.best(
                        joint.budgets(),
                        root.potential(),
                        tried -> {
                            tolls = tried;
                            return of(root, 0);
                        });
    }

    /**
     * The most that a settled state can be worth in the end; HOPELESS where surely below a goal.
     */
    long of(State state, long goal) {
        long loss = state.potential() - goal;
        if (loss < 0) return HOPELESS;
        for (int task = 0; task < floor.length; task++)
            floor[task] = losses && goal > 0 ? state.hope[task] - loss : 0;
        for (int c = 0; c < whole.length; c++)
            for (int n = 0; n < joint.networks(); n++) charge(state, c - 1, n);
        purchase.clear(state.time);
        long least = bought(state, Charges.TIME);
        if (least == HOPELESS) return HOPELESS;
        least += tolls.worth(state.left);
        for (int k = 0; k < joint.budgets().count() && least >= goal; k++) {
            purchase.clearTo(joint.budgets().scaled(k, state.left[k]));
            least = Math.min(least, bought(state, k));
        }
        return least;
    }

    /** With charges of time or of a budget, of which the purchase knows how much there is. */
    private long bought(State state, int currency) {
        long sum = 0;
        for (int task = 0; task < floor.length; task++) {
            long sure = offer(state, currency, task);
            if (sure == HOPELESS) return HOPELESS;
            sum += sure;
        }
        return sum + purchase.bought();
    }

    private void charge(State state, int currency, int n) {
        for (int before = 0; before < joint.stages(n); before++) {
            long[] whole = this.whole[currency + 1][n][before];
            long[] byNumber = this.byNumber[currency + 1][n][before];
            Arrays.fill(whole, Charges.NEVER);
            Arrays.fill(byNumber, Charges.NEVER);
            charges.clear();
            for (int task = 0; task < floor.length; task++) add(state, n, before, task);
            charges.find(currency, n, before);
            for (int k = 0; k < charges.members(); k++) {
                whole[charges.member(k)] = charges.whole(k);
                byNumber[charges.member(k)] = charges.byNumber(k);
            }
        }
    }

    private void add(State state, int n, int before, int task) {
        int done = done(state, task);
        int cap = state.cap(task, n);
        if (before < done || before >= cap || !wanted(state, task, n, cap)) return;
        long from = Math.max(state.time, joint.release(task, n));
        for (int k = done; k < before; k++) from += joint.duration(n, k, 1);
        long until = joint.deadline(task, n);
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
    private long offer(State state, int currency, int task) {
        long earned = state.earned[task];
        if (state.progress[task] == State.DONE) return earned < floor[task] ? HOPELESS : earned;
        hull.clear(earned);
        for (int n = 0; n < joint.networks(); n++)
            if (state.cap(task, n) > 0) ways(state, currency, task, n);
        for (var canvas : state.canvases) if (canvas.has(task)) ways(state, currency, task, canvas);
        long sure = earned;
        long parts = 0;
        if (floor[task] > earned) {
            if (!hull.start()) return HOPELESS;
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

    private void ways(State state, int currency, int task, int n) {
        int done = done(state, task);
        for (var option : joint.options(task, n)) {
            long parts = 0;
            long toll = 0;
            for (int before = done; before < state.cap(task, n); before++) {
                if (whole[0][n][before][task] == Charges.NEVER) break;
                parts += part(currency, n, before, task, option);
                for (int k = 0; k < tolled(currency); k++)
                    toll += tolls.of(k, part(k, n, before, task, option));
                way(task, parts, option.worth(before + 1), toll);
            }
        }
    }

    private long part(int currency, int n, int before, int task, Option option) {
        long all = whole[currency + 1][n][before][task];
        if (!joint.canvas(n)) return all;
        return charges.part(all, byNumber[currency + 1][n][before][task], n, option.area());
    }

    /** How many budgets are paid for by tolls: all where time is bought, none elsewhere. */
    private int tolled(int currency) {
        return currency == Charges.TIME ? joint.budgets().count() : 0;
    }

    private void way(int task, long parts, long worth, long toll) {
        if (worth >= floor[task]) hull.add(parts, Math.max(0, worth - toll));
    }

    private void ways(State state, int currency, int task, Open canvas) {
        int n = canvas.network();
        int sharing = 0;
        for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
            int member = Long.numberOfTrailingZeros(rest);
            if (canvas.of(member).worth(joint.stages(n)) >= floor[member]) sharing++;
        }
        var option = canvas.of(task);
        long parts = 0;
        long toll = 0;
        long end = state.time;
        for (int before = canvas.done(); before < joint.stages(n) && sharing > 0; before++) {
            end += joint.duration(n, before, 1);
            if (end > joint.deadline(task, n)) break;
            parts += open(currency, n, before, sharing, option);
            for (int k = 0; k < tolled(currency); k++)
                toll += tolls.of(k, open(k, n, before, sharing, option));
            way(task, parts, option.worth(before + 1), toll);
        }
    }

    private long open(int currency, int n, int before, int sharing, Option option) {
        long all = charges.open(currency, n, before);
        return charges.part(all, all / sharing, n, option.area());
    }
}
