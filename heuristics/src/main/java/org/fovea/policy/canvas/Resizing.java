package org.fovea.policy.canvas;

import java.util.stream.IntStream;
import org.fovea.policy.launch.CanvasLoad;
import org.fovea.problem.Problem;

/**
 * Resizes until it fits: every task is tried at its most accurate scale first, and whoever found no
 * room is tried again at the next smaller one. Of all rounds the most valuable canvas is kept.
 */
public final class Resizing {

    private static final int NONE = -1;

    private final Problem problem;
    private final int network;
    private final int exit;
    private final int[] tasks;

    private Resizing(Problem problem, int network, int exit, int[] tasks) {
        this.problem = problem;
        this.network = network;
        this.exit = exit;
        this.tasks = tasks;
    }

    /** A canvas with the first of the tasks and whoever else fits, resized where necessary. */
    public static CanvasLoad of(Problem problem, int network, int exit, int[] tasks) {
        return new Resizing(problem, network, exit, tasks).load();
    }

    private CanvasLoad load() {
        int[] mode =
                IntStream.of(tasks)
                        .map(task -> CanvasLoad.mostAccurate(problem, network, exit, task))
                        .toArray();
        var best = CanvasLoad.inOrder(problem, network, exit, tasks, mode);
        var last = best;
        while (last.placed().size() < tasks.length && shrink(mode, last)) {
            last = CanvasLoad.inOrder(problem, network, exit, tasks, mode);
            if (last.value() > best.value()) best = last;
        }
        return best;
    }

    /** Whether anybody who found no room could be made smaller. */
    private boolean shrink(int[] mode, CanvasLoad load) {
        boolean shrunk = false;
        int placed = 0; // both lists stand in the order of the tasks
        for (int i = 0; i < tasks.length; i++) {
            boolean found =
                    placed < load.placed().size() && load.placed().get(placed).task() == tasks[i];
            if (found) placed++;
            int smaller = found ? NONE : smaller(tasks[i], mode[i]);
            if (smaller == NONE) continue;
            mode[i] = smaller;
            shrunk = true;
        }
        return shrunk;
    }

    /** The largest of the modes smaller than this one that earn anything. */
    private int smaller(int task, int mode) {
        int best = NONE;
        for (int k = 0; k < problem.modes(task); k++) {
            int other = problem.mode(task, k);
            if (problem.fleet().networkOf(other) != network) continue;
            if (problem.volume(task, other) >= problem.volume(task, mode)) continue;
            if (problem.fleet().bestAccuracy(other, exit) == 0) continue;
            if (best == NONE || problem.volume(task, other) > problem.volume(task, best))
                best = other;
        }
        return best;
    }
}
