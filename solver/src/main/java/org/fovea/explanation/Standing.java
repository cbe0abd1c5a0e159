package org.fovea.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.Scale;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** A valid schedule by the indices of its problem: who got what, and which launches there are. */
final class Standing {

    private final Problem problem;
    private final Schedule schedule;
    private final Timeline timeline;
    private final List<Launch> launches; // in order of start, as the timeline has them
    private final List<int[]> launchOf = new ArrayList<>(); // by input, stage - 1; -1 for none
    private final List<List<Integer>> onDevice = new ArrayList<>(); // launches in order of time
    private final Map<String, Integer> networkOf = new HashMap<>();

    private Standing(Problem problem, Schedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
        timeline = new Timeline(problem);
        launches =
                schedule.launches().stream()
                        .sorted(Comparator.comparingLong(Launch::start))
                        .toList();
        replay();
    }

    static Standing of(Problem problem, Schedule valid) {
        return new Standing(problem, valid);
    }

    private void replay() {
        var fleet = problem.fleet();
        for (int n = 0; n < fleet.networks(); n++) networkOf.put(fleet.network(n).id(), n);
        var taskOf = new HashMap<String, Integer>();
        for (int t = 0; t < problem.tasks(); t++) taskOf.put(problem.task(t).id(), t);
        var inputOf = new HashMap<String, Integer>();
        for (var input : schedule.inputs()) {
            int network = position(networkOf, input.network());
            int opened = timeline.open(network);
            inputOf.put(input.id(), opened);
            int[] none = new int[fleet.stages(network)];
            Arrays.fill(none, -1);
            launchOf.add(none);
            for (var placement : input.placements())
                place(opened, network, position(taskOf, placement.task()), placement);
        }
        for (int d = 0; d < fleet.devices(); d++) onDevice.add(new ArrayList<>());
        for (int k = 0; k < launches.size(); k++) launch(k, inputOf);
    }

    private void place(int input, int network, int task, Placement placement) {
        switch (placement) {
            case Placement.Crop crop ->
                    timeline.place(input, task, problem.cropMode(task, network), 0, 0);
            case Placement.OnCanvas on ->
                    timeline.place(input, task, mode(task, network, on.scale()), on.x(), on.y());
            case Placement.InVolume in ->
                    timeline.place(input, task, mode(task, network, in.scale()), 0, 0);
        }
    }

    private int mode(int task, int network, Scale scale) {
        var fleet = problem.fleet();
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            if (fleet.networkOf(mode) == network && fleet.scaleOf(mode).equals(scale)) return mode;
        }
        throw new IllegalArgumentException(
                "Task %s has no mode at %s.".formatted(problem.task(task).id(), scale));
    }

    private void launch(int index, Map<String, Integer> inputOf) {
        var launch = launches.get(index);
        int[] batch = launch.inputs().stream().mapToInt(id -> position(inputOf, id)).toArray();
        int network = position(networkOf, launch.network());
        timeline.launch(network, launch.stage(), launch.start(), batch, batch.length);
        for (int input : batch) launchOf.get(input)[launch.stage() - 1] = index;
        onDevice.get(problem.fleet().deviceOf(network)).add(index);
    }

    private static int position(Map<String, Integer> all, String id) {
        return all.getOrDefault(id, -1); // a valid schedule names nothing unknown
    }

    Problem problem() {
        return problem;
    }

    Fleet fleet() {
        return problem.fleet();
    }

    Schedule schedule() {
        return schedule;
    }

    /** Its inputs have the numbers that they have in the schedule, its launches those of time. */
    Timeline timeline() {
        return timeline;
    }

    Input input(int input) {
        return schedule.inputs().get(input);
    }

    Launch launch(int launch) {
        return launches.get(launch);
    }

    /** The launches of a device, in order of time. */
    List<Integer> launches(int device) {
        return onDevice.get(device);
    }

    /** The place among the launches of a device of the first that ends after a time. */
    int firstAfter(int device, long time) {
        var all = onDevice.get(device);
        int low = 0;
        int high = all.size();
        while (low < high) { // ends ascend, since launches do not overlap
            int middle = (low + high) / 2;
            if (launches.get(all.get(middle)).end() > time) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** The launch of a stage of an input; -1 where there is none. */
    int launchOf(int input, int stage) {
        int[] all = launchOf.get(input);
        return stage <= all.length ? all[stage - 1] : -1;
    }

    /** When a stage of an input ends, us. */
    long end(int input, int stage) {
        return launches.get(launchOf(input, stage)).end();
    }

    /** The mode in which a task is served; empty where it is in no input. */
    Optional<Integer> mode(int task) {
        int input = timeline.inputOf(task);
        if (input < 0) return Optional.empty();
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
            if (timeline.task(p) == task) return Optional.of(timeline.mode(p));
        throw new IllegalStateException("An input does not hold task " + task + ".");
    }

    /** The deepest stage that a task's input completes by its deadline; 0 for a miss. */
    int exit(int task) {
        int input = timeline.inputOf(task);
        if (input < 0) return 0;
        int stage = timeline.stagesDone(input);
        while (stage > 0 && end(input, stage) > problem.deadline(task)) stage--;
        return stage;
    }

    /** What a task contributes, in 1e-10. */
    long value(int task) {
        return timeline.earned(task);
    }

    /** The device of a launch. */
    int deviceOf(Launch launch) {
        return problem.fleet().deviceOf(position(networkOf, launch.network()));
    }
}
