package org.fovea.problem;

import org.fovea.instance.Extent;

/** Whether any network can serve a task at all, and if not, why. */
public enum Service {
    /** At least one can. */
    POSSIBLE,
    /** None has an accuracy entry for the task's native size class. */
    NO_NETWORK,
    /** Some have, but the object fits none of their canvases at any scale. */
    DOES_NOT_FIT;

    /** Of one task. */
    public static Service of(Problem problem, int task) {
        if (problem.modes(task) > 0) return POSSIBLE;
        var object = problem.task(task).object();
        for (int mode = 0; mode < problem.fleet().modes(); mode++) {
            int network = problem.fleet().networkOf(mode);
            var device = problem.fleet().device(problem.fleet().deviceOf(network));
            boolean entry = problem.fleet().sizeClass(mode) == device.nativeClass(object);
            boolean crop = !problem.fleet().canvas(network);
            // an object known by its volume alone is served by volume canvases only, whatever their
            // entries
            if (entry
                    && (object instanceof Extent.Rectangle || problem.fleet().volumeCanvas(network))
                    && !crop) return DOES_NOT_FIT;
        }
        return NO_NETWORK;
    }
}
