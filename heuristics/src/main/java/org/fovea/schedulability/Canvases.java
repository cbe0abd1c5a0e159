package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.policy.Policy;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * Canvases filled in deadline order while a condition says that the objects fit, one canvas a
 * launch, all its stages back to back.
 */
final class Canvases implements Criterion {

    private final Filling filling;

    Canvases(Filling filling) {
        this.filling = filling;
    }

    /** A canvas that serves a set, how its objects count there, and what was found. */
    private record Judged(Canvas canvas, Filling.Units units, Verdict verdict) {

        /** More is better; sets that are not shown schedulable come last. */
        long margin() {
            return switch (verdict) {
                case Verdict.Schedulable(long margin, String where) -> margin;
                case Verdict.Unknown unknown -> -1;
            };
        }
    }

    @Override
    public String name() {
        return filling.name();
    }

    @Override
    public String summary() {
        return filling.summary();
    }

    @Override
    public String source() {
        return filling.source();
    }

    @Override
    public Verdict judge(TaskSet set) {
        return best(set)
                .map(Judged::verdict)
                .orElseGet(() -> new Verdict.Unknown("no canvas of this kind serves every stream"));
    }

    @Override
    public Policy policy(TaskSet set) {
        var judged =
                best(set)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "No canvas serves every stream of " + set.name() + "."));
        return new CanvasByDeadline(filling, judged.canvas(), judged.units());
    }

    /** The canvas network that leaves the greatest margin. */
    private Optional<Judged> best(TaskSet set) {
        List<Judged> found = new ArrayList<>();
        for (var network : set.device().networks()) {
            if (!network.feed().canvas()) continue;
            var canvas = Canvas.of(set, network);
            if (canvas.isEmpty()) continue;
            filling.units(network, canvas.get().footprints())
                    .map(units -> judged(canvas.get(), units))
                    .ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparingLong(Judged::margin));
    }

    private static Judged judged(Canvas canvas, Filling.Units units) {
        var set = canvas.set();
        var obstacle = Obstacle.of(set.device(), List.of(canvas.network()));
        var verdict =
                obstacle.<Verdict>map(Verdict.Unknown::new)
                        .orElseGet(() ->
                                Windows.judge(
                                        set.streams(),
                                        new CanvasDemand(
                                                units, canvas.objects(), canvas.launch())));
        return new Judged(canvas, units, verdict);
    }
}
