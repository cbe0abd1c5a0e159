package org.fovea.policy.order;

import org.fovea.policy.Moment;

/**
 * What a policy looks at before the order of tasks: the lowest goes first, and the order decides
 * among equals; 0 unless said otherwise. Tasks of one kind must stand in their order by it too,
 * since only the first of each kind is looked at.
 */
interface Priority {

    /** Everybody alike: the order alone decides. */
    Priority EQUAL = new Priority() {};

    /**
     * Of a waiting task.
     *
     * @param fastest the shortest time in which its kind is answered, us
     */
    default long ofWaiting(Moment now, int task, long fastest) {
        return 0;
    }

    /**
     * Of an input between two stages.
     *
     * @param exit aimed for
     * @param task the first of those that the exit is of use to
     */
    default long ofParked(Moment now, int input, int exit, int task) {
        return 0;
    }
}
