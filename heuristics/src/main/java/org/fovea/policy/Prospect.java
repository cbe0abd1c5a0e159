package org.fovea.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A way in which tasks of some kind may hope to be served on some device when they wait.
 *
 * @param accuracy of the answer, millionths
 * @param time one task's share of a full launch, us
 * @param alone how long the launch takes for nobody else, us
 */
record Prospect(int accuracy, double time, long alone) {

    /**
     * The efficient ways, those of the upper hull of accuracy over time: each takes longer than the
     * one before and answers better. Empty where the device cannot serve the kind within memory,
     * energy and budgets.
     */
    static Prospect[] efficient(Moment now, int kind, int device) {
        var left = all(now, kind, device);
        var hull = new ArrayList<Prospect>();
        var last = new Prospect(0, 0, 0);
        while (true) {
            var next = last;
            for (var each : left) if (last.slope(each) > last.slope(next)) next = each;
            if (next.equals(last)) return hull.toArray(Prospect[]::new);
            hull.add(next);
            last = next;
        }
    }

    /** Accuracy per further us; 0 where another way answers no better. */
    private double slope(Prospect other) {
        if (other.accuracy <= accuracy) return 0;
        return (other.accuracy - accuracy) / Math.max(other.time - time, Double.MIN_NORMAL);
    }

    private static List<Prospect> all(Moment now, int kind, int device) {
        var fleet = now.problem().fleet();
        var found = new ArrayList<Prospect>();
        for (int k = 0; k < now.problem().kindModes(kind); k++) {
            int mode = now.problem().kindMode(kind, k);
            int network = fleet.networkOf(mode);
            if (fleet.deviceOf(network) != device) continue;
            for (int exit = 1; exit <= fleet.stages(network); exit++) {
                if (!now.affords(network, 1, exit, 1)) break; // deeper exits need more
                long alone = fleet.duration(network, 1, exit, 1);
                found.add(
                        new Prospect(
                                fleet.bestAccuracy(mode, exit), share(now, mode, exit), alone));
            }
        }
        return found;
    }

    /**
     * A task's share of a full launch; on a canvas by area, as if it were as large as its class
     * allows.
     */
    private static double share(Moment now, int mode, int exit) {
        var fleet = now.problem().fleet();
        int network = fleet.networkOf(mode);
        int full = fleet.batchLimit(network);
        double time = (double) fleet.duration(network, 1, exit, full) / full;
        if (!fleet.canvas(network)) return time;
        var canvas = fleet.network(network);
        double side = fleet.sizeClass(mode) * fleet.scaleOf(mode).tenThousandths() / 10_000.0;
        return time * Math.min(1, side * side / canvas.width() / canvas.height());
    }
}
