package org.fovea.schedule;

/** What is claimed of an answer (problem.md, sections 4 and 5). */
public enum Status {
    /** Its utility equals a proven bound. */
    OPTIMAL,
    /** Valid; nothing more is claimed. */
    FEASIBLE,
    /** No valid schedule exists, because of mandatory tasks. */
    INFEASIBLE,
    /** Nothing was found and nothing proven. */
    UNKNOWN,
    /** A policy's schedule that misses a mandatory task. */
    INVALID
}
