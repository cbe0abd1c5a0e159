package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.List;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.benchmark.chart.Sampling;

/**
 * Normalised accuracy and miss rate against load: first in first out and earliest deadline first on
 * a device that does nothing but run whole networks on single objects; one means alone; all
 * together.
 */
final class LoadFigure {

    static final double[] LOADS = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6};

    private LoadFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        var device = shipped.profile("crops-and-canvas");
        var accuracy = new ArrayList<Curve>();
        var missed = new ArrayList<Curve>();
        for (var method : Method.ALL) {
            var curves =
                    sampling.curves(
                            method.label(),
                            LOADS,
                            (load, seed) -> {
                                var whole = Shipped.at(device, load, sampling.tasks(), seed);
                                var instance = method.restricted(device, whole);
                                var answered = Answered.of(instance, method.schedule(instance));
                                return new double[] {answered.accuracy(), answered.missed()};
                            });
            accuracy.add(curves.getFirst());
            missed.add(curves.getLast());
        }
        var load = Axis.linear("load", 0, LOADS[LOADS.length - 1]);
        return new Figure(
                "load",
                List.of(
                        Panel.of("accuracy", load, Axis.share("normalised accuracy"), accuracy),
                        Panel.of("misses", load, Axis.share("share of tasks missed"), missed)));
    }
}
