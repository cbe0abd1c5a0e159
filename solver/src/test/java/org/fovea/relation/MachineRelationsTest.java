package org.fovea.relation;

import static org.fovea.relation.Relation.Than.NOT_ABOVE;
import static org.fovea.relation.Relation.Than.NOT_BELOW;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fovea.fixture.Build;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Accuracy;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;

/** More or less of what devices and networks can do. */
class MachineRelationsTest implements Relations {

    private static final int BEST = 1_000_000;

    @Override
    public List<Relation> relations() {
        return List.of(
                Relation.of("a device copied", NOT_BELOW, MachineRelationsTest::copied),
                Relation.of("a network more", NOT_BELOW, MachineRelationsTest::networkMore),
                Relation.of("a scale or class more", NOT_BELOW, MachineRelationsTest::entryMore),
                Relation.of(
                        "a last stage more",
                        NOT_BELOW,
                        (instance, random) ->
                                Changed.oneNetwork(
                                        instance,
                                        random,
                                        network -> true,
                                        network -> deeper(network, random))),
                Relation.of(
                        "a larger batch limit",
                        NOT_BELOW,
                        (instance, random) ->
                                Changed.oneNetwork(
                                        instance,
                                        random,
                                        network -> true,
                                        network -> wider(network, random))),
                Relation.of("a greater accuracy", NOT_BELOW, MachineRelationsTest::better),
                Relation.of(
                        "a longer latency",
                        NOT_ABOVE,
                        (instance, random) ->
                                Changed.oneNetwork(
                                        instance,
                                        random,
                                        network -> true,
                                        network -> slower(network, random))),
                Relation.of(
                        "a greater launch overhead",
                        NOT_ABOVE,
                        (instance, random) ->
                                Changed.oneDevice(
                                        instance,
                                        random,
                                        device -> true,
                                        device ->
                                                Changed.launching(
                                                        device, device.launchOverhead() + 1))),
                Relation.of(
                                "more memory",
                                NOT_BELOW,
                                (instance, random) ->
                                        Changed.oneDevice(
                                                instance,
                                                random,
                                                device -> device.memoryBytes().isPresent(),
                                                device ->
                                                        Changed.limited(
                                                                device,
                                                                more(device.memoryBytes(), random),
                                                                device.energyBudget())))
                        .on(Kind.MEMORY, Kind.EVERYTHING),
                Relation.of(
                                "more energy",
                                NOT_BELOW,
                                (instance, random) ->
                                        Changed.oneDevice(
                                                instance,
                                                random,
                                                device -> device.energyBudget().isPresent(),
                                                device ->
                                                        Changed.limited(
                                                                device,
                                                                device.memoryBytes(),
                                                                more(
                                                                        device.energyBudget(),
                                                                        random))))
                        .on(Kind.ENERGY, Kind.EVERYTHING),
                Relation.of(
                                "less storage",
                                NOT_BELOW,
                                (instance, random) ->
                                        Changed.oneNetwork(
                                                instance,
                                                random,
                                                network -> network.storageBytes() > 0,
                                                network ->
                                                        Build.storing(
                                                                network,
                                                                random.nextLong(
                                                                        network.storageBytes()))))
                        .on(Kind.MEMORY, Kind.EVERYTHING),
                Relation.of("less padding", NOT_BELOW, MachineRelationsTest::closer)
                        .on(Kind.RECTANGLE_CANVAS),
                Relation.of("a larger canvas", NOT_BELOW, MachineRelationsTest::roomier)
                        .on(Kind.RECTANGLE_CANVAS, Kind.VOLUME_CANVAS));
    }

    private static Optional<Instance> copied(Instance instance, SplittableRandom random) {
        var original = instance.devices().get(random.nextInt(instance.devices().size()));
        var copy = Changed.called(original, "copy", id -> "copy-" + id);
        return Optional.of(Changed.devices(instance, Build.plus(instance.devices(), copy)));
    }

    private static Optional<Instance> networkMore(Instance instance, SplittableRandom random) {
        return Changed.oneDevice(
                instance,
                random,
                device -> true,
                device ->
                        Changed.networks(
                                device, Build.plus(device.networks(), another(device, random))));
    }

