package org.fovea.exact.joint;

import java.util.stream.IntStream;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * What the device may spend on a whole schedule, energy and named budgets, as far as that limits
 * anything. A launch costs no more with fewer inputs, and nothing is cheaper than to go alone.
 */
final class Budgets {

    private static final int ENERGY = 0; // as Fleet.use counts
    private static final int AMOUNT_BITS = 24; // of a scaled amount: for prices to be fine enough

    private final long[] limit; // by budget
    private final long[][][][] cost; // by budget, network, stages done before, inputs - 1
    private final int[] shift; // by budget: amounts are scaled by 2^-shift

    private Budgets(long[] limit, long[][][][] cost) {
        this.limit = limit;
        this.cost = cost;
        shift = new int[limit.length];
        for (int k = 0; k < shift.length; k++)
            shift[k] = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(limit[k]) - AMOUNT_BITS);
    }

    /**
     * The budgets of a device that could ever run out.
     *
     * @param networks of the device
     * @param options by task and network, as {@link Joint} has them
     */
    static Budgets of(Problem problem, int[] networks, Option[][][] options) {
        if (networks.length == 0) return new Budgets(new long[0], new long[0][][][]);
        var fleet = problem.fleet();
        int device = fleet.deviceOf(networks[0]);
        var ledger = new Timeline(problem).ledger();
        int[] budgets =
                IntStream.range(0, fleet.budgets(device))
                        .filter(k -> ledger.left(device, k) < most(problem, networks, options, k))
                        .toArray();
        var limit = IntStream.of(budgets).mapToLong(k -> ledger.left(device, k)).toArray();
        var cost = new long[budgets.length][networks.length][][];
        for (int k = 0; k < budgets.length; k++)
            for (int n = 0; n < networks.length; n++)
                cost[k][n] = costs(problem, networks[n], budgets[k]);
        return new Budgets(limit, cost);
    }

    private static long[][] costs(Problem problem, int network, int budget) {
        var fleet = problem.fleet();
        var costs = new long[fleet.stages(network)][fleet.batchLimit(network)];
        for (int stage = 1; stage <= costs.length; stage++)
            for (int inputs = 1; inputs <= costs[0].length; inputs++)
                costs[stage - 1][inputs - 1] = fleet.use(network, budget, stage, stage, inputs);
        return costs;
    }

    /**
     * The most that schedules take of a budget without launches that serve nobody: every task in an
     * input of its own, at all stages, each in a launch as dear as the largest.
     */
    private static long most(Problem problem, int[] networks, Option[][][] options, int budget) {
        var fleet = problem.fleet();
        var dearest = new long[networks.length]; // an input
        for (int n = 0; n < networks.length; n++) {
            int together = Math.min(options.length, fleet.batchLimit(networks[n]));
            int inputs = budget == ENERGY ? together : 1; // the others are taken by inputs
            dearest[n] = fleet.use(networks[n], budget, 1, fleet.stages(networks[n]), inputs);
        }
        long sum = 0;
        for (var offered : options) {
            long most = 0;
            for (int n = 0; n < networks.length; n++)
                if (offered[n].length > 0) most = Math.max(most, dearest[n]);
            sum += most;
        }
        return sum;
    }

    /** How many there are. */
    int count() {
        return limit.length;
    }

    /** What may be spent of each. */
    long[] limits() {
        return limit.clone();
    }

    /** What may be spent of one. */
    long limit(int budget) {
        return limit[budget];
    }

    /** Whether what is left suffices for a launch of the stage after so many. */
    boolean afford(long[] left, int network, int before, int inputs) {
        for (int k = 0; k < limit.length; k++)
            if (cost[k][network][before][inputs - 1] > left[k]) return false;
        return true;
    }

    /** Takes what a launch costs. */
    void pay(long[] left, Launch launch) {
        for (int k = 0; k < limit.length; k++)
            left[k] -= cost[k][launch.network()][launch.before()][launch.inputs() - 1];
    }

    /** Whether a launch of one input costs nothing. */
    boolean free(int network, int before) {
        for (int k = 0; k < limit.length; k++) if (cost[k][network][before][0] > 0) return false;
        return true;
    }

    /** How many stages, at most {@code cap}, an input could complete alone with what is left. */
    int reach(long[] left, int network, int done, int cap) {
        int reached = cap;
        for (int k = 0; k < limit.length; k++) {
            long sum = 0;
            for (int before = done; before < reached; before++) {
                sum += cost[k][network][before][0];
                if (sum > left[k]) reached = before;
            }
        }
        return reached;
    }

    /** Whether this is no less than the other, budget by budget. */
    static boolean covers(long[] left, long[] other) {
        for (int k = 0; k < left.length; k++) if (left[k] < other[k]) return false;
        return true;
    }

    /** An amount left, scaled and rounded up, at most 2^24. */
    long scaled(int budget, long left) {
        return Math.ceilDiv(left, 1L << shift[budget]);
    }

    /** What a launch costs of a budget, scaled and rounded down; no more than just too much. */
    long scaledCost(int budget, int network, int before, int inputs) {
        long exact = Math.min(cost[budget][network][before][inputs - 1], limit[budget] + 1);
        return exact >> shift[budget];
    }
}
