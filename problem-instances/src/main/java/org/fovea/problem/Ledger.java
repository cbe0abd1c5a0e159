package org.fovea.problem;

import java.util.List;

/** Memory, energy and named budgets that a growing schedule takes, device by device (rule 8). */
public final class Ledger {

    private static final long UNLIMITED = Long.MAX_VALUE;

    private final Fleet fleet;
    private final long[] memory; // taken, by device
    private final long[] energyLimit; // by device
    private final long[] energy; // taken, by device; not counted where it is unlimited
    private final int[] users; // inputs open or launched, by network
    private final long[][] budget; // by device, in order of their names
    private final long[][] spent; // by device, by its budget
    private final long[][] needs; // by network, by its device's budget

    Ledger(Fleet fleet) {
        this.fleet = fleet;
        memory = new long[fleet.devices()];
        energy = new long[fleet.devices()];
        energyLimit = new long[fleet.devices()];
        users = new int[fleet.networks()];
        budget = new long[fleet.devices()][];
        spent = new long[fleet.devices()][];
        for (int d = 0; d < fleet.devices(); d++) {
            energyLimit[d] = fleet.device(d).energyBudget().orElse(UNLIMITED);
            budget[d] =
                    fleet.device(d).budgets().values().stream()
                            .mapToLong(Long::longValue)
                            .toArray();
            spent[d] = new long[budget[d].length];
        }
        needs = new long[fleet.networks()][];
        for (int n = 0; n < fleet.networks(); n++) {
            needs[n] = new long[budget[fleet.deviceOf(n)].length];
            for (int b = 0; b < needs[n].length; b++) needs[n][b] = fleet.use(n, b + 1, 1, 1, 1);
        }
    }

    /** Whether so many new inputs of a network can still be opened. */
    boolean admits(int network, int inputs) {
        int device = fleet.deviceOf(network);
        if (users[network] == 0) {
            var capacity = fleet.device(device).memoryBytes();
            long storage = fleet.network(network).storageBytes();
            if (capacity.isPresent() && storage > capacity.getAsLong() - memory[device])
                return false;
        }
        for (int b = 0; b < budget[device].length; b++) {
            long left = budget[device][b] - spent[device][b];
            if (needs[network][b] > 0 && left / needs[network][b] < inputs) return false;
        }
        return true;
    }

    /** Whether the energy of one launch of each stage from {@code from} to {@code to} is left. */
    boolean powers(int network, int from, int to, int inputs) {
        int device = fleet.deviceOf(network);
        if (energyLimit[device] == UNLIMITED) return true;
        long left = energyLimit[device] - energy[device];
        for (int stage = from; stage <= to; stage++) left -= energy(network, stage, inputs);
        return left >= 0;
    }

    /**
     * Whether launches of stages {@code from} to {@code to} of so many inputs, opening them where
     * {@code from} is 1, are within memory, energy and budgets.
     */
    public boolean affords(int network, int from, int to, int inputs) {
        return powers(network, from, to, inputs) && (from > 1 || admits(network, inputs));
    }

    /** Whether all of these together are. */
    public boolean affords(List<Outlay> together) {
        int taken = 0;
        while (taken < together.size() && affords(together.get(taken)))
            take(together.get(taken++), 1);
        boolean all = taken == together.size();
        while (taken > 0) take(together.get(--taken), -1);
        return all;
    }

    private boolean affords(Outlay outlay) {
        return affords(outlay.network(), outlay.from(), outlay.to(), outlay.inputs());
    }

    private void take(Outlay outlay, int sign) {
        if (outlay.from() == 1)
            for (int k = 0; k < outlay.inputs(); k++) open(outlay.network(), sign);
        for (int stage = outlay.from(); stage <= outlay.to(); stage++)
            launch(outlay.network(), stage, outlay.inputs(), sign);
    }

    /** What is left of a budget, numbered as {@link Fleet#use} says; endless where not limited. */
    public long left(int device, int budget) {
        if (budget > 0) return this.budget[device][budget - 1] - spent[device][budget - 1];
        return energyLimit[device] == UNLIMITED ? UNLIMITED : energyLimit[device] - energy[device];
    }

    /** Opens an input, or with {@code sign} -1 takes it back. */
    void open(int network, int sign) {
        int device = fleet.deviceOf(network);
        boolean change = sign > 0 ? users[network] == 0 : users[network] == 1;
        if (change) memory[device] += sign * fleet.network(network).storageBytes();
        users[network] += sign;
        for (int b = 0; b < budget[device].length; b++)
            spent[device][b] += sign * needs[network][b];
    }

    /** Launches, or with {@code sign} -1 takes it back. */
    void launch(int network, int stage, int inputs, int sign) {
        int device = fleet.deviceOf(network);
        if (energyLimit[device] == UNLIMITED) return;
        energy[device] += sign * energy(network, stage, inputs);
    }

    private long energy(int network, int stage, int inputs) {
        return fleet.network(network).stages().get(stage - 1).energy(inputs);
    }
}
