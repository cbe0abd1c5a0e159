package org.fovea.policy.launch;

import java.util.List;
import java.util.Optional;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.way.Demand;

/**
 * Decides between crop and canvas networks of the offered device: whoever leads is launched in the
 * way in mind or in the best way of the other kind. While crops can answer everybody who waits, one
 * by one, device time is not short and the way in mind, which answers best, stands; from then on
 * that way is taken which serves more utility per device time, with all that join.
 */
public final class CropOrCanvas {

    private CropOrCanvas() {}

    /** The launch for a lead; parked ones go on where they are. */
    public static Decision launch(Moment now, Lead lead, Precedence order, int limit) {
        return switch (lead) {
            case Lead.Parked parked -> Launching.of(now, parked, order, limit);
            case Fresh fresh ->
                    other(now, fresh)
                            .map(other -> denser(now, fresh, other, order, limit))
                            .orElseGet(() -> Launching.of(now, fresh, order, limit));
        };
    }

    /** The launch that serves more per device time, the first of equals. */
    static Decision denser(Moment now, Fresh one, Fresh other, Precedence order, int limit) {
        var first = Launching.of(now, one, order, limit);
        var second = Launching.of(now, other, order, limit);
        boolean better = density(now, second, other.exit()) > density(now, first, one.exit());
        return better ? second : first;
    }

    /**
     * The best way on a canvas for whom a crop is in mind, and the other way round; none where
     * device time is not short.
     */
    public static Optional<Fresh> other(Moment now, Fresh lead) {
        var fleet = now.problem().fleet();
        var other = best(now, lead.task(), !fleet.canvas(fleet.networkOf(lead.mode())));
        return other.isEmpty() || Demand.metByCrops(now) ? Optional.empty() : other;
    }

    /**
     * The most accurate way on canvases, or on crops, that ends in time and reaches the least exit;
     * the first of equals.
     */
    public static Optional<Fresh> best(Moment now, int task, boolean canvas) {
        var problem = now.problem();
        var fleet = problem.fleet();
        int least = Math.max(1, problem.leastExit(problem.kind(task)));
        Optional<Fresh> best = Optional.empty();
        int most = 0;
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            int network = fleet.networkOf(mode);
            if (fleet.canvas(network) != canvas || fleet.deviceOf(network) != now.device())
                continue;
            for (int exit = least; exit <= fleet.stages(network); exit++) {
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

    /** Doubles decide a preference only, and repeat everywhere. */
    private static double density(Moment now, Decision launch, int exit) {
        return switch (launch) {
            case Decision.Crops(int network, Batch tasks) -> {
                long worth = 0;
                for (int k = 0; k < tasks.size(); k++)
                    worth += worth(now, tasks.member(k), network, exit);
                yield density(now, worth, network, exit, tasks.size());
            }
            case Decision.Canvases(int network, List<List<Placed>> canvases) -> {
                long worth = 0;
                for (var canvas : canvases)
                    for (var placed : canvas)
                        worth += now.problem().bestUtility(placed.task(), placed.mode(), exit);
                yield density(now, worth, network, exit, canvases.size());
            }
            case Decision.Resume resume -> throw new IllegalStateException("Not new: " + resume);
            case Decision.Wait wait -> throw new IllegalStateException("Nobody aboard: " + wait);
        };
    }

    private static long worth(Moment now, int task, int network, int exit) {
        return now.problem().bestUtility(task, now.problem().cropMode(task, network), exit);
    }

    private static double density(Moment now, long worth, int network, int exit, int inputs) {
        return (double) worth / now.problem().fleet().duration(network, 1, exit, inputs);
    }
}
