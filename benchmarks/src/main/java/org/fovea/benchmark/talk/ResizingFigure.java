package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.benchmark.chart.Sampling;
import org.fovea.instance.Device;
import org.fovea.instance.Network;

/**
 * Differentiated resizing: each object shown as large as it is worth at the time, against one limit
 * for all; over load, and at one load by weight.
 */
final class ResizingFigure {

    private static final double[] LOADS = {0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4};
    private static final double[] WEIGHTS = {1, 2, 3, 4, 5}; // those of the objects drawn
    private static final double BUSY = 2; // load of the panel by weight

    /**
     * How objects are resized.
     *
     * @param limit to which all larger objects are shrunk, px; empty where the policy chooses
     */
    private record Rule(String label, OptionalInt limit) {

        Device of(Device device) {
            if (limit.isEmpty()) return device;
            return Means.with(
                    device,
                    device.networks().stream().map(this::held).flatMap(List::stream).toList());
        }

        /** The network for the objects that the limit leaves to it; none where there are none. */
        private List<Network> held(Network network) {
            var kept =
                    network.accuracy().stream()
                            .filter(entry ->
                                    network.width()
                                            == Math.min(entry.sizeClass(), limit.getAsInt()))
                            .toList();
            return kept.isEmpty()
                    ? List.of()
                    : List.of(Means.with(network, network.stages(), kept));
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    new Rule("differentiated", OptionalInt.empty()),
                    new Rule("each at its own size", OptionalInt.of(256)),
                    new Rule("none above 128 px", OptionalInt.of(128)),
                    new Rule("none above 64 px", OptionalInt.of(64)),
                    new Rule("none above 32 px", OptionalInt.of(32)));

    private ResizingFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        var device = shipped.profile("talk-switching");
        var byLoad = new ArrayList<Curve>();
        var byWeight = new ArrayList<Curve>();
        for (var rule : RULES) {
            byLoad.add(
                    sampling.curve(
                            rule.label(),
                            LOADS,
                            (load, seed) -> {
                                var whole = Shipped.at(device, load, sampling.tasks(), seed);
                                return Answered.by("price", Shipped.served(rule.of(device), whole))
                                        .accuracy();
                            }));
            byWeight.add(byWeight(rule, device, sampling));
        }
        var accuracy = Axis.share("normalised accuracy");
        return new Figure(
                "resizing",
                List.of(
                        Panel.of(
                                "all objects",
                                Axis.linear("load", 0, LOADS[LOADS.length - 1]),
                                accuracy,
                                byLoad),
                        Panel.of(
                                "by weight at load 2",
                                Axis.linear("weight", 1, 5),
                                accuracy,
                                byWeight)));
    }

    private static Curve byWeight(Rule rule, Device device, Sampling sampling) {
        var drawn =
                sampling.ofEach(seed -> {
                    var whole = Shipped.at(device, BUSY, sampling.tasks(), seed);
                    var instance = Shipped.served(rule.of(device), whole);
                    var schedule = Answered.schedule("price", instance);
                    double[] accuracy = new double[WEIGHTS.length];
                    for (int k = 0; k < WEIGHTS.length; k++)
                        accuracy[k] = Answered.ofWeight(WEIGHTS[k], instance, schedule);
                    return accuracy;
                });
        return new Curve(
                rule.label(),
                IntStream.range(0, WEIGHTS.length)
                        .mapToObj(k -> new Curve.Point(WEIGHTS[k], drawn[k]))
                        .toList());
    }
}
