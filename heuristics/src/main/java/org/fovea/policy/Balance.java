package org.fovea.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Lead.Fresh;

/**
 * Batched proportional balancing (Liu et al. 2022) and its generalised form with resizing (Liu et
 * al. 2023): objects that are inspected again and again become uncertain with time, in proportion
 * to their weight and to how often they are due. Objects inspected at one size share batches, the
 * most uncertain on board first, and of the batches that could start the one that relieves most
 * uncertainty per device time does.
 */
final class Balance implements Policy {

    private final Function<Moment, TargetSizes> sizing;
    private final CanvasFilling filling;
    private final Uncertainty uncertainty = new Uncertainty();
    private final Map<Integer, Undertaking> begun = new HashMap<>(); // by device

    private Balance(Function<Moment, TargetSizes> sizing, CanvasFilling filling) {
        this.sizing = sizing;
        this.filling = filling;
    }

    /** Objects that share a launch: the network they are inspected with, and the exit. */
    private record Target(int network, int exit) {

        static final Comparator<Target> ORDER =
                Comparator.comparingInt(Target::network).thenComparingInt(Target::exit);
    }

    /** A task and where it is to be inspected. */
    private record Inspection(int task, Target target) {}

    /** Nobody is resized. */
    static Policy plain() {
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
    static Policy resizing() {
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
        var sizes = sizing.apply(now);
        var inspections = inspections(now, sizes);
        Decision best = Decision.WAIT;
        int exit = 0;
        double most = -1;
        var targets = inspections.stream().map(Inspection::target).distinct();
        for (var target : targets.sorted(Target.ORDER).toList()) {
            var launch = launch(now, target, candidates(now, sizes, inspections, target));
            double relief = relief(now, target, launch);
            if (relief <= most) continue;
            best = launch;
            exit = target.exit;
            most = relief;
        }
        begun.put(now.device(), Undertaking.of(now, best, exit));
        return best instanceof Decision.Wait ? Begun.onward(now).orElse(best) : best;
    }

    /** The most uncertain first; where device time is short, a canvas is a further place to be. */
    private List<Inspection> inspections(Moment now, TargetSizes sizes) {
        var fleet = now.problem().fleet();
        var found = new ArrayList<Inspection>();
        for (int k : mostUncertainFirst(now, sizes)) {
            int task = sizes.task(k);
            var way = sizes.way(k);
            int network = fleet.networkOf(way.mode());
            found.add(new Inspection(task, new Target(network, way.exit())));
            if (!sizes.tight() || fleet.canvas(network)) continue;
            CropOrCanvas.best(now, task, true)
                    .ifPresent(canvas -> found.add(new Inspection(task, target(now, canvas))));
        }
        return found;
    }

    private static Target target(Moment now, Fresh lead) {
        return new Target(now.problem().fleet().networkOf(lead.mode()), lead.exit());
    }

    private int[] mostUncertainFirst(Moment now, TargetSizes sizes) {
        long soon =
                now.clock() + 1; // of those released now the one whose uncertainty grows fastest
        double[] uncertain = new double[sizes.count()];
        Arrays.setAll(uncertain, k -> uncertainty.at(now, sizes.task(k), soon));
        return IntStream.range(0, uncertain.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -uncertain[k])) // stable: by deadline
                .mapToInt(k -> k)
                .toArray();
    }

    /** Where device time is short, whoever could go deeper takes room on a canvas all the same. */
    private static int[] candidates(
            Moment now, TargetSizes sizes, List<Inspection> inspections, Target target) {
        boolean shared = sizes.tight() && now.problem().fleet().canvas(target.network);
        return inspections.stream()
                .filter(each ->
                        each.target.equals(target)
                                || (shared
                                        && each.target.network == target.network
                                        && each.target.exit > target.exit))
                .mapToInt(Inspection::task)
                .toArray();
    }

    private Decision launch(Moment now, Target target, int[] tasks) {
        return now.problem().fleet().canvas(target.network)
                ? CanvasBatch.of(now, target.network, target.exit, tasks, filling)
                : CropBatch.of(now, target.network, target.exit, tasks);
    }

    /** Uncertainty that is gone when a launch ends, times accuracy, per device time. */
    private double relief(Moment now, Target target, Decision launch) {
        return switch (launch) {
            case Decision.Crops(int network, Batch tasks) -> {
                long lasts = lasts(now, target, tasks.size());
                double sum = 0;
                for (int k = 0; k < tasks.size(); k++) {
                    int mode = now.problem().cropMode(tasks.member(k), network);
                    sum += relief(now, target, tasks.member(k), mode, lasts);
                }
                yield sum / lasts;
            }
            case Decision.Canvases(int network, List<List<Placed>> canvases) -> {
                long lasts = lasts(now, target, canvases.size());
                double sum = 0;
                for (var canvas : canvases)
                    for (var placed : canvas)
                        sum += relief(now, target, placed.task(), placed.mode(), lasts);
                yield sum / lasts;
            }
            case Decision.Resume resume -> throw new IllegalStateException("Not new: " + resume);
            case Decision.Wait wait -> throw new IllegalStateException("Nobody aboard: " + wait);
        };
    }

    private double relief(Moment now, Target target, int task, int mode, long lasts) {
        int accuracy = now.problem().fleet().bestAccuracy(mode, target.exit);
        return uncertainty.at(now, task, now.clock() + lasts) * accuracy;
    }

    private static long lasts(Moment now, Target target, int inputs) {
        return now.problem().fleet().duration(target.network, 1, target.exit, inputs);
    }
}
