package org.fovea.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fovea.fixture.Build;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * Random steps of a timeline, most of them wrong, and the schedules that the refused ones would
 * have made.
 */
final class Attempts {

    /** What a refused step would have made. */
    record Forced(int rule, String reason, Schedule schedule) {}

    private final Instance instance;
    private final SplittableRandom random;
    private final Problem problem;
    private final Fleet fleet;
    private final Timeline timeline;

    Attempts(Instance instance, SplittableRandom random) {
        this.instance = instance;
        this.random = random;
        problem = Problem.of(instance);
        fleet = problem.fleet();
        timeline = new Timeline(problem);
    }

    /**
     * Takes a step; empty where it was accepted, or where what was refused can be said of no
     * finished schedule.
     */
    Optional<Forced> next() {
        return switch (random.nextInt(3)) {
            case 0 -> open();
            case 1 ->
                    timeline.inputs() == 0
                            ? Optional.empty()
                            : place(random.nextInt(timeline.inputs()));
            default -> launch();
        };
    }

    /** Opens an input and places a task that it can serve. */
    private Optional<Forced> open() {
        int network = random.nextInt(fleet.networks());
        int task = random.nextInt(problem.tasks());
        var modes = modes(network, task);
        if (modes.isEmpty() || timeline.inputOf(task) >= 0) return Optional.empty();
        int mark = timeline.mark();
        try {
            int input = timeline.open(network);
            timeline.place(input, task, modes.getFirst(), 0, 0);
            return Optional.empty();
        } catch (Refusal refusal) {
            timeline.undo(mark);
            var inputs =
                    Build.plus(
                            inputs(),
                            input(
                                    "new",
                                    network,
                                    placement(network, task, modes.getFirst(), 0, 0)));
            return forced(refusal, inputs, launches());
        }
    }

    /** Places any task in any way in an input that is still open. */
    private Optional<Forced> place(int input) {
        int network = timeline.network(input);
        int task = random.nextInt(problem.tasks());
        int mode =
                fleet.firstMode(network)
                        + random.nextInt(fleet.endMode(network) - fleet.firstMode(network));
        if (timeline.stagesDone(input) > 0)
            return Optional.empty(); // a schedule does not tell when it was placed
        boolean serves = problem.serves(task, mode);
        boolean sameScale =
                modes(network, task).stream().anyMatch(m -> fleet.scale(m) == fleet.scale(mode));
        if (!serves && sameScale) return Optional.empty(); // a schedule names the scale alone
        int least = serves ? -1 : 0; // one defect at a time
        int x = random.nextInt(least, fleet.network(network).width() + 1);
        int y = random.nextInt(least, fleet.network(network).height() + 1);
        try {
            timeline.place(input, task, mode, x, y);
            return Optional.empty();
        } catch (Refusal refusal) {
            var placements =
                    Build.plus(
                            inputs().get(input).placements(), placement(network, task, mode, x, y));
            var changed = new Input("i" + input, fleet.network(network).id(), placements);
            return forced(refusal, Build.with(inputs(), input, changed), launches());
        }
    }

    /** Launches any inputs at any stage about when the device is free. */
    private Optional<Forced> launch() {
        if (timeline.inputs() == 0) return Optional.empty();
        int[] batch = random.ints(random.nextInt(5), 0, timeline.inputs()).toArray();
        int network =
                batch.length == 0 || random.nextInt(4) == 0
                        ? random.nextInt(fleet.networks())
                        : timeline.network(batch[0]);
        int stage =
                batch.length > 0 && random.nextInt(4) > 0
                        ? timeline.stagesDone(batch[0]) + 1
                        : random.nextInt(4);
        long free = timeline.free(fleet.deviceOf(network));
        long at =
                switch (random.nextInt(8)) {
                    case 0 -> -1;
                    case 1 -> Limits.TIME + 1;
                    default -> Math.max(0, free + random.nextInt(18) - 3);
                };
        try {
            timeline.launch(network, stage, at, batch, batch.length);
            return Optional.empty();
        } catch (Refusal refusal) {
            boolean lasts =
                    stage >= 1
                            && stage <= fleet.stages(network)
                            && batch.length >= 1
                            && batch.length <= fleet.batchLimit(network);
            long end = at + (lasts ? fleet.duration(network, stage, batch.length) : 1);
            if (refusal.rule() == 2 && idle(network, at, end))
                return Optional.empty(); // only a timeline has an order
            var named = IntStream.of(batch).mapToObj(i -> "i" + i).toList();
            var forced = new Launch(at, end, fleet.network(network).id(), stage, named);
            return forced(refusal, inputs(), Build.plus(launches(), forced));
        }
    }

