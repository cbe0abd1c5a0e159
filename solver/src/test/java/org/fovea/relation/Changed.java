package org.fovea.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/** Instances and their parts with one thing changed. */
final class Changed {

    private Changed() {}

    static Instance tasks(Instance instance, List<Task> tasks) {
        return new Instance(instance.name(), instance.description(), instance.devices(), tasks);
    }

    static Instance devices(Instance instance, List<Device> devices) {
        return new Instance(instance.name(), instance.description(), devices, instance.tasks());
    }

    static Instance everyTask(Instance instance, UnaryOperator<Task> change) {
        return tasks(instance, instance.tasks().stream().map(change).toList());
    }

    static Instance everyDevice(Instance instance, UnaryOperator<Device> change) {
        return devices(instance, instance.devices().stream().map(change).toList());
    }

    static Instance everyNetwork(Instance instance, UnaryOperator<Network> change) {
        return everyDevice(
                instance,
                device -> networks(device, device.networks().stream().map(change).toList()));
    }

    /** One task that the change suits; nothing where it suits none. */
    static Optional<Instance> oneTask(
            Instance instance,
            SplittableRandom random,
            Predicate<Task> suits,
            UnaryOperator<Task> change) {
        return one(instance.tasks(), random, suits, change).map(tasks -> tasks(instance, tasks));
    }

    /** One network that the change suits; nothing where it suits none. */
    static Optional<Instance> oneNetwork(
            Instance instance,
            SplittableRandom random,
            Predicate<Network> suits,
            UnaryOperator<Network> change) {
        return oneDevice(
                instance,
                random,
                device -> device.networks().stream().anyMatch(suits),
                device ->
                        networks(
                                device,
                                one(device.networks(), random, suits, change).orElseThrow()));
    }

    /** One device that the change suits; nothing where it suits none. */
    static Optional<Instance> oneDevice(
            Instance instance,
            SplittableRandom random,
            Predicate<Device> suits,
            UnaryOperator<Device> change) {
        return one(instance.devices(), random, suits, change)
                .map(devices -> devices(instance, devices));
    }

    private static <T> Optional<List<T>> one(
            List<T> all, SplittableRandom random, Predicate<T> suits, UnaryOperator<T> change) {
        var suited = all.stream().filter(suits).toList();
        if (suited.isEmpty()) return Optional.empty();
        var chosen = suited.get(random.nextInt(suited.size()));
        var changed = new ArrayList<>(all);
        changed.set(all.indexOf(chosen), change.apply(chosen));
        return Optional.of(changed);
    }

    /** The same in another order. */
    static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        var left = new ArrayList<>(list);
        var shuffled = new ArrayList<T>();
        while (!left.isEmpty()) shuffled.add(left.remove(random.nextInt(left.size())));
        return shuffled;
    }

    static Task task(Task task, String id, LongUnaryOperator time) {
        return new Task(
                id,
                time.applyAsLong(task.release()),
                time.applyAsLong(task.deadline()),
                task.object(),
                task.weight(),
                task.mandatory(),
                task.minExit(),
                task.source());
    }

    static Task due(Task task, long release, long deadline) {
        return new Task(
                task.id(),
                release,
                deadline,
                task.object(),
                task.weight(),
                task.mandatory(),
                task.minExit(),
                task.source());
    }

    static Task showing(Task task, Extent object) {
        return new Task(
                task.id(),
                task.release(),
                task.deadline(),
                object,
                task.weight(),
                task.mandatory(),
                task.minExit(),
                task.source());
    }

    static Task heavier(Task task, int times) {
        return task.weighing(new Weight(times * task.weight().tenThousandths()));
    }

    static Device networks(Device device, List<Network> networks) {
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

    static Device called(Device device, String id, UnaryOperator<String> networks) {
        return new Device(
                id,
                device.sizeClasses(),
                device.memoryBytes(),
                device.energyBudget(),
                device.budgets(),
                device.launchOverhead(),
                device.networks().stream()
                        .map(network -> called(network, networks.apply(network.id())))
                        .toList(),
                device.measured());
    }

    static Device launching(Device device, long overhead) {
        return org.fovea.fixture.Build.overheadOf(device, overhead);
    }

    static Device limited(Device device, OptionalLong memory, OptionalLong energy) {
        return new Device(
                device.id(),
                device.sizeClasses(),
                memory,
                energy,
                device.budgets(),
                device.launchOverhead(),
                device.networks(),
                device.measured());
    }

    static Device classes(Device device, List<Integer> classes, List<Network> networks) {
        return new Device(
                device.id(),
                classes,
                device.memoryBytes(),
                device.energyBudget(),
                device.budgets(),
                device.launchOverhead(),
                networks,
                device.measured());
    }

    static Network called(Network network, String id) {
        return new Network(
                id,
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                network.stages(),
                network.accuracy());
    }

    static Network staged(Network network, List<Stage> stages, List<AccuracyEntry> accuracy) {
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                stages,
                accuracy);
    }

    static Network sized(Network network, Feed feed, int width, int height) {
        return new Network(
                network.id(),
                feed,
                width,
                height,
                network.storageBytes(),
                network.needs(),
                network.stages(),
                network.accuracy());
    }

    static Stage lasting(Stage stage, LongUnaryOperator latency) {
        return new Stage(
                stage.latency().stream().map(latency::applyAsLong).toList(),
                stage.energy(),
                stage.percentiles());
    }
}
