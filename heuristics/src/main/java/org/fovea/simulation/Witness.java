package org.fovea.simulation;

import org.fovea.problem.Timeline;

/** Sees what happens in a run whose past is forgotten. */
public interface Witness {

    /** A launch was started, now. */
    void launched(Timeline timeline, int launch, long end);

    /**
     * A task is over: nothing changes any more in what it earned.
     *
     * @param realised what its answer turned out to be worth, 1e-10; 0 where nothing is drawn
     */
    void over(Timeline timeline, int task, long realised);

    /** Nothing is said about the tasks before one any more. */
    void forget(int task);
}
