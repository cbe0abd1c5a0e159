package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.benchmark.chart.Sampling;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.portfolio.Solvers;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * The optimum against memory, for one multi-exit network whose sizes share its weights, for one
 * network per size, and for both: the devices of the library's family {@code talk-storage}.
 */
final class MemoryFigure {

    private static final double[] NETWORKS = {1, 2, 3, 4}; // that memory has room for
    private static final int CROPS = 8;
    private static final int[] SIDES = {32, 64, 128, 256};

    private MemoryFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        return new Figure(
                "memory", List.of(panel(shipped, sampling, 9), panel(shipped, sampling, 5)));
    }

    private static Panel panel(Shipped shipped, Sampling sampling, int millis) {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("both", "both");
        kinds.put("one network per size", "sizes");
        kinds.put("one multi-exit network", "exits");
        var curves = new ArrayList<Curve>();
        kinds.forEach((label, kind) ->
                curves.add(
                        sampling.curve(
                                label,
                                NETWORKS,
                                (networks, seed) ->
                                        optimum(
                                                shipped,
                                                "talk-storage-%s-%d"
                                                        .formatted(kind, (int) networks),
                                                tasks(millis, seed)))));
        return Panel.of(
                "%d ms a crop".formatted(millis),
                Axis.linear("memory, networks of 100 MB", 1, 4),
                Axis.linear("normalised accuracy, optimum", 0.4, 1),
                curves);
    }

    /** Crops of a size drawn evenly, all due when their time together is over. */
    private static List<Task> tasks(int millis, int seed) {
        var random = new SplittableRandom(seed);
        var tasks = new ArrayList<Task>();
        for (int crop = 0; crop < CROPS; crop++) {
            int side = SIDES[random.nextInt(SIDES.length)];
            var object = new Extent.Rectangle(side, side);
            tasks.add(Task.of("crop" + crop, 0, 1_000L * millis * CROPS, object));
        }
        return tasks;
    }

    private static double optimum(Shipped shipped, String name, List<Task> tasks) {
        var instance = Instance.of(name, List.of(shipped.device("talk-storage", name)), tasks);
        var answer = Solvers.named("exact").solve(Request.of(instance));
        if (answer instanceof Answer.Found found && found.status() == Status.OPTIMAL)
            return Answered.of(instance, found.schedule()).accuracy();
        throw new IllegalStateException("No proof for " + name + ": " + answer);
    }
}
