package org.fovea.exact.crops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.problem.Fleet;

/**
 * The limits on energy and named budgets that schedules could exceed, device by device, and what
 * launches take of them. A limit above all that the tasks could ever take is none.
 */
public final class Rations {

    /** One that could be exceeded; the budget as {@link Fleet#use} numbers it. */
    private record Ration(int budget, long limit) {}

    private final Fleet fleet;
    private final List<List<Ration>> rations = new ArrayList<>(); // by own device
    private final long[][][] use; // by type, inputs - 1, ration
    private final List<List<Integer>> types = new ArrayList<>(); // by own device
    private final int most;

    Rations(Crops crops) {
        fleet = crops.problem().fleet();
        for (int device = 0; device < crops.devices(); device++) rations.add(of(crops, device));
        most = rations.stream().mapToInt(List::size).max().orElse(0);
        use = new long[crops.types()][][];
        for (int device = 0; device < crops.devices(); device++) types.add(new ArrayList<>());
        for (int type = 0; type < use.length; type++) {
            types.get(crops.device(crops.networkOf(type))).add(type);
            var own = rations.get(crops.device(crops.networkOf(type)));
            use[type] = new long[crops.batchLimit(type)][own.size()];
            for (int inputs = 1; inputs <= use[type].length; inputs++)
                for (int k = 0; k < own.size(); k++)
                    use[type][inputs - 1][k] = use(crops, type, inputs, own.get(k).budget());
        }
    }

    private List<Ration> of(Crops crops, int own) {
        int device = crops.deviceInProblem(own);
        var binding = new ArrayList<Ration>();
        for (int budget = 0; budget < fleet.budgets(device); budget++) {
            long limit = given(device, budget);
            if (limit < mostUsed(crops, own, budget)) binding.add(new Ration(budget, limit));
        }
        return List.copyOf(binding);
    }

    private long given(int device, int budget) {
        if (budget == 0) return fleet.device(device).energyBudget().orElse(Long.MAX_VALUE);
        return List.copyOf(fleet.device(device).budgets().values()).get(budget - 1);
    }

    /** What all tasks take at most, each on the network where it takes most. */
    private long mostUsed(Crops crops, int own, int budget) {
        long sum = 0;
        for (int task = 0; task < crops.tasks(); task++) {
            long most = 0;
            for (int n = 0; n < crops.networks(); n++)
                if (crops.device(n) == own)
                    most = Math.max(most, mostUsed(crops, n, crops.reach(task, n), budget));
            sum += most;
        }
        return sum;
    }

    private long mostUsed(Crops crops, int network, int stages, int budget) {
        long sum = 0;
        for (int stage = 0; stage < stages; stage++) {
            int type = crops.firstType(network) + stage;
            long most = 0;
            for (int inputs = 1; inputs <= crops.batchLimit(type); inputs++)
                most = Math.max(most, Math.ceilDiv(use(crops, type, inputs, budget), inputs));
            sum += most;
        }
        return sum;
    }

    private long use(Crops crops, int type, int inputs, int budget) {
        int stage = crops.before(type) + 1;
        return fleet.use(crops.network(crops.networkOf(type)), budget, stage, stage, inputs);
    }

    /** Whether no device has any. */
    public boolean none() {
        return most == 0;
    }

    /** The most that one device has. */
    public int most() {
        return most;
    }

    /** How many a device has. */
    public int count(int device) {
        return rations.get(device).size();
    }

    /** How much of one there is. */
    public long limit(int device, int ration) {
        return rations.get(device).get(ration).limit();
    }

    /** Whether two devices of the same types have the same limits, and launches take the same. */
    boolean alike(int one, int other) {
        if (!rations.get(one).equals(rations.get(other))) return false;
        for (int k = 0; k < types.get(one).size(); k++)
            if (!Arrays.deepEquals(use[types.get(one).get(k)], use[types.get(other).get(k)]))
                return false;
        return true;
    }

    /** What a launch of a type with so many inputs takes of its device's. */
    public long use(int type, int inputs, int ration) {
        return use[type][inputs - 1][ration];
    }
}
