package org.fovea.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.instance.Instance;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** Turns a timeline's indices into a schedule's ids. */
public final class Closing {

    private final Timeline timeline;
    private final Problem problem;
    private final Fleet fleet;

    private Closing(Timeline timeline) {
        this.timeline = timeline;
        problem = timeline.problem();
        fleet = problem.fleet();
    }

    /**
     * The schedule that a timeline holds: launches by start, then by device; inputs numbered {@code
     * i1, i2, ...} by first launch; tasks in no input rejected in the instance's order.
     *
     * @throws IllegalStateException where an input was opened and never launched
     */
    public static Schedule of(Timeline timeline, Instance instance) {
        return new Closing(timeline).schedule(instance);
    }

    private Schedule schedule(Instance instance) {
        var order =
                IntStream.range(0, timeline.launches())
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingLong(timeline::start)
                                        .thenComparingInt(this::device))
                        .toList();
        var names = new String[timeline.inputs()];
        var inputs = new ArrayList<Input>();
        var launches = new ArrayList<Launch>();
        for (int launch : order) {
            for (int k = 0; k < timeline.size(launch); k++) {
                int input = timeline.member(launch, k);
                if (timeline.stage(launch) > 1) continue;
                names[input] = "i" + (inputs.size() + 1);
                inputs.add(new Input(names[input], network(input), placements(input)));
            }
            launches.add(launch(launch, names));
        }
        if (inputs.size() < timeline.inputs())
            throw new IllegalStateException(
                    "%d of %d inputs were never launched."
                            .formatted(timeline.inputs() - inputs.size(), timeline.inputs()));
        return new Schedule(
                instance.name(),
                Optional.empty(),
                Optional.empty(),
                inputs,
                launches,
                rejected(instance, inputs));
    }

    private Launch launch(int launch, String[] names) {
        int network = timeline.network(timeline.member(launch, 0));
        var batch =
                IntStream.range(0, timeline.size(launch))
                        .mapToObj(k -> names[timeline.member(launch, k)])
                        .toList();
        long start = timeline.start(launch);
        int stage = timeline.stage(launch);
        long end = start + fleet.duration(network, stage, batch.size());
        return new Launch(start, end, fleet.network(network).id(), stage, batch);
    }

    private List<Placement> placements(int input) {
        var found = new ArrayList<Placement>();
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p)) {
            String task = problem.task(timeline.task(p)).id();
            int mode = timeline.mode(p);
            int network = timeline.network(input);
            if (!fleet.canvas(network)) found.add(new Placement.Crop(task));
            else if (fleet.volumeCanvas(network))
                found.add(new Placement.InVolume(task, fleet.scaleOf(mode)));
            else
                found.add(
                        new Placement.OnCanvas(
                                task, fleet.scaleOf(mode), timeline.x(p), timeline.y(p)));
        }
        Collections.reverse(found);
        return found;
    }

    private static List<String> rejected(Instance instance, List<Input> inputs) {
        var placed = new HashSet<String>();
        for (var input : inputs)
            for (var placement : input.placements()) placed.add(placement.task());
        return instance.tasks().stream()
                .map(task -> task.id())
                .filter(id -> !placed.contains(id))
                .toList();
    }

    private int device(int launch) {
        return fleet.deviceOf(timeline.network(timeline.member(launch, 0)));
    }

    private String network(int input) {
        return fleet.network(timeline.network(input)).id();
    }
}
