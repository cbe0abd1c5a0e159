package org.fovea.policy.price;

import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.market.Market;

/**
 * What launches of a crop network gain: for every exit and batch size those members that gain most.
 * A member whose deadline comes before the exit aimed at counts with the deepest one it completes.
 */
final class PricedCrops {

    private final Moment now;
    private final Market market;
    private final int network;
    private final int[] member;
    private final double[] gain; // of members, descending
    private int members;

    PricedCrops(Moment now, Market market, int network) {
        this.now = now;
        this.market = market;
        this.network = network;
        int most = Math.min(now.problem().fleet().batchLimit(network), market.crowd().size());
        member = new int[most];
        gain = new double[most];
    }

    void offer(Bargain best) {
        for (int exit = 1; exit <= now.problem().fleet().stages(network); exit++) {
            double[] ceiling = ceilings(exit);
            for (int size = 1; size < ceiling.length; size++) {
                if (!now.affords(network, 1, exit, size)) break;
                if (best.beatenBy(ceiling[size] - cost(exit, size)) && !offer(best, exit, size))
                    break;
            }
        }
    }

    /**
     * What batches could gain at most, by their size, 1e-10: nobody gains more from a larger launch
     * than from one alone, leaving budgets aside, and nobody who gains nothing alone joins.
     */
    private double[] ceilings(int exit) {
        choose(exit, 1, member.length, 0);
        double[] ceiling = new double[members + 1];
        for (int i = 0; i < members; i++) ceiling[i + 1] = ceiling[i] + gain[i];
        return ceiling;
    }

    /** Whether so many gain from it. */
    private boolean offer(Bargain best, int exit, int size) {
        choose(exit, size, size, market.toll(network, 1, exit, size) / size);
        if (members < size) return false;
        double sum = 0;
        for (int i = 0; i < size; i++) sum += gain[i];
        double surplus = sum - cost(exit, size);
        if (best.beatenBy(surplus))
            best.take(new Decision.Crops(network, Batch.first(size, member)), exit, surplus);
        return true;
    }

    private double cost(int exit, int size) {
        return market.worth((double) now.problem().fleet().duration(network, 1, exit, size));
    }

    /**
     * Those that gain most, up to a number, from a launch of some size.
     *
     * @param toll of each
     */
    private void choose(int aim, int size, int most, double toll) {
        var problem = now.problem();
        var crowd = market.crowd();
        var reach = new ExitsInTime(now, network, aim, size);
        members = 0;
        for (int k = crowd.kinds() - 1; k >= 0; k--) {
            int mode = problem.kindCropMode(crowd.kind(k), network);
            if (mode < 0) continue;
            int least = Math.max(1, problem.leastExit(crowd.kind(k)));
            int exit = 0; // deadlines ascend, so exits do
            for (int place = crowd.from(k); place < crowd.to(k); place++) {
                exit = reach.deeper(crowd.deadline(place), exit);
                if (exit < least) continue;
                double worth = crowd.worth(place, problem.fleet().bestAccuracy(mode, exit));
                double gains = market.gain(place, worth - toll);
                if (gains > 0) insert(crowd.task(place), gains, most);
            }
        }
    }

    /**
     * Of equals the one that comes first goes first. The most urgent come first and gain most as a
     * rule, so that most of the others are refused at once.
     */
    private void insert(int task, double gains, int most) {
        if (members == most && gain[most - 1] >= gains) return;
        int place = members < most ? members++ : most - 1;
        for (; place > 0 && gain[place - 1] < gains; place--) {
            gain[place] = gain[place - 1];
            member[place] = member[place - 1];
        }
        gain[place] = gains;
        member[place] = task;
    }
}
