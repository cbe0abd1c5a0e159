package org.fovea.exact.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * What the devices may spend on a whole schedule, energy and named budgets, as far as that limits
 * anything. A launch costs no more with fewer inputs, and nothing is cheaper than to go alone.
 */
final class Budgets {

    private static final int ENERGY = 0; // as Fleet.use counts
    private static final int AMOUNT_BITS = 24; // of a scaled amount: for prices to be fine enough

    private final int[] device; // by budget: its index in the problem
    private final long[] limit; // by budget
    private final long[][][][] cost; // by budget, network, stages done before, inputs - 1
    private final int[] shift; // by budget: amounts are scaled by 2^-shift

    /** One of them, as {@link org.fovea.problem.Fleet#use} counts those of a device. */
    private record Scarce(int device, int budget, long limit) {}

    private Budgets(List<Scarce> scarce, long[][][][] cost) {
        device = scarce.stream().mapToInt(Scarce::device).toArray();
        limit = scarce.stream().mapToLong(Scarce::limit).toArray();
        this.cost = cost;
        shift = new int[limit.length];
        for (int k = 0; k < shift.length; k++)
            shift[k] = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(limit[k]) - AMOUNT_BITS);
    }

    /**
     * The budgets that could ever run out, device by device.
     *
     * @param networks those that serve
     * @param options by task and network, as {@link Joint} has them
     */
    static Budgets of(Problem problem, int[] networks, Option[][][] options) {
        var ledger = new Timeline(problem).ledger();
        var scarce = new ArrayList<Scarce>();
        IntStream.of(networks)
                .map(problem.fleet()::deviceOf)
                .distinct()
                .forEach(device ->
                        IntStream.range(0, problem.fleet().budgets(device))
                                .mapToObj(k -> new Scarce(device, k, ledger.left(device, k)))
                                .filter(one -> one.limit() < most(problem, networks, options, one))
                                .forEach(scarce::add));
        var cost = new long[scarce.size()][networks.length][][];
        for (int k = 0; k < cost.length; k++)
            for (int n = 0; n < networks.length; n++)
                cost[k][n] = costs(problem, networks[n], scarce.get(k));
        return new Budgets(scarce, cost);
    }

    private static long[][] costs(Problem problem, int network, Scarce scarce) {
        var fleet = problem.fleet();
        var costs = new long[fleet.stages(network)][fleet.batchLimit(network)];
        if (fleet.deviceOf(network) != scarce.device()) return costs;
        int budget = scarce.budget();
        for (int stage = 1; stage <= costs.length; stage++)
            for (int inputs = 1; inputs <= costs[0].length; inputs++)
                costs[stage - 1][inputs - 1] = fleet.use(network, budget, stage, stage, inputs);
        return costs;
    }

    /**
     * The most that schedules take of a budget without launches that serve nobody: every task in an
     * input of its own, at all stages, each in a launch as dear as the largest.
     */
    private static long most(Problem problem, int[] networks, Option[][][] options, Scarce scarce) {
        var fleet = problem.fleet();
        int budget = scarce.budget();
        var dearest = new long[networks.length]; // an input
        for (int n = 0; n < networks.length; n++) {
            if (fleet.deviceOf(networks[n]) != scarce.device()) continue;
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

    /** Nothing is left of what devices had whose day is over, so that states look the same. */
    void forget(long[] left, int working) {
        for (int k = 0; k < limit.length; k++) if (device[k] < working) left[k] = 0;
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
