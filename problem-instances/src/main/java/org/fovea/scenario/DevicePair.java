package org.fovea.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;

/**
 * The measuring set {@code k3} for two equal devices, each half as fast as its one, with a memory
 * that does not hold all networks and with an energy budget: a set for solvers that treat devices
 * and limits together.
 */
record DevicePair() implements Scenario {

    private static final MeasuringSet ONE = MeasuringSet.K3;
    private static final int DEVICES = 2;
    private static final int LARGEST = TalkNetwork.CLASSES.getLast();
    private static final long MEGABYTE = 1_000_000;
    private static final long PERCENT = 100;

    private static final Knob.Count MEMORY =
            Knob.Count.of(
                    "memory",
                    "MB",
                    "0..1000",
                    "50",
                    "of each device; its networks for 64, 128, 256 px take 10, 20, 40 MB",
                    "assumed");

    private static final Knob.Count ENERGY =
            Knob.Count.of(
                    "energy",
                    "%",
                    "0..100",
                    "40",
                    "energy budget of each device, of what the 256 px network takes from the first"
                            + " release to the last deadline; the networks take 5, 8, 12 W",
                    "assumed");

    @Override
    public String name() {
        return "k3-pair";
    }

    @Override
    public String summary() {
        return "measuring set: k3 on two slower devices, each short of memory and energy";
    }

    @Override
    public String assumptions() {
        return ONE.assumptions()
                + " All stages take twice as long. Memory, storage, power and energy budgets are"
                + " assumed.";
    }

    @Override
    public List<Knob> knobs() {
        var knobs = new ArrayList<>(ONE.knobs());
        knobs.add(MEMORY);
        knobs.add(ENERGY);
        return knobs;
    }

    @Override
    public Instance instance(Recipe recipe) {
        var settings = recipe.settings();
        var given = new HashMap<>(settings.given());
        given.remove(MEMORY.name());
        given.remove(ENERGY.name());
        var one =
                new Recipe(ONE, recipe.tasks(), recipe.seed(), new Settings(ONE.knobs(), given))
                        .instance();
        long span = one.tasks().stream().mapToLong(Task::deadline).max().orElse(0);
        long energy = span * watts(LARGEST) * settings.count(ENERGY) / PERCENT; // W us = uJ
        long memory = settings.count(MEMORY) * MEGABYTE;
        var devices =
                IntStream.rangeClosed(1, DEVICES)
                        .mapToObj(index -> device(one.devices().getFirst(), index, memory, energy))
                        .toList();
        return new Instance(recipe.name(), recipe.description(), devices, one.tasks());
    }

    private static long watts(int side) {
        return switch (side) {
            case 64 -> 5;
            case 128 -> 8;
            default -> 12;
        };
    }

    private static long megabytes(int side) {
        return switch (side) {
            case 64 -> 10;
            case 128 -> 20;
            default -> 40;
        };
    }

    private static Device device(Device like, int index, long memory, long energy) {
        return new Device(
                like.id() + index,
                like.sizeClasses(),
                OptionalLong.of(memory),
                OptionalLong.of(energy),
                Map.of(),
                like.launchOverhead(),
                like.networks().stream().map(network -> network(network, index)).toList(),
                Optional.empty());
    }

    private static Network network(Network like, int device) {
        int side = like.width();
        return new Network(
                "gpu%s-%s".formatted(device, like.id()),
                like.feed(),
                side,
                like.height(),
                megabytes(side) * MEGABYTE,
                Map.of(),
                like.stages().stream().map(stage -> powered(stage, watts(side))).toList(),
                like.accuracy());
    }

    private static Stage powered(Stage stage, long watts) {
        var latency = stage.latency().stream().map(micros -> DEVICES * micros).toList();
        var energy = latency.stream().map(micros -> watts * micros).toList();
        return new Stage(latency, energy, Map.of());
    }
}
