package org.fovea.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * The optimum of an instance of up to three tasks, with no idea at all: writes down every schedule
 * whose launches start as early as they can, at every position of a canvas, and lets the checker
 * judge each.
 */
final class BruteForce {

    private final Instance instance;
    private final List<Network> networks;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, Long> ready = new HashMap<>(); // by input and by device
    private final Map<String, Integer> done = new HashMap<>(); // stages, by input
    private final List<Launch> launches = new ArrayList<>();
    private long best = -1;

    private BruteForce(Instance instance) {
        this.instance = instance;
        networks =
                instance.devices().stream().flatMap(device -> device.networks().stream()).toList();
    }

    static OptionalLong optimum(Instance instance) {
        var search = new BruteForce(instance);
        search.place(0);
        return search.best < 0 ? OptionalLong.empty() : OptionalLong.of(search.best);
    }

    private void place(int task) {
        if (task == instance.tasks().size()) {
            if (positioned(0)) launch();
            return;
        }
        place(task + 1); // rejected
        String id = instance.tasks().get(task).id();
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            for (var placement : placements(network(input.network()), id)) {
                var placements = new ArrayList<>(input.placements());
                placements.add(placement);
                inputs.set(i, new Input(input.id(), input.network(), placements));
                place(task + 1);
                inputs.set(i, input);
            }
        }
        for (var network : networks) {
            for (var placement : placements(network, id)) {
                inputs.add(new Input("i" + inputs.size(), network.id(), List.of(placement)));
                place(task + 1);
                inputs.removeLast();
            }
        }
    }

    private static List<Placement> placements(Network network, String task) {
        var scales = network.accuracy().stream().map(entry -> entry.scale()).distinct().toList();
        return switch (network.feed()) {
            case Feed.Crop crop -> List.of(new Placement.Crop(task));
            case Feed.RectangleCanvas canvas ->
                    scales.stream()
                            .<Placement>map(
                                    s -> new Placement.OnCanvas(task, s.orElseThrow(), 0, 0))
                            .toList();
            case Feed.VolumeCanvas canvas ->
                    scales.stream()
                            .<Placement>map(s -> new Placement.InVolume(task, s.orElseThrow()))
                            .toList();
        };
    }

    /**
     * Moves the objects of each rectangle canvas about until the checker has nothing against them.
     */
    private boolean positioned(int index) {
        if (index == inputs.size()) return true;
        var input = inputs.get(index);
        return (network(input.network()).feed() instanceof Feed.RectangleCanvas
                        ? positions(input, new ArrayList<>(), index)
                        : legal(input))
                && positioned(index + 1);
    }

    private boolean positions(Input input, List<Placement> moved, int index) {
        if (moved.size() == input.placements().size()) return true;
        var on = (Placement.OnCanvas) input.placements().get(moved.size());
        var network = network(input.network());
        for (int x = 0; x < network.width(); x++) {
            for (int y = 0; y < network.height(); y++) {
                moved.add(new Placement.OnCanvas(on.task(), on.scale(), x, y));
                var candidate = new Input(input.id(), input.network(), moved);
                if (legal(candidate) && positions(input, moved, index)) {
                    inputs.set(index, new Input(input.id(), input.network(), moved));
                    return true;
                }
                moved.removeLast();
            }
        }
        return false;
    }

    private boolean legal(Input input) {
        var alone =
                new Schedule(
                        instance.name(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(input),
                        List.of(),
                        List.of());
        return Checker.check(instance, alone).violations().stream()
                .noneMatch(violation ->
                        violation.rule() == 0 || violation.rule() == 7 || violation.rule() == 10);
    }

    /**
     * Judges what is launched so far, then launches every batch of inputs of one network at one
     * stage.
     */
    private void launch() {
        if (inputs.stream().allMatch(input -> done.getOrDefault(input.id(), 0) > 0)) judge();
        for (var network : networks)
            for (int stage = 1; stage <= network.stages().size(); stage++)
                batch(network, stage, 0, new ArrayList<>());
    }

    private void batch(Network network, int stage, int from, List<Input> batch) {
        if (!batch.isEmpty()) run(network, stage, batch);
        if (batch.size() == network.batchLimit()) return;
        for (int i = from; i < inputs.size(); i++) {
            var input = inputs.get(i);
            if (!input.network().equals(network.id())
                    || done.getOrDefault(input.id(), 0) != stage - 1) continue;
            batch.add(input);
            batch(network, stage, i + 1, batch);
            batch.removeLast();
        }
    }

    private void run(Network network, int stage, List<Input> batch) {
        var device = instance.deviceOf(network.id()).orElseThrow();
        String clock = "device " + device.id();
        long start = ready.getOrDefault(clock, 0L);
        for (var input : batch) {
            start = Math.max(start, ready.getOrDefault(input.id(), 0L));
            for (var placement : input.placements())
                for (var task : instance.tasks())
                    if (task.id().equals(placement.task())) start = Math.max(start, task.release());
        }
        long end =
                start
                        + device.launchOverhead()
                        + network.stages().get(stage - 1).latency().get(batch.size() - 1);
        var before = new HashMap<>(ready);
        launches.add(
                new Launch(
                        start, end, network.id(), stage, batch.stream().map(Input::id).toList()));
        ready.put(clock, end);
        for (var input : batch) {
            ready.put(input.id(), end);
            done.put(input.id(), stage);
        }
        launch();
        for (var input : batch) done.put(input.id(), stage - 1);
        launches.removeLast();
        ready.clear();
        ready.putAll(before);
    }

    private void judge() {
        var placed =
                inputs.stream()
                        .flatMap(input -> input.placements().stream())
                        .map(Placement::task)
                        .toList();
        var rejected =
                instance.tasks().stream().map(Task::id).filter(id -> !placed.contains(id)).toList();
        var schedule =
                new Schedule(
                        instance.name(),
                        Optional.empty(),
                        Optional.empty(),
                        inputs,
                        launches,
                        rejected);
        var verdict = Checker.check(instance, schedule);
        if (verdict.valid()) best = Math.max(best, verdict.utility().units());
    }

    private Network network(String id) {
        return networks.stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
