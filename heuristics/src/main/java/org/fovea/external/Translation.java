package org.fovea.external;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.input.Text;
import org.fovea.json.Nearest;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.problem.Fleet;
import org.fovea.schedule.Placement;

/** Ids of a program's decisions as indices, and back. */
final class Translation {

    private final Map<String, Integer> taskOf = new HashMap<>();
    private final Map<String, Integer> networkOf = new HashMap<>();

    /**
     * A launch, as the program is told of its end.
     *
     * @param tasks those in its inputs, by index
     */
    record Launch(long end, int stage, List<Integer> tasks) {}

    /**
     * What a program wants started.
     *
     * @throws org.fovea.input.InvalidInput where an id is unknown
     */
    Decision of(String line, Moment now, Message.Start start) {
        learn(now);
        int network = network(line, start.network());
        if (start.canvases().isPresent()) {
            var canvases = new ArrayList<List<Placed>>();
            for (var canvas : start.canvases().get())
                canvases.add(
                        canvas.stream().map(each -> placed(line, now, network, each)).toList());
            return new Decision.Canvases(network, canvases);
        }
        int[] tasks = start.tasks().orElseThrow().stream().mapToInt(id -> task(line, id)).toArray();
        if (start.stage() == 1) return new Decision.Crops(network, Batch.of(tasks));
        for (int k = 0; k < tasks.length; k++) tasks[k] = inputOf(line, now, tasks[k]);
        return new Decision.Resume(network, start.stage(), Batch.of(tasks));
    }

    /** The launch that a decision begins now. */
    static Launch launch(Moment now, Decision decision) {
        return switch (decision) {
            case Decision.Crops(int network, Batch tasks) ->
                    launch(now, network, 1, tasks.size(), members(tasks));
            case Decision.Canvases(int network, List<List<Placed>> canvases) ->
                    launch(
                            now,
                            network,
                            1,
                            canvases.size(),
                            canvases.stream().flatMap(List::stream).map(Placed::task).toList());
            case Decision.Resume(int network, int stage, Batch inputs) -> {
                var tasks = new ArrayList<Integer>();
                for (int input : members(inputs))
                    for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p))
                        tasks.add(now.task(p));
                yield launch(now, network, stage, inputs.size(), tasks);
            }
            case Decision.Wait wait ->
                    throw new IllegalArgumentException("Waiting is no launch: " + wait);
        };
    }

    private static Launch launch(
            Moment now, int network, int stage, int inputs, List<Integer> tasks) {
        var fleet = now.problem().fleet();
        // what does not exist has no end: the simulation refuses it next
        boolean exists = inputs <= fleet.batchLimit(network) && stage <= fleet.stages(network);
        long lasts = exists ? fleet.duration(network, stage, inputs) : 0;
        return new Launch(now.clock() + lasts, stage, tasks);
    }

    private static List<Integer> members(Batch batch) {
        var members = new ArrayList<Integer>();
        for (int k = 0; k < batch.size(); k++) members.add(batch.member(k));
        return members;
    }

    private void learn(Moment now) {
        var problem = now.problem();
        for (int task = taskOf.size(); task < problem.tasks(); task++)
            taskOf.put(problem.task(task).id(), task);
        var fleet = problem.fleet();
        for (int network = networkOf.size(); network < fleet.networks(); network++)
            networkOf.put(fleet.network(network).id(), network);
    }

    private int network(String line, String id) {
        Integer network = networkOf.get(id);
        if (network != null) return network;
        String hint = Nearest.question(id, networkOf.keySet());
        throw Failure.of(line, "network " + Text.quoted(id), "a network of the instance", hint);
    }

    private int task(String line, String id) {
        Integer task = taskOf.get(id);
        if (task != null) return task;
        throw Failure.of(line, "task " + Text.quoted(id), "a task already released", "");
    }

    private Placed placed(String line, Moment now, int network, Placement placement) {
        int task = task(line, placement.task());
        return switch (placement) {
            case Placement.Crop crop ->
                    throw Failure.of(
                            line,
                            "no scale for task " + Text.quoted(crop.task()),
                            "a scale on a canvas",
                            "");
            case Placement.OnCanvas(var id, var scale, int x, int y) ->
                    new Placed(task, mode(line, now, network, task, scale.tenThousandths()), x, y);
            case Placement.InVolume(var id, var scale) ->
                    new Placed(task, mode(line, now, network, task, scale.tenThousandths()), 0, 0);
        };
    }

    private static int mode(String line, Moment now, int network, int task, int scale) {
        var problem = now.problem();
        Fleet fleet = problem.fleet();
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            if (fleet.networkOf(mode) == network && fleet.scale(mode) == scale) return mode;
        }
        throw Failure.of(
                line,
                "task " + Text.quoted(problem.task(task).id()) + " at another scale",
                "a scale at which " + fleet.network(network).id() + " can serve it",
                "");
    }

    /** The waiting input that holds a task. */
    private static int inputOf(String line, Moment now, int task) {
        for (int k = 0; k < now.parked(); k++)
            for (int p = now.lastPlacement(now.parked(k)); p >= 0; p = now.previousPlacement(p))
                if (now.task(p) == task) return now.parked(k);
        throw Failure.of(
                line,
                "task " + Text.quoted(now.problem().task(task).id()),
                "a task in an input that waits on this device and can still gain",
                "");
    }
}