    private boolean idle(int network, long at, long end) {
        return launches().stream()
                .filter(launch ->
                        instance.deviceOf(launch.network())
                                .equals(instance.deviceOf(fleet.network(network).id())))
                .allMatch(launch -> launch.end() <= at || end <= launch.start());
    }

    private List<Integer> modes(int network, int task) {
        return IntStream.range(0, problem.modes(task))
                .map(k -> problem.mode(task, k))
                .filter(mode -> fleet.networkOf(mode) == network)
                .boxed()
                .toList();
    }

    private Input input(String id, int network, Placement placement) {
        return new Input(id, fleet.network(network).id(), List.of(placement));
    }

    private Placement placement(int network, int task, int mode, int x, int y) {
        String id = problem.task(task).id();
        if (!fleet.canvas(network)) return new Placement.Crop(id);
        if (fleet.volumeCanvas(network)) return new Placement.InVolume(id, fleet.scaleOf(mode));
        return new Placement.OnCanvas(id, fleet.scaleOf(mode), x, y);
    }

    private List<Input> inputs() {
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < timeline.inputs(); i++) {
            var placements = new ArrayList<Placement>();
            for (int p = timeline.lastPlacement(i); p >= 0; p = timeline.previousPlacement(p))
                placements.addFirst(
                        placement(
                                timeline.network(i),
                                timeline.task(p),
                                timeline.mode(p),
                                timeline.x(p),
                                timeline.y(p)));
            inputs.add(new Input("i" + i, fleet.network(timeline.network(i)).id(), placements));
        }
        return inputs;
    }

    private List<Launch> launches() {
        var launches = new ArrayList<Launch>();
        for (int l = 0; l < timeline.launches(); l++) {
            int launch = l;
            int network = timeline.network(timeline.member(l, 0));
            var named =
                    IntStream.range(0, timeline.size(l))
                            .mapToObj(k -> "i" + timeline.member(launch, k))
                            .toList();
            long end = timeline.start(l) + fleet.duration(network, timeline.stage(l), named.size());
            launches.add(
                    new Launch(
                            timeline.start(l),
                            end,
                            fleet.network(network).id(),
                            timeline.stage(l),
                            named));
        }
        return launches;
    }

    /** Inputs still open are launched when everything has ended. */
    private Optional<Forced> forced(Refusal refusal, List<Input> inputs, List<Launch> launches) {
        var all = new ArrayList<>(launches);
        long clock =
                launches.stream()
                                .mapToLong(Launch::end)
                                .filter(end -> end <= Limits.TIME)
                                .max()
                                .orElse(0)
                        + 100;
        for (var input : inputs) {
            if (all.stream().anyMatch(launch -> launch.inputs().contains(input.id()))) continue;
            var device = instance.deviceOf(input.network()).orElseThrow();
            var network =
                    device.networks().stream()
                            .filter(n -> n.id().equals(input.network()))
                            .findFirst()
                            .orElseThrow();
            long end = clock + device.duration(network, 1, 1);
            all.add(new Launch(clock, end, input.network(), 1, List.of(input.id())));
            clock = end;
        }
        var placed =
                inputs.stream()
                        .flatMap(input -> input.placements().stream())
                        .map(Placement::task)
                        .toList();
        var rejected =
                instance.tasks().stream().map(Task::id).filter(id -> !placed.contains(id)).toList();
        String reason = String.valueOf(refusal.getMessage());
        return Optional.of(
                new Forced(
                        refusal.rule(),
                        reason,
                        new Schedule(
                                instance.name(),
                                Optional.empty(),
                                Optional.empty(),
                                inputs,
                                all,
                                rejected)));
    }
}
