package org.fovea.policy;

import org.fovea.problem.Problem;

/**
 * What may be known when a decision is due. Indices are those of {@link #problem}, which holds the
 * announced tasks only, numbered in order of their announcement; inputs are numbered in order of
 * their first launch.
 */
public interface Moment {

    /** Now, us. */
    long clock();

    /** The idle device that is offered the decision. */
    int device();

    /** Devices, networks, modes, and the tasks announced so far. */
    Problem problem();

    /** Number of waiting tasks: announced, in no input, deadline still ahead. */
    int waiting();

    /** The k-th waiting task by deadline; among equals by announcement. */
    int byDeadline(int k);

    /** The k-th waiting task by announcement. */
    int byRelease(int k);

    /**
     * Number of inputs of the device that wait between two stages and have a task whose deadline is
     * ahead.
     */
    int parked();

    /** The k-th of them, in order of their first launch. */
    int parked(int k);

    /** The network of an input. */
    int network(int input);

    /** How many stages of an input are done. */
    int stagesDone(int input);

    /** Number of tasks in an input. */
    int members(int input);

    /** The k-th task of an input. */
    int member(int input, int k);

    /** The mode of the k-th task of an input. */
    int memberMode(int input, int k);

    /** What a task has earned so far, in 1e-10. */
    long earned(int task);

    /**
     * Whether memory, energy and budgets allow a launch of so many inputs, which are new where the
     * stage is 1.
     */
    boolean affords(int network, int stage, int inputs);
}
