package org.fovea.execution;

import java.util.Locale;

/**
 * What becomes of launches once a device is behind its plan. Every backend follows the same rules.
 *
 * <p>Launches of a device are taken in the order of the plan. One starts at the latest of its
 * planned start, the end of the launch before it, and, at stage 1, the releases of its tasks. An
 * input that missed a stage takes part in no later one; a launch without inputs left is dropped.
 * With that start and the planned duration for the inputs left (the expected end), and an input
 * being late where the expected end is after the deadlines of all its tasks:
 */
public enum Overrun {

    /** Every launch runs, late or not. */
    HOLD,

    /** A launch of which every input would be late is dropped. */
    SKIP,

    /** Inputs that would be late are cut from the launch; one without inputs left is dropped. */
    SHORTEN;

    /** As it is typed and written in traces. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
