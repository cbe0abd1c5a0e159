package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.List;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.benchmark.chart.Sampling;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.schedule.Launch;

/**
 * A canvas against batches for each size: how long objects that are there at once take; and what
 * comes of objects that arrive over time.
 */
final class CanvasFigure {

    private static final double[] COUNTS = {1, 2, 4, 7, 10, 15, 20, 30, 40};
    private static final double[] LOADS = {0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 1.5};
    private static final long FAR = 100_000_000; // us: no deadline matters
    private static final double MILLI = 1_000;

    private CanvasFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        var both = shipped.profile("talk-canvas");
        var canvases = only(both, true);
        var batches = only(both, false);
        var times =
                List.of(
                        sampling.curve(
                                "canvases",
                                COUNTS,
                                (count, seed) -> time("canvas-edf", canvases, drawn(count, seed))),
                        sampling.curve(
                                "batches",
                                COUNTS,
                                (count, seed) -> time("edf-batch", batches, drawn(count, seed))));
        var earned = new ArrayList<Curve>();
        earned.add(earned("canvases", canvases, both, sampling));
        earned.add(earned("batches", batches, both, sampling));
        earned.add(earned("both", both, both, sampling));
        return new Figure(
                "canvas",
                List.of(
                        Panel.of(
                                "objects that are there at once",
                                Axis.linear("objects", 0, 40),
                                Axis.linear("ms until all are answered", 0, 600),
                                times),
                        Panel.of(
                                "objects that arrive over time",
                                Axis.logarithmic(
                                        "load (least time: mostly the canvas's)", 0.05, 1.5),
                                Axis.share("normalised accuracy"),
                                earned)));
    }

    private static Device only(Device device, boolean canvas) {
        return Means.with(
                device,
                device.networks().stream()
                        .filter(network -> network.feed().canvas() == canvas)
                        .toList());
    }

    private static Curve earned(String label, Device used, Device both, Sampling sampling) {
        return sampling.curve(
                label,
                LOADS,
                (load, seed) ->
                        Answered.by(
                                        "price",
                                        Shipped.served(
                                                used,
                                                Shipped.at(both, load, sampling.tasks(), seed)))
                                .accuracy());
    }

    private static List<Task> drawn(double count, int seed) {
        return Shipped.atOnce((int) count, seed, FAR);
    }

    /** How long the talk's seven objects take, on canvases or in batches, ms. */
    static double talk(Device both, boolean canvas) {
        var tasks = new ArrayList<Task>();
        for (int side : List.of(256, 128, 128, 128, 128, 64, 64))
            tasks.add(Task.of("t" + tasks.size(), 0, FAR, new Extent.Rectangle(side, side)));
        return time(canvas ? "canvas-edf" : "edf-batch", only(both, canvas), tasks);
    }

    /** Until the last launch ends, ms. */
    private static double time(String policy, Device device, List<Task> tasks) {
        var instance = Instance.of("at-once", List.of(device), tasks);
        var schedule = Answered.schedule(policy, instance);
        if (!schedule.rejected().isEmpty())
            throw new IllegalStateException("Not answered: " + schedule.rejected());
        return schedule.launches().stream().mapToLong(Launch::end).max().orElse(0) / MILLI;
    }
}
