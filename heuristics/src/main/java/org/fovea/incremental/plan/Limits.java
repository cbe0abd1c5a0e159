package org.fovea.incremental.plan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fovea.problem.Fleet;

/**
 * What a plan's launches take of each device's memory, energy and named budgets, and by how much
 * that is too much (rule 8).
 */
final class Limits {

    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final int MEMORY = 0; // kinds of limits: energy and the named budgets follow
    private static final int ENERGY = 1;
    private static final int NAMED = 2;

    private final Fleet fleet;
    private final boolean any;
    private final int[] users; // inputs launched, by network
    private final long[][] limit; // by device and kind
    private final long[][] taken;
    private final long[] storage; // by network
    private final long[][] needs; // by network: of each named budget
    private final long[][][] energy; // by network with limited energy, stage - 1, inputs - 1
    private int exceeded; // limits that are

    Limits(Ground ground) {
        fleet = ground.fleet();
        users = new int[fleet.networks()];
        limit = new long[fleet.devices()][];
        taken = new long[fleet.devices()][];
        for (int d = 0; d < limit.length; d++) {
            var device = fleet.device(d);
            limit[d] =
                    IntStream.range(0, NAMED + device.budgets().size())
                            .mapToLong(kind -> UNLIMITED)
                            .toArray();
            limit[d][MEMORY] = device.memoryBytes().orElse(UNLIMITED);
            for (int kind = ENERGY; kind < limit[d].length; kind++)
                limit[d][kind] = ground.standing().left()[d][kind - ENERGY];
            taken[d] = new long[limit[d].length];
        }
        storage = new long[fleet.networks()];
        needs = new long[fleet.networks()][];
        energy = new long[fleet.networks()][][];
        boolean limited = false;
        for (int n = 0; n < storage.length; n++) {
            int device = fleet.deviceOf(n);
            limited |= limit[device].length > NAMED;
            limited |= limit[device][MEMORY] != UNLIMITED || limit[device][ENERGY] != UNLIMITED;
            storage[n] = fleet.network(n).storageBytes();
            if (ground.standing().loaded()[n] && limit[device][MEMORY] != UNLIMITED) {
                limit[device][MEMORY] -= storage[n];
                storage[n] = 0;
            }
            needs[n] = new long[limit[device].length - NAMED];
            for (int b = 0; b < needs[n].length; b++) needs[n][b] = fleet.use(n, b + 1, 1, 1, 1);
            energy[n] = limit[device][ENERGY] == UNLIMITED ? new long[0][] : energies(n);
        }
        any = limited;
    }

    private long[][] energies(int network) {
        long[][] table = new long[fleet.stages(network)][fleet.batchLimit(network)];
        for (int s = 0; s < table.length; s++)
            for (int b = 0; b < table[s].length; b++)
                table[s][b] = fleet.use(network, 0, s + 1, s + 1, b + 1);
        return table;
    }

    /** Whether anything is limited. */
    boolean any() {
        return any;
    }

    void clear() {
        Arrays.fill(users, 0);
        for (long[] device : taken) Arrays.fill(device, 0);
        exceeded = 0;
    }

    /** Energy of the launches that a decoder made, uJ; 0 where it is not limited. */
    long energy(Decoder launch) {
        if (!any) return 0;
        long[][] table = energy[launch.network()];
        if (table.length == 0) return 0;
        long sum = 0;
        for (int stage = 1; stage <= launch.stages(); stage++)
            sum += table[stage - 1][launch.stageInputs(stage) - 1];
        return sum;
    }

    /** Takes what inputs of a network need, or with {@code sign} -1 gives it back. */
    void add(int network, int inputs, long energy, int sign) {
        if (!any || network < 0 || inputs == 0) return;
        int device = fleet.deviceOf(network);
        int before = users[network];
        users[network] += sign * inputs;
        if ((before == 0) != (users[network] == 0)) take(device, MEMORY, sign * storage[network]);
        take(device, ENERGY, sign * energy);
        for (int b = 0; b < needs[network].length; b++)
            take(device, NAMED + b, (long) sign * inputs * needs[network][b]);
    }

    private void take(int device, int kind, long amount) {
        if (amount == 0 || limit[device][kind] == UNLIMITED) return;
        boolean before = taken[device][kind] > limit[device][kind];
        taken[device][kind] += amount;
        boolean now = taken[device][kind] > limit[device][kind];
        if (before != now) exceeded += now ? 1 : -1;
    }

    /**
     * Sum over all limits of what is taken beyond, as a part of the limit; 0 where all are kept.
     */
    double excess() {
        if (exceeded == 0) return 0;
        double sum = 0;
        for (int d = 0; d < limit.length; d++) {
            for (int k = 0; k < limit[d].length; k++) {
                long over = taken[d][k] - limit[d][k];
                if (over > 0) sum += (double) over / Math.max(1, limit[d][k]);
            }
        }
        return sum;
    }
}
