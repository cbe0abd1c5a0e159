package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.benchmark.chart.Sample;
import org.fovea.benchmark.chart.Sampling;
import org.fovea.instance.Device;

/**
 * Switching to a smaller network against exiting early: what time buys for one crop of 256 px, and
 * what comes of objects that arrive over time.
 */
final class SwitchingFigure {

    private static final int CROP = 256; // px
    private static final double[] LOADS = {0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4};

    private SwitchingFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        var devices = new LinkedHashMap<String, Device>();
        devices.put("both", shipped.profile("talk-switching-and-exits"));
        devices.put("switching", shipped.profile("talk-switching"));
        devices.put("exits", shipped.profile("talk-early-exit"));
        var single = new ArrayList<Curve>();
        var earned = new ArrayList<Curve>();
        devices.forEach((label, device) -> {
            single.add(new Curve(label, bought(device)));
            earned.add(
                    sampling.curve(
                            label,
                            LOADS,
                            (load, seed) ->
                                    Answered.by(
                                                    "price",
                                                    Shipped.at(
                                                            device, load, sampling.tasks(), seed))
                                            .accuracy()));
        });
        var accuracy = Axis.share("normalised accuracy");
        return new Figure(
                "switching",
                List.of(
                        Panel.of("one crop of 256 px", Axis.linear("ms", 0, 30), accuracy, single),
                        Panel.of(
                                "objects that arrive over time",
                                Axis.linear("load", 0, LOADS[LOADS.length - 1]),
                                accuracy,
                                earned)));
    }

    /** Each answer to the crop that no faster one reaches. */
    private static List<Curve.Point> bought(Device device) {
        var answers = new ArrayList<Curve.Point>();
        for (var network : device.networks())
            for (var entry : network.accuracy()) {
                long time = 0;
                for (int exit = 0; exit < network.stages().size(); exit++) {
                    time += network.stages().get(exit).latency().getFirst();
                    double accuracy = entry.byExit().get(exit).millionths() / 1e6;
                    if (entry.sizeClass() == CROP)
                        answers.add(new Curve.Point(time / 1e3, Sample.of(accuracy)));
                }
            }
        answers.sort(
                Comparator.comparingDouble(Curve.Point::x)
                        .thenComparingDouble(point -> -point.y().mean()));
        var best = new ArrayList<Curve.Point>();
        for (var answer : answers)
            if (best.isEmpty() || answer.y().mean() > best.getLast().y().mean()) best.add(answer);
        return best;
    }
}
