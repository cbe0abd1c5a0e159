package org.fovea.explanation;

import org.fovea.instance.Utility;

/**
 * Why a task got what it got.
 *
 * @param exit the deepest that it completed in time; 0 for a miss
 * @param utility what it contributes
 * @param sentence the reason in words, with its numbers
 */
public record Explanation(
        String task, int exit, Utility utility, Reason reason, String sentence, Evidence evidence) {

    /** Whether it got no answer in time. */
    public boolean missed() {
        return exit == 0;
    }
}
