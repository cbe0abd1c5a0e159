package org.fovea.problem;

/**
 * How long launches really take. A {@link Timeline} at another pace than the planned one is a
 * record of what happened and no schedule, since rule 1 asks for planned durations.
 */
@FunctionalInterface
public interface Pace {

    /** The duration of one launch of a stage (from 1) of so many inputs, us, overhead included. */
    long of(int network, int stage, int inputs);
}
