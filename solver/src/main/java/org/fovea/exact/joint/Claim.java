package org.fovea.exact.joint;

import org.jspecify.annotations.Nullable;

/**
 * Where a task ends in a schedule.
 *
 * @param canvas as it was first launched; nothing where it is a crop
 * @param option in which it lies there, a real one; of a crop, the crop's
 * @param exit that answers it
 */
record Claim(@Nullable Open canvas, int network, Option option, int exit) {

    /** What the task is worth, in 1e-10. */
    long worth() {
        return option.worth(exit);
    }
}
