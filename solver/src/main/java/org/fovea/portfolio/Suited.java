package org.fovea.portfolio;

import org.fovea.problem.Problem;

/**
 * Which solver to begin with.
 *
 * @param reason why, as part of a sentence
 */
public record Suited(String name, String reason) {

    /**
     * Above it, one run of every policy takes seconds, and one of them is not far from the best.
     */
    private static final int MANY_TASKS = 50_000;

    /** The solver for a problem. */
    public static Suited to(Problem problem) {
        if (problem.tasks() > MANY_TASKS)
            return new Suited("edf-batch", "one pass over so many tasks");
        return new Suited("auto", "the best of all policies, with a bound");
    }
}
