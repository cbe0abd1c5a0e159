package org.fovea.problem;

import java.util.HashSet;
import org.fovea.instance.Source;

/**
 * The frames that tasks were seen in.
 *
 * <p>Numbers count the frames between them, empty ones included, where time goes with them: each
 * release lies no further than half a period from the time of its frame. Numbers that do not (the
 * ids of images) and names only tell frames apart; a task without either has a frame of its own
 * release.
 */
final class Frames {

    private static final long NOT_A_NUMBER = -1;

    private Frames() {}

    /** How many periods lie between two releases, us, the first of all and the last; at least 1. */
    static long periods(Problem problem, long first, long last) {
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (int task = 0; task < problem.tasks(); task++) {
            lowest = Math.min(lowest, number(problem, task));
            highest = Math.max(highest, number(problem, task));
        }
        boolean numbered = lowest != NOT_A_NUMBER && highest > lowest;
        if (numbered
                && inStep(problem, first, lowest, (last - first) / (double) (highest - lowest)))
            return highest - lowest;
        return Math.max(1, distinct(problem) - 1);
    }

    private static boolean inStep(Problem problem, long first, long lowest, double period) {
        for (int task = 0; task < problem.tasks(); task++) {
            double due = first + (number(problem, task) - lowest) * period;
            if (Math.abs(problem.release(task) - due) > period / 2) return false;
        }
        return true;
    }

    private static long distinct(Problem problem) {
        var frames = new HashSet<Object>();
        for (int task = 0; task < problem.tasks(); task++) {
            long release = problem.release(task);
            frames.add(
                    problem.task(task).source().frame().<Object>map(each -> each).orElse(release));
        }
        return frames.size();
    }

    private static long number(Problem problem, int task) {
        var frame = problem.task(task).source().frame();
        return frame.isPresent() && frame.get() instanceof Source.Frame.Number(long number)
                ? number
                : NOT_A_NUMBER;
    }
}