    private static Network another(Device device, SplittableRandom random) {
        var entries =
                device.sizeClasses().stream()
                        .map(side ->
                                new AccuracyEntry(
                                        side,
                                        Optional.empty(),
                                        List.of(new Accuracy(random.nextInt(BEST)))))
                        .toArray(AccuracyEntry[]::new);
        return Network.crop("more", 8, List.of(Stage.of(random.nextLong(1, 8))), entries);
    }

    /** Of any class that the device has, at a new scale where the network is a canvas. */
    private static Optional<Instance> entryMore(Instance instance, SplittableRandom random) {
        return Changed.oneNetwork(
                instance,
                random,
                network -> network.accuracy(side(instance, network), scale(network)).isEmpty(),
                network ->
                        Changed.staged(
                                network,
                                network.stages(),
                                Build.plus(
                                        network.accuracy(),
                                        new AccuracyEntry(
                                                side(instance, network),
                                                scale(network),
                                                accuracies(network.stages().size(), random)))));
    }

    private static int side(Instance instance, Network network) {
        return instance.deviceOf(network.id()).orElseThrow().sizeClasses().getFirst();
    }

    private static Optional<Scale> scale(Network network) {
        return network.feed().canvas() ? Optional.of(new Scale(6_000)) : Optional.empty();
    }

    private static List<Accuracy> accuracies(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(exit -> new Accuracy(random.nextInt(BEST)))
                .toList();
    }

    private static Network deeper(Network network, SplittableRandom random) {
        var entries =
                network.accuracy().stream()
                        .map(entry ->
                                new AccuracyEntry(
                                        entry.sizeClass(),
                                        entry.scale(),
                                        Build.plus(
                                                entry.byExit(),
                                                new Accuracy(random.nextInt(BEST)))))
                        .toList();
        var last = network.stages().getLast();
        return Changed.staged(network, Build.plus(network.stages(), last), entries);
    }

    private static Network wider(Network network, SplittableRandom random) {
        long more = random.nextLong(4);
        return Changed.staged(
                network,
                network.stages().stream().map(stage -> wider(stage, more)).toList(),
                network.accuracy());
    }

    private static Stage wider(Stage stage, long more) {
        var energy =
                stage.energy().isEmpty()
                        ? stage.energy()
                        : Build.plus(stage.energy(), stage.energy().getLast());
        return new Stage(
                Build.plus(stage.latency(), stage.latency().getLast() + more),
                energy,
                stage.percentiles());
    }

    private static Optional<Instance> better(Instance instance, SplittableRandom random) {
        return Changed.oneNetwork(
                instance,
                random,
                network -> !network.accuracy().isEmpty(),
                network -> {
                    int k = random.nextInt(network.accuracy().size());
                    var entry = network.accuracy().get(k);
                    int exit = random.nextInt(entry.byExit().size());
                    int before = entry.byExit().get(exit).millionths();
                    var higher = new Accuracy(random.nextInt(before, BEST + 1));
                    var raised =
                            new AccuracyEntry(
                                    entry.sizeClass(),
                                    entry.scale(),
                                    Build.with(entry.byExit(), exit, higher));
                    return Changed.staged(
                            network, network.stages(), Build.with(network.accuracy(), k, raised));
                });
    }

    private static Network slower(Network network, SplittableRandom random) {
        int stage = random.nextInt(network.stages().size());
        var slower = Changed.lasting(network.stages().get(stage), time -> time + 1);
        return Changed.staged(
                network, Build.with(network.stages(), stage, slower), network.accuracy());
    }

    private static OptionalLong more(OptionalLong limit, SplittableRandom random) {
        return OptionalLong.of(limit.getAsLong() + random.nextLong(1, 8));
    }

    private static Optional<Instance> closer(Instance instance, SplittableRandom random) {
        return Changed.oneNetwork(
                instance,
                random,
                network -> network.feed() instanceof Feed.RectangleCanvas on && on.padding() > 0,
                network -> {
                    var on = (Feed.RectangleCanvas) network.feed();
                    var feed =
                            new Feed.RectangleCanvas(random.nextInt(on.padding()), on.alignment());
                    return Changed.sized(network, feed, network.width(), network.height());
                });
    }

    private static Optional<Instance> roomier(Instance instance, SplittableRandom random) {
        return Changed.oneNetwork(
                instance,
                random,
                network -> network.feed().canvas(),
                network ->
                        Changed.sized(
                                network,
                                network.feed(),
                                network.width() + random.nextInt(1, 5),
                                network.height() + random.nextInt(1, 5)));
    }
}
