package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Panel;
import org.fovea.benchmark.chart.Panel.Axis;
import org.fovea.benchmark.chart.Sample;
import org.fovea.benchmark.chart.Sampling;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.schedule.Schedule;

/**
 * Energy: what compressing a network saves on an input (DeepIoT, of the talk), and what each way of
 * serving takes for what it answers.
 */
final class EnergyFigure {

    private static final double MILLI = 1_000; // uJ
    private static final String BEFORE = "original";
    private static final String AFTER = "compressed";

    private EnergyFigure() {}

    static Figure of(Shipped shipped, Sampling sampling) {
        var load = Axis.linear("load", 0, 6);
        return new Figure(
                "energy",
                List.of(
                        compression(shipped.profile("deepiot")),
                        Panel.of(
                                "scheduling",
                                load,
                                Axis.linear("mJ for each task's worth of accuracy", 0, 140),
                                taken(shipped.profile("crops-and-canvas"), sampling))));
    }

    private static Panel compression(Device device) {
        var names = new ArrayList<String>();
        var before = new ArrayList<Curve.Point>();
        var after = new ArrayList<Curve.Point>();
        for (var network : device.networks()) {
            boolean original = network.id().endsWith("-" + BEFORE);
            var points = original ? before : after;
            if (original) names.add(network.id().replace("-" + BEFORE, ""));
            double energy = network.stages().getFirst().energy(1) / MILLI;
            points.add(new Curve.Point(points.size(), Sample.of(energy)));
        }
        return new Panel(
                "compression",
                Axis.linear("network", 0, names.size()),
                Axis.logarithmic("mJ an input", 10, 100_000),
                names,
                List.of(new Curve(BEFORE, before), new Curve(AFTER, after)));
    }

    private static List<Curve> taken(Device profile, Sampling sampling) {
        var device = powered(profile);
        var curves = new ArrayList<Curve>();
        for (var method : Method.ALL)
            curves.add(
                    sampling.curve(
                            method.label(),
                            LoadFigure.LOADS,
                            (load, seed) -> {
                                var whole = Shipped.at(device, load, sampling.tasks(), seed);
                                var instance = method.restricted(device, whole);
                                var schedule = method.schedule(instance);
                                double answered =
                                        Answered.of(instance, schedule).accuracy()
                                                * instance.tasks().size();
                                return energy(instance, schedule) / MILLI / answered;
                            }));
        return curves;
    }

    /** Power of the scenario {@code k3-pair}; the canvas like the largest network (assumed). */
    private static Device powered(Device device) {
        return Means.with(
                device,
                device.networks().stream()
                        .map(network -> powered(network, watts(network)))
                        .toList());
    }

    private static long watts(Network network) {
        if (network.feed().canvas()) return 12;
        return switch (network.width()) {
            case 64 -> 5;
            case 128 -> 8;
            default -> 12;
        };
    }

    private static Network powered(Network network, long watts) {
        var stages =
                network.stages().stream()
                        .map(stage ->
                                new Stage(
                                        stage.latency(),
                                        stage.latency().stream()
                                                .map(micros -> micros * watts) // W us = uJ
                                                .toList(),
                                        Map.of()))
                        .toList();
        return Means.with(network, stages, network.accuracy());
    }

    /** Of all launches, uJ. */
    private static double energy(Instance instance, Schedule schedule) {
        var networks = new HashMap<String, Network>();
        for (var network : instance.devices().getFirst().networks())
            networks.put(network.id(), network);
        return schedule.launches().stream()
                .mapToLong(launch ->
                        Objects.requireNonNull(networks.get(launch.network()))
                                .stages()
                                .get(launch.stage() - 1)
                                .energy(launch.inputs().size()))
                .sum();
    }
}
