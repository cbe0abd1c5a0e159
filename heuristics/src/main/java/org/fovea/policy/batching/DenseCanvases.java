package org.fovea.policy.batching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.CanvasLoad;
import org.fovea.policy.way.Joining;

/**
 * What launches of a canvas network gain now: canvases are filled one after the other with the most
 * valuable candidates, and every exit is counted on the same canvases.
 */
final class DenseCanvases {

    /** Candidates looked at for a launch. */
    private static final int CANDIDATES = 256;

    private final Moment now;
    private final int network;
    private final int deepest;
    private final List<List<Placed>> canvases = new ArrayList<>();

    DenseCanvases(Moment now, int network) {
        this.now = now;
        this.network = network;
        deepest = now.problem().fleet().stages(network);
    }

    void offer(Densest best) {
        int[] left = candidates();
        int most = now.problem().fleet().batchLimit(network);
        while (canvases.size() < most && left.length > 0) {
            if (!now.affords(network, 1, 1, canvases.size() + 1)) return;
            var load =
                    CanvasLoad.of(
                            now.problem(), network, deepest, left, CanvasLoad.Choice.BY_VALUE);
            if (load.value() == 0) return;
            canvases.add(load.placed());
            offerExits(best);
            Set<Integer> gone = new HashSet<>();
            for (var placed : load.placed()) gone.add(placed.task());
            left = Arrays.stream(left).filter(task -> !gone.contains(task)).toArray();
        }
    }

    private void offerExits(Densest best) {
        var fleet = now.problem().fleet();
        for (int exit = 1; exit <= deepest; exit++) {
            if (!now.affords(network, 1, exit, canvases.size())) return;
            long lasts = fleet.duration(network, 1, exit, canvases.size());
            long gain = gain(exit, now.clock() + lasts);
            if (best.beatenBy(gain, lasts))
                best.take(new Decision.Canvases(network, canvases), gain, lasts);
        }
    }

    private long gain(int exit, long end) {
        var problem = now.problem();
        long sum = 0;
        for (var canvas : canvases)
            for (var placed : canvas)
                if (end <= problem.deadline(placed.task()))
                    sum += problem.bestUtility(placed.task(), placed.mode(), exit);
        return sum;
    }

    /** The heaviest tasks that an earning exit could still reach in time. */
    private int[] candidates() {
        var problem = now.problem();
        long soonest = now.clock() + problem.fleet().duration(network, 1, firstEarning(), 1);
        int[] found = new int[CANDIDATES];
        int count = 0;
        var heaviest = Joining.canvases(now, Precedence.WEIGHT, network, deepest);
        for (int task = heaviest.next();
                task != Joining.NOBODY && count < CANDIDATES;
                task = heaviest.next())
            if (problem.deadline(task) >= soonest) found[count++] = task;
        return Arrays.copyOf(found, count);
    }

    private int firstEarning() {
        var fleet = now.problem().fleet();
        for (int exit = 1; exit < deepest; exit++)
            for (int mode = fleet.firstMode(network); mode < fleet.endMode(network); mode++)
                if (fleet.bestAccuracy(mode, exit) > 0) return exit;
        return deepest;
    }
}
