package org.fovea.planner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fovea.instance.Device;
import org.fovea.instance.Network;

/**
 * What a device has spent: memory by the networks it has used, energy, named budgets. A launch that
 * failed has spent them too.
 *
 * @param energy uJ
 * @param budgets by name
 * @param loaded ids of networks used
 */
record Means(long energy, Map<String, Long> budgets, Set<String> loaded) {

    static final Means UNSPENT = new Means(0, Map.of(), Set.of());

    /** Whether stages {@code from} to {@code to} of so many inputs are within all limits. */
    boolean affords(Device device, Network network, int from, int to, int inputs) {
        long power = 0;
        for (int stage = from; stage <= to; stage++)
            power += network.stages().get(stage - 1).energy(inputs);
        if (power > 0 && power > left(device, 0)) return false;
        if (from > 1) return true;
        if (device.memoryBytes().isPresent() && !loaded.contains(network.id())) {
            long taken = network.storageBytes();
            for (var other : device.networks())
                if (loaded.contains(other.id())) taken += other.storageBytes();
            if (taken > device.memoryBytes().getAsLong()) return false;
        }
        for (var budget : device.budgets().entrySet()) {
            long need = network.needs().getOrDefault(budget.getKey(), 0L);
            long left = budget.getValue() - spent(budget.getKey());
            if (need > 0 && left / need < inputs) return false;
        }
        return true;
    }

    /**
     * What is left of energy (0) or a named budget (from 1, by name); endless where not limited.
     */
    long left(Device device, int budget) {
        if (budget == 0)
            return device.energyBudget().isEmpty()
                    ? Long.MAX_VALUE
                    : device.energyBudget().getAsLong() - energy;
        int at = 0;
        for (var named : device.budgets().entrySet())
            if (++at == budget) return named.getValue() - spent(named.getKey());
        throw new IllegalArgumentException(device.id() + " has no budget " + budget);
    }

    private long spent(String name) {
        return budgets.getOrDefault(name, 0L);
    }

    /** After stages {@code from} to {@code to} of so many inputs. */
    Means after(Network network, int from, int to, int inputs) {
        long power = energy;
        for (int stage = from; stage <= to; stage++)
            power += network.stages().get(stage - 1).energy(inputs);
        if (from > 1) return new Means(power, budgets, loaded);
        var more = new HashMap<>(budgets);
        network.needs().forEach((name, need) -> more.merge(name, need * inputs, Long::sum));
        var used = new HashSet<>(loaded);
        used.add(network.id());
        return new Means(power, Map.copyOf(more), Set.copyOf(used));
    }
}
