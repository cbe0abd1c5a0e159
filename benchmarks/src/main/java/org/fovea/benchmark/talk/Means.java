package org.fovea.benchmark.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;

/**
 * What a scheduler may decide beside order and admission. A device without a means is one that
 * cannot offer it, so that the same policy serves with and without.
 */
enum Means {
    /** Stopping an input before the last stage. */
    EXIT,
    /** Several inputs in a launch. */
    BATCH,
    /** Showing an object smaller than it is, to a smaller network or on a canvas. */
    RESIZE,
    /** Several objects in an input. */
    CANVAS;

    /** The device with these means only. */
    static Device of(Device device, Set<Means> means) {
        var networks = new ArrayList<Network>();
        for (var network : device.networks()) {
            if (network.feed().canvas() && !means.contains(CANVAS)) continue;
            var kept = network;
            if (!means.contains(RESIZE)) kept = with(kept, kept.stages(), own(device, kept));
            if (!means.contains(BATCH)) kept = with(kept, single(kept), kept.accuracy());
            if (!means.contains(EXIT)) kept = whole(kept);
            if (!kept.accuracy().isEmpty()) networks.add(kept);
        }
        return with(device, networks);
    }

    /** The same device with other networks. */
    static Device with(Device device, List<Network> networks) {
        return new Device(
                device.id(),
                device.sizeClasses(),
                device.memoryBytes(),
                device.energyBudget(),
                device.budgets(),
                device.launchOverhead(),
                networks,
                device.measured());
    }

    /**
     * On a canvas entries at full size; on crops those of classes that no network answers better.
     */
    private static List<AccuracyEntry> own(Device device, Network network) {
        return network.accuracy().stream()
                .filter(entry ->
                        network.feed().canvas()
                                ? entry.scale().equals(Optional.of(Scale.ONE))
                                : last(entry) >= bestCrop(device, entry.sizeClass()))
                .toList();
    }

    private static int bestCrop(Device device, int sizeClass) {
        return device.networks().stream()
                .flatMap(network -> network.accuracy(sizeClass, Optional.empty()).stream())
                .mapToInt(Means::last)
                .max()
                .orElse(0);
    }

    private static int last(AccuracyEntry entry) {
        return entry.byExit().getLast().millionths();
    }

    private static List<Stage> single(Network network) {
        return network.stages().stream()
                .map(stage -> new Stage(first(stage.latency()), first(stage.energy()), Map.of()))
                .toList();
    }

    private static List<Long> first(List<Long> values) {
        return values.subList(0, Math.min(1, values.size()));
    }

    /** All stages as one. */
    private static Network whole(Network network) {
        var latency = new ArrayList<Long>();
        var energy = new ArrayList<Long>();
        for (int batch = 1; batch <= network.batchLimit(); batch++) {
            long time = 0;
            long taken = 0;
            for (var stage : network.stages()) {
                time += stage.latency().get(batch - 1);
                taken += stage.energy(batch);
            }
            latency.add(time);
            energy.add(taken);
        }
        var entries =
                network.accuracy().stream()
                        .map(entry ->
                                new AccuracyEntry(
                                        entry.sizeClass(),
                                        entry.scale(),
                                        List.of(entry.byExit().getLast())))
                        .toList();
        return with(network, List.of(new Stage(latency, energy, Map.of())), entries);
    }

    /** The same network with other stages and entries. */
    static Network with(Network like, List<Stage> stages, List<AccuracyEntry> accuracy) {
        return new Network(
                like.id(),
                like.feed(),
                like.width(),
                like.height(),
                like.storageBytes(),
                like.needs(),
                stages,
                accuracy);
    }
}
