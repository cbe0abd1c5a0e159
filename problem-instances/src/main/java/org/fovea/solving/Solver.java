package org.fovea.solving;

/**
 * A method that answers instances: exact, incremental, a heuristic, or an online policy run through
 * its arrivals.
 */
public interface Solver {

    /** Its name in the literature, as {@code --solver} takes it. */
    String name();

    /** One line for lists. */
    String summary();

    /**
     * Answers within the request's limits, on the calling thread and at most {@code threads - 1}
     * more. Ends early and with its best answer once the request is cancelled. Repeated calls and
     * calls side by side do not influence each other.
     */
    Answer solve(Request request);
}
