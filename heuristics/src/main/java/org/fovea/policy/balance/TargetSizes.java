package org.fovea.policy.balance;

import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.way.Frontier;
import org.fovea.policy.way.Joining;

/**
 * At which size, network and exit everybody who waits is to be inspected on the offered device: in
 * the best way that ends in time, or in a smaller one where not all could be served like that.
 *
 * <p>What all ask for is counted by deadline, each for its share of a full launch, on a canvas by
 * its area (Jackson 1955).
 */
final class TargetSizes {

    private final Moment now;
    private final int[] placeOf; // by kind: its number among those that wait
    private final Frontier[] ways; // by place of a kind
    private final int[] most; // by place of a kind: no longer way than this
    private int count;
    private final int[] task; // by deadline
    private final int[] inTime; // the best way in time, or NONE
    private final boolean tight;

    private TargetSizes(Moment now) {
        this.now = now;
        placeOf = new int[now.problem().kinds()];
        ways = new Frontier[now.kinds()];
        most = new int[now.kinds()];
        int waiting = 0;
        for (int k = 0; k < ways.length; k++) {
            placeOf[now.kind(k)] = k;
            ways[k] = Frontier.of(now, now.kind(k));
            most[k] = ways[k].best(Long.MAX_VALUE);
            waiting += now.waiting(now.kind(k));
        }
        task = new int[waiting];
        inTime = new int[waiting];
        var everybody = Joining.all(now, Precedence.DEADLINE);
        for (int each = everybody.next(); each != Joining.NOBODY; each = everybody.next()) {
            int way = ways[place(each)].best(now.problem().deadline(each) - now.clock());
            if (way == Frontier.NONE) continue;
            task[count] = each;
            inTime[count++] = way;
        }
        tight = !fit();
    }

    /** Everybody in the best way that ends in time. */
    static TargetSizes largest(Moment now) {
        return new TargetSizes(now);
    }

    /** The largest objects smaller, step by step, until all fit or none can be made smaller. */
    static TargetSizes fitting(Moment now) {
        var sizes = new TargetSizes(now);
        boolean fit = !sizes.tight;
        while (!fit && sizes.shrink()) fit = sizes.fit();
        return sizes;
    }

    /** Whether not all could be served in the best way. */
    boolean tight() {
        return tight;
    }

    /** How many can be answered in time. */
    int count() {
        return count;
    }

    /** The k-th of them by deadline. */
    int task(int k) {
        return task[k];
    }

    /** In which way the k-th is to be inspected. */
    Frontier.Way way(int k) {
        int place = place(task[k]);
        return ways[place].way(Math.min(inTime[k], most[place]));
    }

    private int place(int each) {
        return placeOf[now.problem().kind(each)];
    }

    private boolean fit() {
        double end = now.clock();
        for (int k = 0; k < count; k++) {
            end += share(task[k], way(k));
            if (end > now.problem().deadline(task[k])) return false;
        }
        return true;
    }

    private double share(int each, Frontier.Way way) {
        var fleet = now.problem().fleet();
        int network = fleet.networkOf(way.mode());
        int full = fleet.batchLimit(network);
        double time = (double) fleet.duration(network, 1, way.exit(), full) / full;
        if (!fleet.canvas(network)) return time;
        var canvas = fleet.network(network);
        double area = (double) canvas.width() * canvas.height();
        return time * now.problem().volume(each, way.mode()) / area;
    }

    /** One step for the kind of the largest size class; mandatory ones reach their exit anyhow. */
    private boolean shrink() {
        int largest = -1;
        for (int k = 0; k < ways.length; k++) {
            if (most[k] <= 0 || now.problem().leastExit(now.kind(k)) > 0) continue;
            if (largest < 0 || size(k) > size(largest)) largest = k;
        }
        if (largest < 0) return false;
        most[largest]--;
        return true;
    }

    private int size(int k) {
        return now.problem().fleet().sizeClass(ways[k].way(most[k]).mode());
    }
}
