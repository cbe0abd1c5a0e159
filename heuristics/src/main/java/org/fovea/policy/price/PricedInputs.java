package org.fovea.policy.price;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.market.Market;

/**
 * What going on gains for inputs between stages that have reached the exit their launch aimed at:
 * they compete with everything else for deeper ones, or are left. Inputs at one stage of one
 * network may go on together.
 */
final class PricedInputs {

    private final Moment now;
    private final Market market;

    PricedInputs(Moment now, Market market) {
        this.now = now;
        this.market = market;
    }

    void offer(Bargain best) {
        int[] sorted =
                IntStream.range(0, now.parked())
                        .map(now::parked)
                        .boxed()
                        .sorted(Comparator.comparingLong(this::group))
                        .mapToInt(input -> input)
                        .toArray();
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && group(sorted[to]) == group(sorted[from])) to++;
            offer(best, Arrays.copyOfRange(sorted, from, to));
        }
    }

    private long group(int input) {
        return (long) now.network(input) << 8 | now.stagesDone(input); // at most 64 stages
    }

    private void offer(Bargain best, int[] group) {
        var fleet = now.problem().fleet();
        int network = now.network(group[0]);
        int next = now.stagesDone(group[0]) + 1;
        for (int exit = next; exit <= fleet.stages(network); exit++) {
            int[] preferred =
                    byGain(group, exit, now.clock() + fleet.duration(network, next, exit, 1));
            for (int size = 1;
                    size <= Math.min(preferred.length, fleet.batchLimit(network));
                    size++)
                if (now.affords(network, next, exit, size)) offer(best, preferred, exit, size);
        }
    }

    /** Those that gain anything alone, the most gain first. */
    private int[] byGain(int[] group, int exit, long end) {
        double[] gain = new double[group.length];
        for (int i = 0; i < group.length; i++) gain[i] = gain(group[i], exit, end, 0);
        return IntStream.range(0, group.length)
                .filter(i -> gain[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -gain[i]))
                .mapToInt(i -> group[i])
                .toArray();
    }

    private void offer(Bargain best, int[] preferred, int exit, int size) {
        int network = now.network(preferred[0]);
        int next = now.stagesDone(preferred[0]) + 1;
        long lasts = now.problem().fleet().duration(network, next, exit, size);
        double toll = market.toll(network, next, exit, size);
        int[] member = new int[size];
        int count = 0;
        double sum = 0;
        for (int i = 0; i < preferred.length && count < size; i++) {
            double gain = gain(preferred[i], exit, now.clock() + lasts, toll / size);
            if (gain <= 0) continue;
            member[count++] = preferred[i];
            sum += gain;
        }
        double surplus = sum - market.worth((double) lasts);
        if (count == size && best.beatenBy(surplus))
            best.take(new Decision.Resume(network, next, Batch.of(member)), exit, surplus);
    }

    /**
     * What an input's tasks gain from an exit completed at a time, beyond waiting, 1e-10; 0 where
     * that is not worth its toll.
     */
    private double gain(int input, int exit, long end, double toll) {
        var problem = now.problem();
        int stages = problem.fleet().stages(now.network(input));
        double more = 0;
        double gain = -toll;
        double hope = 0;
        double patience = 0;
        int inTime = 0;
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p)) {
            int task = now.task(p);
            if (problem.deadline(task) < end) continue;
            double urgency = market.urgency(problem.deadline(task) - now.clock());
            long most = problem.bestUtility(task, now.mode(p), stages) - now.earned(task);
            long worth = problem.bestUtility(task, now.mode(p), exit) - now.earned(task);
            more += Math.max(0, worth);
            gain += Math.max(0, worth) * (1 + urgency);
            hope += (1 - urgency) * most;
            patience += 1 - urgency;
            inTime++;
        }
        if (more <= toll) return 0;
        double paid = patience / inTime * market.worth(share(input));
        return gain - Math.max(0, hope - paid);
    }

    /** An input's share of a full launch of all stages that it has left, us. */
    private double share(int input) {
        var fleet = now.problem().fleet();
        int network = now.network(input);
        int full = fleet.batchLimit(network);
        long lasts =
                fleet.duration(network, now.stagesDone(input) + 1, fleet.stages(network), full);
        return (double) lasts / full;
    }
}
