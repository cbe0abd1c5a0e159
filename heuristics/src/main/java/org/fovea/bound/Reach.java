package org.fovea.bound;

import org.fovea.instance.Network;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * What a task can attain with every device, its memory, energy and budgets to itself.
 *
 * <p>No schedule lets a task attain more: its stages run one after the other between its release
 * and its deadline, each at least as long as alone, since latencies do not fall with the batch
 * size; and the input it is in takes at least what an input in launches of its own takes.
 */
public final class Reach {

    private final Problem problem;
    private final Fleet fleet;
    private final int[]
            affordable; // by network: the deepest exit of one input that the device's limits allow

    /** Of a problem with all its tasks. */
    public Reach(Problem problem) {
        this.problem = problem;
        fleet = problem.fleet();
        affordable = new int[fleet.networks()];
        for (int n = 0; n < affordable.length; n++) affordable[n] = affordable(n);
    }

    /**
     * The deepest exit that the task can complete by its deadline in a mode; 0 where it can
     * complete none.
     */
    public int deepest(int task, int mode) {
        int network = fleet.networkOf(mode);
        long left = problem.deadline(task) - problem.release(task);
        int exit = 0;
        while (exit < affordable[network]) {
            left -= fleet.duration(network, exit + 1, 1);
            if (left < 0) break;
            exit++;
        }
        return exit;
    }

    /** The most a task can be worth, in 1e-10. */
    long mostUtility(int task) {
        long most = 0;
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            int exit = deepest(task, mode);
            if (exit > 0) most = Math.max(most, problem.bestUtility(task, mode, exit));
        }
        return most;
    }

    private int affordable(int index) {
        var device = fleet.device(fleet.deviceOf(index));
        var network = fleet.network(index);
        if (network.storageBytes() > device.memoryBytes().orElse(Long.MAX_VALUE)) return 0;
        for (var limit : device.budgets().entrySet())
            if (network.needs().getOrDefault(limit.getKey(), 0L) > limit.getValue()) return 0;
        return powered(network, device.energyBudget().orElse(Long.MAX_VALUE));
    }

    private static int powered(Network network, long budget) {
        long left = budget;
        int exit = 0;
        for (var stage : network.stages()) {
            left -= stage.energy(1); // at most 1e12 a stage: no underflow before the check
            if (left < 0) break;
            exit++;
        }
        return exit;
    }
}
