package org.fovea.bound;

import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * The least that an answer must be charged of what launches take: device time, energy, or a named
 * need.
 *
 * <p>A launch of b inputs of which u carry tasks that it answers in time takes at least q(u), since
 * what launches take does not fall with their inputs, and is shared by these u inputs: each is
 * charged at most q(u) / u. For one task, u is at most the number of its {@link Companions}, and a
 * launch of u inputs lasts no longer than from the end of the task's earlier stages, run alone, to
 * its deadline: the least q(b) / b over such b is a charge that it can always bear. A canvas
 * input's charge is split among its tasks by {@link Shares} that sum to at most 1. So the charges
 * of all answers that a launch gives in time sum to at most what it takes.
 */
final class Charges {

    /**
     * What a launch takes; not falling in the number of inputs, at most 2^53 over the unit of
     * charges.
     */
    @FunctionalInterface
    interface Taking {
        long of(int network, int stage, int inputs);
    }

    private final Problem problem;
    private final Fleet fleet;
    private final Reach reach;
    private final Shares shares;
    private final long[][][] rate; // by network, stage - 1, most inputs - 1: least q(b) / b

    /** Charges in so many parts of the unit of what is taken, rounded down. */
    Charges(Problem problem, Reach reach, Shares shares, Taking taking, int parts) {
        this.problem = problem;
        this.reach = reach;
        this.shares = shares;
        fleet = problem.fleet();
        rate = new long[fleet.networks()][][];
        for (int n = 0; n < rate.length; n++) rate[n] = rates(n, taking, parts);
    }

    /** The hulls of what every task can cost and earn. */
    Pieces pieces() {
        var pieces = new Pieces();
        var choices = new Choices();
        for (int task = 0; task < problem.tasks(); task++) {
            choices.clear();
            choices(task, choices);
            pieces.addHull(task, choices);
        }
        return pieces;
    }

    /** Adds every answer that a task can have, with its charge. */
    private void choices(int task, Choices choices) {
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            int deepest = reach.deepest(task, mode);
            if (deepest > 0) choices(task, mode, deepest, choices);
        }
    }

    private void choices(int task, int mode, int deepest, Choices choices) {
        int network = fleet.networkOf(mode);
        long left = problem.deadline(task) - problem.release(task);
        int most = shares.companions().of(task, network);
        long charge = 0;
        for (int exit = 1; exit <= deepest; exit++) {
            int inputs = mostInputs(network, exit, most, left);
            charge += shares.of(task, mode, rate[network][exit - 1][inputs - 1]);
            choices.add(charge, problem.bestUtility(task, mode, exit));
            left -= fleet.duration(network, exit, 1);
        }
    }

    /** The most inputs of a launch that takes at most so long; at least 1. */
    private int mostInputs(int network, int stage, int most, long longest) {
        int low = 1;
        int high = Math.min(most, fleet.batchLimit(network));
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fleet.duration(network, stage, middle) <= longest) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private long[][] rates(int network, Taking taking, int parts) {
        long[][] rates = new long[fleet.stages(network)][fleet.batchLimit(network)];
        for (int stage = 1; stage <= rates.length; stage++) {
            long least = Long.MAX_VALUE;
            for (int inputs = 1; inputs <= fleet.batchLimit(network); inputs++) {
                least = Math.min(least, parts * taking.of(network, stage, inputs) / inputs);
                rates[stage - 1][inputs - 1] = least;
            }
        }
        return rates;
    }
}
