package org.fovea.policy;

import java.util.Optional;
import org.fovea.instance.Limits;
import org.fovea.policy.Lead.Fresh;
import org.fovea.policy.Lead.Parked;

/**
 * Serves whoever comes first by deadline on a canvas wherever one answers it in time, and by itself
 * on a crop where none does.
 */
final class CanvasFirst {

    private final Leading leading = Leading.by(Precedence.DEADLINE);
    private final CanvasFilling filling;

    CanvasFirst(CanvasFilling filling) {
        this.filling = filling;
    }

    Decision launch(Moment now) {
        return leading.lead(now).map(lead -> launch(now, lead)).orElse(Decision.WAIT);
    }

    private Decision launch(Moment now, Lead lead) {
        return switch (lead) {
            case Parked parked -> Launching.of(now, parked, Precedence.DEADLINE, Limits.BATCH);
            case Fresh fresh ->
                    onCanvas(now, fresh.task())
                            .map(canvas -> fill(now, canvas))
                            .orElseGet(() -> crop(now, fresh));
        };
    }

    private Decision fill(Moment now, Fresh lead) {
        return CanvasBatch.of(now, lead, Precedence.DEADLINE, Limits.BATCH, filling);
    }

    private static Decision crop(Moment now, Fresh lead) {
        return Launching.of(now, lead, Precedence.DEADLINE, Limits.BATCH);
    }

    /** The most accurate way on a canvas that ends in time, the first of equals. */
    private static Optional<Fresh> onCanvas(Moment now, int task) {
        var problem = now.problem();
        var fleet = problem.fleet();
        Optional<Fresh> best = Optional.empty();
        int most = 0;
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            int network = fleet.networkOf(mode);
            if (!fleet.canvas(network) || fleet.deviceOf(network) != now.device()) continue;
            int exit = Math.max(1, problem.leastExit(problem.kind(task)));
            for (; exit <= fleet.stages(network); exit++) {
                if (!now.affords(network, 1, exit, 1)) break;
                long end = now.clock() + fleet.duration(network, 1, exit, 1);
                if (end > problem.deadline(task)) break;
                if (fleet.bestAccuracy(mode, exit) <= most) continue;
                most = fleet.bestAccuracy(mode, exit);
                best = Optional.of(new Fresh(task, mode, exit));
            }
        }
        return best;
    }
}
