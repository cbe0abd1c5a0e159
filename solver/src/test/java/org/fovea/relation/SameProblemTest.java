package org.fovea.relation;

import static org.fovea.relation.Relation.Than.DOUBLED;
import static org.fovea.relation.Relation.Than.EQUAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;

/** The same problem in other units, another order, other names, or twice one after the other. */
class SameProblemTest implements Relations {

    private static final Scale WHOLE = new Scale(10_000);

    @Override
    public List<Relation> relations() {
        return List.of(
                Relation.of(
                        "all later by as much",
                        EQUAL,
                        (instance, random) -> Optional.of(later(instance, random.nextLong(1_000)))),
                Relation.of(
                        "all times three times as long",
                        EQUAL,
                        (instance, random) -> Optional.of(slower(instance))),
                Relation.of(
                        "all weights doubled",
                        DOUBLED,
                        (instance, random) ->
                                Optional.of(
                                        Changed.everyTask(
                                                instance, task -> Changed.heavier(task, 2)))),
                Relation.of(
                        "in another order, with other names",
                        EQUAL,
                        (instance, random) -> Optional.of(renamed(shuffled(instance, random)))),
                Relation.of(
                                "all sides doubled",
                                EQUAL,
                                (instance, random) ->
                                        unscaled(instance)
                                                ? Optional.of(larger(instance))
                                                : Optional.empty())
                        .without(Kind.BUDGETS, Kind.MEMORY, Kind.ENERGY),
                Relation.of(
                                "all of it once more, after the last deadline",
                                DOUBLED,
                                (instance, random) -> Optional.of(repeated(instance)))
                        .on(
                                Kind.CROP,
                                Kind.RECTANGLE_CANVAS,
                                Kind.VOLUME_CANVAS,
                                Kind.SEVERAL_DEVICES,
                                Kind.MANDATORY));
    }

    private static Instance later(Instance instance, long by) {
        return Changed.everyTask(
                instance, task -> Changed.task(task, task.id(), time -> time + by));
    }

    private static Instance slower(Instance instance) {
        var tasks =
                Changed.everyTask(
                        instance, task -> Changed.task(task, task.id(), time -> 3 * time));
        var networks =
                Changed.everyNetwork(
                        tasks,
                        network ->
                                Changed.staged(
                                        network,
                                        network.stages().stream()
                                                .map(stage ->
                                                        Changed.lasting(stage, time -> 3 * time))
                                                .toList(),
                                        network.accuracy()));
        return Changed.everyDevice(
                networks, device -> Changed.launching(device, 3 * device.launchOverhead()));
    }

    private static Instance shuffled(Instance instance, SplittableRandom random) {
        var devices =
                Changed.everyDevice(
                        instance,
                        device ->
                                Changed.networks(
                                        device, Changed.shuffled(device.networks(), random)));
        var tasks = Changed.tasks(devices, Changed.shuffled(instance.tasks(), random));
        return Changed.devices(tasks, Changed.shuffled(tasks.devices(), random));
    }

    private static Instance renamed(Instance instance) {
        var tasks =
                Changed.everyTask(
                        instance, task -> Changed.task(task, "other-" + task.id(), time -> time));
        return Changed.everyDevice(
                tasks, device -> Changed.called(device, "other-" + device.id(), id -> "z" + id));
    }

    private static Instance repeated(Instance instance) {
        long last = instance.tasks().stream().mapToLong(Task::deadline).max().orElse(0);
        var twice = new ArrayList<>(instance.tasks());
        for (var task : instance.tasks())
            twice.add(Changed.task(task, "again-" + task.id(), time -> time + last));
        return Changed.tasks(instance, twice);
    }

    /**
     * At other scales footprints are rounded, and twice a rounded side is not the side of twice.
     */
    private static boolean unscaled(Instance instance) {
        return instance.devices().stream()
                .flatMap(device -> device.networks().stream())
                .flatMap(network -> network.accuracy().stream())
                .allMatch(entry -> entry.scale().filter(scale -> !scale.equals(WHOLE)).isEmpty());
    }

    private static Instance larger(Instance instance) {
        var tasks =
                Changed.everyTask(instance, task -> Changed.showing(task, doubled(task.object())));
        return Changed.everyDevice(tasks, SameProblemTest::doubled);
    }

    private static Extent doubled(Extent object) {
        return switch (object) {
            case Extent.Rectangle(int width, int height) ->
                    new Extent.Rectangle(2 * width, 2 * height);
            case Extent.Volume(long volume) -> new Extent.Volume(4 * volume);
        };
    }

    private static Device doubled(Device device) {
        return Changed.classes(
                device,
                device.sizeClasses().stream().map(side -> 2 * side).toList(),
                device.networks().stream().map(SameProblemTest::doubled).toList());
    }

    private static Network doubled(Network network) {
        var feed =
                switch (network.feed()) {
                    case Feed.Crop crop -> crop;
                    case Feed.RectangleCanvas(int padding, int alignment) ->
                            new Feed.RectangleCanvas(2 * padding, 2 * alignment);
                    case Feed.VolumeCanvas(int padding, int alignment) ->
                            new Feed.VolumeCanvas(2 * padding, 2 * alignment);
                };
        var entries =
                network.accuracy().stream()
                        .map(entry ->
                                new AccuracyEntry(
                                        2 * entry.sizeClass(), entry.scale(), entry.byExit()))
                        .toList();
        var sized = Changed.sized(network, feed, 2 * network.width(), 2 * network.height());
        return Changed.staged(sized, sized.stages(), entries);
    }
}
