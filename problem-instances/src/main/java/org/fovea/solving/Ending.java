package org.fovea.solving;

/** Why a solver ended. */
public enum Ending {
    /** The answer is proven: optimal, or infeasible. */
    PROVEN,
    /** The gap asked for was reached. */
    GAP_REACHED,
    /** The method ran to its own end. */
    FINISHED,
    /** The time limit was reached. */
    TIME_LIMIT,
    /** The work limit was reached. */
    WORK_LIMIT,
    /** It was cancelled. */
    CANCELLED
}
