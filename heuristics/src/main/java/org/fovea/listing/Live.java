package org.fovea.listing;

import java.util.Arrays;

/**
 * The tasks that wait in a state at a time, by deadline, and what each may hope for when it waits
 * on.
 *
 * <p>Gains are counted as the price policy counts them ({@code org.fovea.policy.Market}): a task
 * that waits may be served at its best later, for what remains after the price of the time, or may
 * be too late by then, the more likely the closer its deadline.
 */
final class Live {

    private static final double FADING = 0.25; // of the mean window, as in the price policy

    private final Ground ground;
    private final Rates rates;
    private final double price;
    private final long start;
    private final int[] rank;
    private final double[] urgency;
    private final double[] hope;

    /**
     * At a start.
     *
     * @param price of device time, 1e-10 per us
     */
    Live(Ground ground, Rates rates, State state, long start, double price) {
        this.ground = ground;
        this.rates = rates;
        this.price = price;
        this.start = start;
        int to = ground.released(start);
        long[] order = new long[Math.max(0, to - state.first())];
        int count = 0;
        for (int each = state.first(); each < to; each++)
            if (!state.gone(each) && ground.deadline(each) > start)
                order[count++] = (long) ground.urgency(each) << Integer.SIZE | each;
        Arrays.sort(order, 0, count);
        rank = new int[count];
        urgency = new double[count];
        hope = new double[count];
        for (int i = 0; i < count; i++) {
            rank[i] = (int) order[i];
            urgency[i] = urgency(ground.deadline(rank[i]));
            hope[i] = (1 - urgency[i]) * best(rank[i]);
        }
    }

    /** What the task is worth at its best, less the price of its time. */
    private double best(int each) {
        double most = 0;
        long laxity = ground.deadline(each) - start;
        for (int k = 0; k < ground.modes(each); k++) {
            int mode = ground.mode(each, k);
            double surplus = further(each, mode, 0, laxity, ground.share(each, k));
            most = Math.max(most, surplus);
        }
        return most;
    }

    /**
     * The most that exits beyond one bring, within a time, less the price of their time; at least
     * 0.
     */
    double further(int each, int mode, int done, long laxity, double share) {
        int network = ground.fleet().networkOf(mode);
        double earned = ground.worth(each, mode, done);
        double most = 0;
        for (int exit = done + 1; exit <= ground.fleet().stages(network); exit++) {
            if (rates.alone(network, done, exit) > laxity) break;
            double paid = price * share * rates.work(network, done, exit);
            most = Math.max(most, ground.worth(each, mode, exit) - earned - paid);
        }
        return most;
    }

    /** The chance that whoever waits is too late, by the deadline, us. */
    double urgency(long deadline) {
        return StrictMath.exp(-(double) (deadline - start) / (FADING * ground.meanWindow()));
    }

    int size() {
        return rank.length;
    }

    int rank(int i) {
        return rank[i];
    }

    /** What being served now brings beyond waiting, where it is worth so much, 1e-10. */
    double gain(int i, double worth) {
        return worth * (1 + urgency[i]) - hope[i];
    }

    /** What device time costs, 1e-10. */
    double cost(double time) {
        return price * time;
    }

    long start() {
        return start;
    }
}
