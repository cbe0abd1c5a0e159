package org.fovea.policy.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fovea.policy.Moment;

/**
 * A way in which tasks of some kind may hope to be served on some device when they wait.
 *
 * @param accuracy of the answer, millionths
 * @param time one task's share of a full launch, us
 * @param alone how long the launch takes for nobody else, us
 * @param part one task's share of an input
 */
record Prospect(int accuracy, double time, long alone, int network, int exit, double part) {

    /**
     * The efficient ways, the best answer last: those of the upper hull of accuracy over time, or
     * all where budgets may make a slower one the better. Empty where the device cannot serve the
     * kind within memory, energy and budgets.
     */
    static Prospect[] efficient(Moment now, int kind, int device) {
        var all = all(now, kind, device);
        boolean limited =
                IntStream.range(0, now.problem().fleet().budgets(device))
                        .anyMatch(budget -> now.left(device, budget) < Long.MAX_VALUE);
        var ways = limited ? byAccuracy(all) : hull(all, Prospect::time);
        return ways.toArray(Prospect[]::new);
    }

    private static List<Prospect> byAccuracy(List<Prospect> ways) {
        return ways.stream()
                .filter(way -> way.accuracy > 0)
                .sorted(
                        Comparator.comparingInt(Prospect::accuracy)
                                .thenComparing(Prospect::time, Comparator.reverseOrder()))
                .toList();
    }

    /** The upper hull of accuracy over what a way takes of something. */
    static List<Prospect> hull(List<Prospect> ways, ToDoubleFunction<Prospect> takes) {
        var hull = new ArrayList<Prospect>();
        int accuracy = 0;
        double taken = 0;
        while (true) {
            Optional<Prospect> next = Optional.empty();
            double steepest = 0;
            for (var each : ways) {
                if (each.accuracy <= accuracy) continue;
                double more = Math.max(takes.applyAsDouble(each) - taken, Double.MIN_NORMAL);
                double slope = (each.accuracy - accuracy) / more;
                if (slope <= steepest) continue;
                steepest = slope;
                next = Optional.of(each);
            }
            if (next.isEmpty()) return hull;
            hull.add(next.get());
            accuracy = next.get().accuracy;
            taken = takes.applyAsDouble(next.get());
        }
    }

    /** Every way that memory, energy and budgets allow. */
    static List<Prospect> all(Moment now, int kind, int device) {
        var fleet = now.problem().fleet();
        var found = new ArrayList<Prospect>();
        for (int k = 0; k < now.problem().kindModes(kind); k++) {
            int mode = now.problem().kindMode(kind, k);
            int network = fleet.networkOf(mode);
            if (fleet.deviceOf(network) != device) continue;
            for (int exit = 1; exit <= fleet.stages(network); exit++) {
                if (!now.affords(network, 1, exit, 1)) break; // deeper exits need more
                int full = fleet.batchLimit(network);
                double part = part(now, mode);
                found.add(
                        new Prospect(
                                fleet.bestAccuracy(mode, exit),
                                part * ((double) fleet.duration(network, 1, exit, full) / full),
                                fleet.duration(network, 1, exit, 1),
                                network,
                                exit,
                                part));
            }
        }
        return found;
    }

    /** On a canvas by area, as if the object were as large as its class allows. */
    private static double part(Moment now, int mode) {
        var fleet = now.problem().fleet();
        int network = fleet.networkOf(mode);
        if (!fleet.canvas(network)) return 1;
        var canvas = fleet.network(network);
        double side = fleet.sizeClass(mode) * fleet.scaleOf(mode).tenThousandths() / 10_000.0;
        return Math.min(1, side * side / canvas.width() / canvas.height());
    }
}
