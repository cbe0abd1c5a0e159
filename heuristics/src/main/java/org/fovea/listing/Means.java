package org.fovea.listing;

import java.util.Arrays;
import org.fovea.instance.Device;
import org.fovea.problem.Fleet;

/**
 * Memory, energy and named budgets left to a partial schedule (rule 8). What no device limits costs
 * nothing: where nothing is limited at all, every state has the same means.
 */
final class Means {

    private final Fleet fleet;
    private final boolean limited;
    private final long[] memory; // left, by device
    private final long[] energy; // left, by device
    private final long[][] budget; // left, by device, in order of their names
    private final boolean[] used; // by network

    private Means(Means other) {
        fleet = other.fleet;
        limited = other.limited;
        memory = other.memory.clone();
        energy = other.energy.clone();
        budget = new long[other.budget.length][];
        Arrays.setAll(budget, device -> other.budget[device].clone());
        used = other.used.clone();
    }

    /** All that the devices have. */
    Means(Fleet fleet) {
        this.fleet = fleet;
        int devices = fleet.devices();
        memory = new long[devices];
        energy = new long[devices];
        budget = new long[devices][];
        used = new boolean[fleet.networks()];
        boolean any = false;
        for (int d = 0; d < devices; d++) {
            var device = fleet.device(d);
            memory[d] = device.memoryBytes().orElse(Long.MAX_VALUE);
            energy[d] = device.energyBudget().orElse(Long.MAX_VALUE);
            budget[d] = device.budgets().values().stream().mapToLong(Long::longValue).toArray();
            any |= limits(device);
        }
        limited = any;
    }

    private static boolean limits(Device device) {
        return device.memoryBytes().isPresent()
                || device.energyBudget().isPresent()
                || !device.budgets().isEmpty();
    }

    /** Whether a launch of a stage is within what is left; at stage 1 its inputs are new. */
    boolean afford(int network, int stage, int inputs) {
        if (!limited) return true;
        int device = fleet.deviceOf(network);
        if (energy(network, stage, inputs) > energy[device]) return false;
        if (stage > 1) return true;
        if (!used[network] && fleet.network(network).storageBytes() > memory[device]) return false;
        int b = 0;
        for (var name : fleet.device(device).budgets().keySet()) {
            long needed = needs(network, name);
            if (needed > 0 && budget[device][b] / needed < inputs) return false;
            b++;
        }
        return true;
    }

    /** What is left after such a launch. */
    Means after(int network, int stage, int inputs) {
        if (!limited) return this;
        var left = new Means(this);
        int device = fleet.deviceOf(network);
        left.energy[device] -= energy(network, stage, inputs);
        if (stage > 1) return left;
        if (!used[network]) left.memory[device] -= fleet.network(network).storageBytes();
        left.used[network] = true;
        int b = 0;
        for (var name : fleet.device(device).budgets().keySet())
            left.budget[device][b++] -= inputs * needs(network, name);
        return left;
    }

    private long needs(int network, String name) {
        return fleet.network(network).needs().getOrDefault(name, 0L);
    }

    private long energy(int network, int stage, int inputs) {
        return fleet.network(network).stages().get(stage - 1).energy(inputs);
    }
}
