package org.fovea.exact.crops;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;

/**
 * The sets of networks that the devices' memories hold and no further one fits into. Every schedule
 * uses networks of one of them.
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
                .<IntPredicate>map(set -> set::get)
                .toList();
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
