package org.fovea.policy.batching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.way.Deepening;
import org.fovea.policy.way.Joining;

/**
 * Density: of all launches over every network, exit and batch size, the one that gains most utility
 * per device time, counted over all its stages up to the exit aimed for. The greedy rule of the
 * knapsack problem (Dantzig 1957), applied anew at every decision: after a stage, going on competes
 * with everything that has been released since.
 */
public final class Density implements Policy {

    @Override
    public Decision decide(Moment now) {
        var best = new Densest();
        var fleet = now.problem().fleet();
        for (int network = fleet.firstNetwork(now.device());
                network < fleet.endNetwork(now.device());
                network++) {
            if (fleet.canvas(network)) new DenseCanvases(now, network).offer(best);
            else
                for (int mode = fleet.firstMode(network); mode < fleet.endMode(network); mode++)
                    offerCrops(now, mode, best);
        }
        offerParked(now, best);
        return best.decision();
    }

    private static void offerCrops(Moment now, int mode, Densest best) {
        var fleet = now.problem().fleet();
        for (int exit = 1; exit <= fleet.stages(fleet.networkOf(mode)); exit++) {
            boolean better =
                    fleet.bestAccuracy(mode, exit)
                            > (exit == 1 ? 0 : fleet.bestAccuracy(mode, exit - 1));
            if (better) offerCrops(now, mode, exit, best);
        }
    }

    private static void offerCrops(Moment now, int mode, int exit, Densest best) {
        var problem = now.problem();
        var fleet = problem.fleet();
        int network = fleet.networkOf(mode);
        var heaviest = Joining.crops(now, Precedence.WEIGHT, mode, exit);
        int[] members = new int[fleet.batchLimit(network)];
        long gain = 0;
        long urgent = Long.MAX_VALUE;
        for (int size = 1; size <= members.length; size++) {
            long lasts = fleet.duration(network, 1, exit, size);
            long end = now.clock() + lasts;
            if (end > urgent || !now.affords(network, 1, exit, size)) return;
            int task = heaviest.next();
            while (task != Joining.NOBODY && problem.deadline(task) < end) task = heaviest.next();
            if (task == Joining.NOBODY) return;
            members[size - 1] = task;
            urgent = Math.min(urgent, problem.deadline(task));
            gain += problem.bestUtility(task, mode, exit);
            if (best.beatenBy(gain, lasts))
                best.take(new Decision.Crops(network, Batch.first(size, members)), gain, lasts);
        }
    }

    /**
     * Inputs at one stage of one network, on crops of one class, are a group that may go on
     * together.
     */
    private static void offerParked(Moment now, Densest best) {
        int[] sorted =
                IntStream.range(0, now.parked())
                        .map(now::parked)
                        .boxed()
                        .sorted(Comparator.comparingLong(input -> group(now, input)))
                        .mapToInt(input -> input)
                        .toArray();
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && group(now, sorted[to]) == group(now, sorted[from])) to++;
            int[] group = Arrays.copyOfRange(sorted, from, to);
            int stages = now.problem().fleet().stages(now.network(group[0]));
            for (int exit = now.stagesDone(group[0]) + 1; exit <= stages; exit++)
                offerGroup(now, group, exit, best);
        }
    }

    private static void offerGroup(Moment now, int[] group, int exit, Densest best) {
        var fleet = now.problem().fleet();
        int network = now.network(group[0]);
        int stage = now.stagesDone(group[0]) + 1;
        long alone = now.clock() + fleet.duration(network, stage, exit, 1);
        int[] members =
                Arrays.stream(group)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        input -> -Deepening.gain(now, input, exit, alone)))
                        .mapToInt(input -> input)
                        .toArray();
        long gain = 0;
        long urgent = Long.MAX_VALUE;
        for (int size = 1; size <= Math.min(members.length, fleet.batchLimit(network)); size++) {
            int input = members[size - 1];
            long lasts = fleet.duration(network, stage, exit, size);
            long end = now.clock() + lasts;
            long more = Deepening.gain(now, input, exit, end);
            if (end > urgent || more == 0 || !now.affords(network, stage, exit, size)) return;
            int first = Deepening.first(now, input, exit, end, Precedence.DEADLINE);
            urgent = Math.min(urgent, now.problem().deadline(first));
            gain += more;
            if (best.beatenBy(gain, lasts))
                best.take(
                        new Decision.Resume(network, stage, Batch.first(size, members)),
                        gain,
                        lasts);
        }
    }

    private static long group(Moment now, int input) {
        int network = now.network(input);
        long stage = (long) network << 8 | now.stagesDone(input); // at most 64 stages
        boolean canvas = now.problem().fleet().canvas(network);
        return stage << 32 | (canvas ? 0 : now.mode(now.lastPlacement(input)));
    }
}
