package org.fovea.policy.launch;

import org.fovea.policy.Moment;

/** How one canvas of a launch is filled. */
@FunctionalInterface
public interface CanvasFilling {

    /** The earlier tasks first, all at their most accurate scale or all at their densest. */
    CanvasFilling IN_ORDER =
            (now, network, exit, tasks) ->
                    CanvasLoad.of(now.problem(), network, exit, tasks, CanvasLoad.Choice.IN_ORDER);

    /**
     * A canvas of a network that holds the first of the tasks, at least.
     *
     * @param exit the exit aimed for
     * @param tasks in order of preference, each served by the network in some mode, and in time
     */
    CanvasLoad fill(Moment now, int network, int exit, int[] tasks);
}
