package org.fovea.policy.balance;

import java.util.Arrays;
import org.fovea.policy.Moment;
import org.fovea.policy.launch.CropOrCanvas;
import org.fovea.policy.launch.Lead.Fresh;

/**
 * Who is to be inspected where, the most uncertain first. A <em>target</em> is a network with an
 * exit: whoever shares it may share a launch. Flat, since a thousand tasks cost microseconds so.
 */
final class Inspections {

    private static final int EXITS = 64; // at most so many stages
    private static final long PLACE = (1 << 20) - 1; // an instance has fewer tasks

    private final Moment now;
    private final TargetSizes sizes;
    private final int[] task; // by place in order; a canvas as a second choice stands behind a crop
    private final int[] target;
    private int count;

    private Inspections(Moment now, TargetSizes sizes) {
        this.now = now;
        this.sizes = sizes;
        task = new int[2 * sizes.count()];
        target = new int[task.length];
    }

    /** Where device time is short, a canvas is a further target for whom a crop is in mind. */
    static Inspections of(Moment now, TargetSizes sizes, Uncertainty uncertainty) {
        var fleet = now.problem().fleet();
        var inspections = new Inspections(now, sizes);
        boolean canvases = false;
        for (int network = fleet.firstNetwork(now.device());
                network < fleet.endNetwork(now.device());
                network++) canvases |= fleet.canvas(network);
        for (long key : mostUncertainFirst(now, sizes, uncertainty)) {
            int k = (int) (key & PLACE);
            var way = sizes.way(k);
            int network = fleet.networkOf(way.mode());
            inspections.add(sizes.task(k), network, way.exit());
            if (canvases && sizes.tight() && !fleet.canvas(network))
                CropOrCanvas.best(now, sizes.task(k), true).ifPresent(inspections::add);
        }
        return inspections;
    }

    private static long[] mostUncertainFirst(
            Moment now, TargetSizes sizes, Uncertainty uncertainty) {
        long soon = now.clock() + 1; // of those released now the one that ages fastest
        long[] order = new long[sizes.count()];
        for (int k = 0; k < order.length; k++) {
            double uncertain = uncertainty.at(now, sizes.task(k), soon);
            order[k] = (~Double.doubleToLongBits(uncertain) & ~PLACE) | k; // equal: by deadline
        }
        Arrays.sort(order);
        return order;
    }

    private void add(Fresh canvas) {
        add(canvas.task(), now.problem().fleet().networkOf(canvas.mode()), canvas.exit());
    }

    private void add(int inspected, int network, int exit) {
        task[count] = inspected;
        target[count++] = network * EXITS + exit - 1;
    }

    /** Those in use, by network and exit. */
    int[] targets() {
        return Arrays.stream(target, 0, count).distinct().sorted().toArray();
    }

    /** The network of a target. */
    static int network(int target) {
        return target / EXITS;
    }

    /** The exit of a target. */
    static int exit(int target) {
        return target % EXITS + 1;
    }

    /**
     * Whoever may be on board, in order. Where device time is short, those who could go deeper take
     * room on a canvas all the same.
     */
    int[] aboard(int wanted) {
        boolean shared = sizes.tight() && now.problem().fleet().canvas(network(wanted));
        int last = shared ? (network(wanted) + 1) * EXITS - 1 : wanted;
        int[] found = new int[count];
        int size = 0;
        for (int k = 0; k < count; k++)
            if (target[k] >= wanted && target[k] <= last) found[size++] = task[k];
        return Arrays.copyOf(found, size);
    }
}
