package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.problem.Problem;

/**
 * The policy of {@link Canvases}: waiting tasks in deadline order, each that still fits by the
 * filling's condition; the canvas then runs all the stages that one of its tasks needs.
 */
final class CanvasByDeadline implements Policy {

    private final Filling filling;
    private final Canvas canvas;
    private final Filling.Units units;
    private final Map<String, Integer> streams;

    CanvasByDeadline(Filling filling, Canvas canvas, Filling.Units units) {
        this.filling = filling;
        this.canvas = canvas;
        this.units = units;
        streams = Crops.numbers(canvas.set());
    }

    @Override
    public Decision decide(Moment now) {
        var present = new Present(now, streams);
        for (int input : present.parked()) {
            int done = now.stagesDone(input);
            boolean begun =
                    present.tasks(input).stream()
                            .anyMatch(task -> done < way(present, task).exit());
            if (begun) return new Decision.Resume(now.network(input), done + 1, Batch.of(input));
        }
        var chosen = chosen(present);
        if (chosen.isEmpty()) return Decision.WAIT;
        var problem = now.problem();
        int network = FrameByFrame.network(problem, canvas.ways().getFirst());
        return new Decision.Canvases(network, List.of(placed(problem, network, present, chosen)));
    }

    /** The most urgent in any case, then whoever fits. */
    private List<Integer> chosen(Present present) {
        var chosen = new ArrayList<Integer>();
        long left = units.capacity();
        for (int task : present.waiting()) {
            long need = units.need().get(present.stream(task));
            if (!chosen.isEmpty() && need > left) continue;
            left -= need;
            chosen.add(task);
        }
        return chosen;
    }

    private List<Decision.Placed> placed(
            Problem problem, int network, Present present, List<Integer> tasks) {
        var footprints =
                tasks.stream().map(task -> canvas.footprints().get(present.stream(task))).toList();
        var packing = filling.place(canvas.network(), canvas.footprints(), footprints);
        var placed = new ArrayList<Decision.Placed>();
        for (int i = 0; i < tasks.size(); i++) {
            int task = tasks.get(i);
            int mode = mode(problem, network, task, way(present, task));
            placed.add(new Decision.Placed(task, mode, packing.x(i), packing.y(i)));
        }
        return placed;
    }

    private Way way(Present present, int task) {
        return canvas.ways().get(present.stream(task));
    }

    private static int mode(Problem problem, int network, int task, Way way) {
        var fleet = problem.fleet();
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            if (fleet.networkOf(mode) == network
                    && fleet.scaleOf(mode).equals(way.scale().orElseThrow())) return mode;
        }
        throw new IllegalStateException("No such way for " + problem.task(task).id() + ".");
    }
}
