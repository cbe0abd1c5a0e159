package org.fovea.exact.crops;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * The sets of networks that the devices' memories hold and no further one fits into. Every schedule
 * uses networks of one of them; or of one that equal devices have with their parts exchanged.
 */
public final class Loads {

    /** Above it, sets are too many. */
    public static final int MOST_NETWORKS = 8;

    private Loads() {}

    /** The sets, as tests of a network's index in the problem. */
    public static List<IntPredicate> of(Problem problem) {
        int[] serving = serving(problem);
        if (fits(problem, all(serving))) return List.of(network -> true);
        var fitting = new ArrayList<BitSet>();
        for (int set = 0; set < 1 << serving.length; set++) {
            var chosen = new BitSet();
            for (int k = 0; k < serving.length; k++)
                if ((set >> k & 1) != 0) chosen.set(serving[k]);
            if (fits(problem, chosen)) fitting.add(chosen);
        }
        return fitting.stream()
                .filter(set -> fitting.stream().noneMatch(other -> larger(other, set)))
                .filter(set -> inOrder(problem.fleet(), set))
                .<IntPredicate>map(set -> set::get)
                .toList();
    }

    /** Whether of two equal devices that follow each other the first has the greater share. */
    private static boolean inOrder(Fleet fleet, BitSet set) {
        for (int device = 1; device < fleet.devices(); device++)
            if (alike(fleet.device(device - 1), fleet.device(device))
                    && share(fleet, device - 1, set) < share(fleet, device, set)) return false;
        return true;
    }

    /** A device's networks in a set, as bits. */
    private static long share(Fleet fleet, int device, BitSet set) {
        var own = set.get(fleet.firstNetwork(device), fleet.endNetwork(device)).toLongArray();
        return own.length == 0 ? 0 : own[0]; // sets are sought among few networks
    }

    private static boolean alike(Device one, Device other) {
        return anonymous(one).equals(anonymous(other));
    }

    private static Device anonymous(Device device) {
        var networks = device.networks();
        return new Device(
                "device",
                device.sizeClasses(),
                device.memoryBytes(),
                device.energyBudget(),
                device.budgets(),
                device.launchOverhead(),
                IntStream.range(0, networks.size())
                        .mapToObj(k -> anonymous(networks.get(k), "network" + k))
                        .toList(),
                Optional.empty());
    }

    private static Network anonymous(Network network, String id) {
        return new Network(
                id,
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                network.stages(),
                network.accuracy());
    }

    /** Networks that can serve a task, ascending. */
    public static int[] serving(Problem problem) {
        return IntStream.range(0, problem.kinds())
                .flatMap(kind ->
                        IntStream.range(0, problem.kindModes(kind))
                                .map(k -> problem.kindMode(kind, k)))
                .map(problem.fleet()::networkOf)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Whether all of them fit at once. */
    public static boolean allFit(Problem problem) {
        int[] serving = serving(problem);
        return fits(problem, all(serving));
    }

    private static BitSet all(int[] networks) {
        var set = new BitSet();
        for (int network : networks) set.set(network);
        return set;
    }

    private static boolean larger(BitSet set, BitSet part) {
        var both = (BitSet) set.clone();
        both.and(part);
        return both.equals(part) && set.cardinality() > part.cardinality();
    }

    private static boolean fits(Problem problem, BitSet chosen) {
        var fleet = problem.fleet();
        long[] storage = new long[fleet.devices()]; // at most 1,000 networks of 1e12 bytes
        for (int n = chosen.nextSetBit(0); n >= 0; n = chosen.nextSetBit(n + 1))
            storage[fleet.deviceOf(n)] += fleet.network(n).storageBytes();
        return IntStream.range(0, storage.length)
                .allMatch(device ->
                        storage[device]
                                <= fleet.device(device).memoryBytes().orElse(Long.MAX_VALUE));
    }
}
