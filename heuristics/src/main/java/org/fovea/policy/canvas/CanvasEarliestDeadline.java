package org.fovea.policy.canvas;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.launch.CanvasLoad;

/**
 * Canvas filling in deadline order (Hu et al. 2023, 2024): whoever would be late on the next canvas
 * must go on this one, resized where that makes room, and what is left over is filled with the
 * others by deadline at their most accurate scale.
 */
public final class CanvasEarliestDeadline implements Policy {

    private final CanvasFirst canvases = new CanvasFirst(CanvasEarliestDeadline::fill);

    @Override
    public Decision decide(Moment now) {
        return canvases.launch(now);
    }

    private static CanvasLoad fill(Moment now, int network, int exit, int[] tasks) {
        var problem = now.problem();
        long next = now.clock() + 2 * problem.fleet().duration(network, 1, exit, 1);
        int urgent = 1; // the lead goes in any case
        while (urgent < tasks.length && problem.deadline(tasks[urgent]) < next) urgent++;
        var must = Resizing.of(problem, network, exit, Arrays.copyOf(tasks, urgent));
        if (urgent == tasks.length) return must;
        int[] rest = Arrays.copyOfRange(tasks, urgent, tasks.length);
        var all = leftover(now, network, exit, must, rest);
        boolean kept =
                all.placed().stream()
                                .mapToInt(Placed::task)
                                .filter(task -> holds(must, task))
                                .count()
                        == must.placed().size();
        return kept ? all : must;
    }

    private static CanvasLoad leftover(
            Moment now, int network, int exit, CanvasLoad must, int[] rest) {
        var problem = now.problem();
        int[] tasks =
                IntStream.concat(must.placed().stream().mapToInt(Placed::task), Arrays.stream(rest))
                        .toArray();
        int[] mode =
                IntStream.concat(
                                must.placed().stream().mapToInt(Placed::mode),
                                Arrays.stream(rest)
                                        .map(task ->
                                                CanvasLoad.mostAccurate(
                                                        problem, network, exit, task)))
                        .toArray();
        return CanvasLoad.inOrder(problem, network, exit, tasks, mode);
    }

    private static boolean holds(CanvasLoad load, int task) {
        return load.placed().stream().anyMatch(placed -> placed.task() == task);
    }
}
