package org.fovea.policy.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.canvas.Resizing;
import org.fovea.policy.launch.Begun;
import org.fovea.policy.launch.CanvasBatch;
import org.fovea.policy.launch.CanvasFilling;
import org.fovea.policy.launch.CanvasLoad;
import org.fovea.policy.launch.CropBatch;
import org.fovea.policy.launch.Undertaking;

/**
 * Batched proportional balancing (Liu et al. 2022) and its generalised form with resizing (Liu et
 * al. 2023): objects that are inspected again and again become uncertain with time, in proportion
 * to their weight and to how often they are due. Objects inspected at one size share batches, the
 * most uncertain on board first, and of the batches that could start the one that relieves most
 * uncertainty per device time does.
 */
public final class Balance implements Policy {

    private final Function<Moment, TargetSizes> sizing;
    private final CanvasFilling filling;
    private final Uncertainty uncertainty = new Uncertainty();
    private final Map<Integer, Undertaking> begun = new HashMap<>(); // by device

    private Balance(Function<Moment, TargetSizes> sizing, CanvasFilling filling) {
        this.sizing = sizing;
        this.filling = filling;
    }

    /** Nobody is resized. */
    public static Policy plain() {
        return new Balance(
                TargetSizes::largest,
                (now, network, exit, tasks) -> {
                    int[] mode =
                            IntStream.of(tasks)
                                    .map(task ->
                                            CanvasLoad.mostAccurate(
                                                    now.problem(), network, exit, task))
                                    .toArray();
                    return CanvasLoad.inOrder(now.problem(), network, exit, tasks, mode);
                });
    }

    /** Where not all fit, large objects are inspected at smaller sizes. */
    public static Policy resizing() {
        return new Balance(
                TargetSizes::fitting,
                (now, network, exit, tasks) -> Resizing.of(now.problem(), network, exit, tasks));
    }

    @Override
    public Decision decide(Moment now) {
        uncertainty.announce(now);
        var undertaking = begun.get(now.device());
        var next = undertaking == null ? Decision.WAIT : undertaking.next(now);
        return next instanceof Decision.Wait ? best(now) : next;
    }

    private Decision best(Moment now) {
        var inspections = Inspections.of(now, sizing.apply(now), uncertainty);
        Decision best = Decision.WAIT;
        int exit = 0;
        double most = -1;
        for (int target : inspections.targets()) {
            int network = Inspections.network(target);
            int aim = Inspections.exit(target);
            var launch = launch(now, network, aim, inspections.aboard(target));
            double relief = relief(now, launch, aim);
            if (relief <= most) continue;
            best = launch;
            exit = aim;
            most = relief;
        }
        begun.put(now.device(), Undertaking.of(now, best, exit));
        return best instanceof Decision.Wait ? Begun.onward(now).orElse(best) : best;
    }

    private Decision launch(Moment now, int network, int exit, int[] tasks) {
        return now.problem().fleet().canvas(network)
                ? CanvasBatch.of(now, network, exit, tasks, filling)
                : CropBatch.of(now, network, exit, tasks);
    }

    /** Uncertainty that is gone when a launch ends, times accuracy, per device time. */
    private double relief(Moment now, Decision launch, int exit) {
        var fleet = now.problem().fleet();
        return switch (launch) {
            case Decision.Crops(int network, Batch tasks) -> {
                long lasts = fleet.duration(network, 1, exit, tasks.size());
                double sum = 0;
                for (int k = 0; k < tasks.size(); k++) {
                    int mode = now.problem().cropMode(tasks.member(k), network);
                    sum += relief(now, tasks.member(k), fleet.bestAccuracy(mode, exit), lasts);
                }
                yield sum / lasts;
            }
            case Decision.Canvases(int network, List<List<Placed>> canvases) -> {
                long lasts = fleet.duration(network, 1, exit, canvases.size());
                double sum = 0;
                for (var canvas : canvases)
                    for (var placed : canvas) {
                        int accuracy = fleet.bestAccuracy(placed.mode(), exit);
                        sum += relief(now, placed.task(), accuracy, lasts);
                    }
                yield sum / lasts;
            }
            case Decision.Resume resume -> throw new IllegalStateException("Not new: " + resume);
            case Decision.Wait wait -> throw new IllegalStateException("Nobody aboard: " + wait);
        };
    }

    private double relief(Moment now, int task, int accuracy, long lasts) {
        return uncertainty.at(now, task, now.clock() + lasts) * accuracy;
    }
}
