package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.instance.Device;

/**
 * Normalised accuracy and miss rate against load: first in first out and earliest deadline first on
 * a device that does nothing but run whole networks on single objects; one means alone; all
 * together.
 */
final class LoadFigure {

    private static final double[] LOADS = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6};

    /** A policy and what it may decide. */
    private record Method(String label, String policy, Set<Means> means) {}

    private static final List<Method> METHODS =
            List.of(
                    new Method("all together", "price", EnumSet.allOf(Means.class)),
                    new Method("exit only", "price", EnumSet.of(Means.EXIT)),
                    new Method("batch only", "price", EnumSet.of(Means.BATCH)),
                    new Method("crop only", "price", EnumSet.of(Means.RESIZE)),
                    new Method("admission only", "price", EnumSet.noneOf(Means.class)),
                    new Method("edf", "edf", EnumSet.noneOf(Means.class)),
                    new Method("fifo", "fifo", EnumSet.noneOf(Means.class)));

    private LoadFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        var device = shipped.profile("crops-and-canvas");
        var accuracy = new ArrayList<Curve>();
        var missed = new ArrayList<Curve>();
        for (var method : METHODS) {
            var good = new ArrayList<Curve.Point>();
            var bad = new ArrayList<Curve.Point>();
            for (double load : LOADS) {
                var drawn =
                        sampling.ofEach(
                                seed -> {
                                    var answered = answered(method, device, load, sampling, seed);
                                    return new double[] {answered.accuracy(), answered.missed()};
                                });
                good.add(new Curve.Point(load, drawn[0]));
                bad.add(new Curve.Point(load, drawn[1]));
            }
            accuracy.add(new Curve(method.label(), good));
            missed.add(new Curve(method.label(), bad));
        }
        var load = Axis.linear("load", 0, LOADS[LOADS.length - 1]);
        return new Figure(
                "load",
                List.of(
                        Panel.of(
                                "accuracy", load, Axis.share("normalised accuracy"), accuracy),
                        Panel.of("misses", load, Axis.share("share of tasks missed"), missed)));
    }

    private static Answered answered(
            Method method, Device device, double load, Sampling sampling, int seed) {
        var whole = Shipped.at(device, load, sampling.tasks(), seed);
        var instance = Shipped.served(Means.of(device, method.means()), whole);
        return Answered.by(method.policy(), instance);
    }
}
