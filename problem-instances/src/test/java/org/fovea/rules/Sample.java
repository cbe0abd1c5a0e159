package org.fovea.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.fixture.Build;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * An instance and a schedule for it, with the questions that mutators ask and the changes that they
 * make.
 */
record Sample(Instance instance, Schedule schedule) {

    List<Input> inputs() {
        return schedule.inputs();
    }

    List<Launch> launches() {
        return schedule.launches();
    }

    /** Inputs by position, of which this holds. */
    Stream<Integer> inputs(Predicate<Input> condition) {
        return IntStream.range(0, inputs().size())
                .filter(i -> condition.test(inputs().get(i)))
                .boxed();
    }

    /** Launches by position, of which this holds. */
    Stream<Integer> launches(Predicate<Launch> condition) {
        return IntStream.range(0, launches().size())
                .filter(i -> condition.test(launches().get(i)))
                .boxed();
    }

    Task task(String id) {
        return instance.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Input input(String id) {
        return inputs().stream().filter(input -> input.id().equals(id)).findFirst().orElseThrow();
    }

    Device deviceOf(String network) {
        return instance.deviceOf(network).orElseThrow();
    }

    Network network(String id) {
        return deviceOf(id).networks().stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long duration(String network, int stage, int inputs) {
        return deviceOf(network).launchOverhead()
                + network(network).stages().get(stage - 1).latency().get(inputs - 1);
    }

    /** When everything has ended. */
    long horizon() {
        return launches().stream().mapToLong(Launch::end).max().orElse(0);
    }

    /** The launches of an input by stage. */
    List<Launch> launchesOf(String input) {
        return launches().stream()
                .filter(launch -> launch.inputs().contains(input))
                .sorted(java.util.Comparator.comparingInt(Launch::stage))
                .toList();
    }

    /** Whether nothing starts on its device after it. */
    boolean last(Launch launch) {
        String device = deviceOf(launch.network()).id();
        return launches().stream()
                .noneMatch(other ->
                        deviceOf(other.network()).id().equals(device)
                                && other.start() > launch.start());
    }

    /** Whether no task in the input is mandatory. */
    boolean optional(Input input) {
        return input.placements().stream()
                .noneMatch(placement -> task(placement.task()).mandatory());
    }

    /** Whether no task in the launch is mandatory. */
    boolean optional(Launch launch) {
        return launch.inputs().stream().allMatch(id -> optional(input(id)));
    }

    /** Whether the network's device has no memory, energy budget or named budget. */
    boolean unlimited(String network) {
        var device = deviceOf(network);
        return device.memoryBytes().isEmpty()
                && device.energyBudget().isEmpty()
                && device.budgets().isEmpty();
    }

    Sample inputs(List<Input> inputs) {
        return new Sample(instance, changed(inputs, launches(), schedule.rejected()));
    }

    Sample launches(List<Launch> launches) {
        return new Sample(instance, changed(inputs(), launches, schedule.rejected()));
    }

    Sample rejected(List<String> rejected) {
        return new Sample(instance, changed(inputs(), launches(), rejected));
    }

    Sample with(int index, Input input) {
        return inputs(Build.with(inputs(), index, input));
    }

    Sample with(int index, Launch launch) {
        return launches(Build.with(launches(), index, launch));
    }

    Sample plus(Input input) {
        return inputs(Build.plus(inputs(), input));
    }

    Sample plus(Launch launch) {
        return launches(Build.plus(launches(), launch));
    }

    /** These tasks too are rejected, in the instance's order. */
    Sample rejecting(List<String> more) {
        var all = new HashSet<>(schedule.rejected());
        all.addAll(more);
        return rejected(instance.tasks().stream().map(Task::id).filter(all::contains).toList());
    }

    /** This task is not rejected any more. */
    Sample admitting(String task) {
        var fewer = new ArrayList<>(schedule.rejected());
        fewer.remove(task);
        return rejected(fewer);
    }

    Sample with(Task changed) {
        var tasks =
                instance.tasks().stream()
                        .map(task -> task.id().equals(changed.id()) ? changed : task)
                        .toList();
        return new Sample(Build.tasks(instance, tasks), schedule);
    }

    Sample with(Device changed) {
        var devices =
                instance.devices().stream()
                        .map(device -> device.id().equals(changed.id()) ? changed : device)
                        .toList();
        return new Sample(
                new Instance(instance.name(), instance.description(), devices, instance.tasks()),
                schedule);
    }

    Sample with(Network changed) {
        var device = deviceOf(changed.id());
        UnaryOperator<Network> replace =
                network -> network.id().equals(changed.id()) ? changed : network;
        return with(
                new Device(
                        device.id(),
                        device.sizeClasses(),
                        device.memoryBytes(),
                        device.energyBudget(),
                        device.budgets(),
                        device.launchOverhead(),
                        device.networks().stream().map(replace).toList(),
                        device.measured()));
    }

    /** The network with another size. */
    Sample resized(Network network, int width, int height) {
        return with(
                new Network(
                        network.id(),
                        network.feed(),
                        width,
                        height,
                        network.storageBytes(),
                        network.needs(),
                        network.stages(),
                        network.accuracy()));
    }

    /** The network with other stages and accuracies. */
    Sample restaged(Network network, List<Stage> stages, List<AccuracyEntry> accuracy) {
        return with(
                new Network(
                        network.id(),
                        network.feed(),
                        network.width(),
                        network.height(),
                        network.storageBytes(),
                        network.needs(),
                        stages,
                        accuracy));
    }

    /** The launch at another time or for other inputs, as long as it must be. */
    Launch launch(long start, String network, int stage, List<String> inputs) {
        return new Launch(
                start, start + duration(network, stage, inputs.size()), network, stage, inputs);
    }

    /** The input's placement, replaced. */
    Sample replacing(int input, int index, Placement placement) {
        var before = inputs().get(input);
        return with(
                input,
                new Input(
                        before.id(),
                        before.network(),
                        Build.with(before.placements(), index, placement)));
    }

    private Schedule changed(List<Input> inputs, List<Launch> launches, List<String> rejected) {
        return new Schedule(
                schedule.instance(),
                Optional.empty(),
                schedule.provenance(),
                inputs,
                launches,
                rejected);
    }
}
