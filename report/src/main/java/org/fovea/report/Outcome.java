package org.fovea.report;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.instance.Utility;

/**
 * What one task gets out of a schedule.
 *
 * @param input its position in the schedule; empty for a rejected task
 * @param exit the deepest stage completed by the deadline; 0 for a miss
 * @param end when that stage ended, for a miss when its first stage did, us; empty without any
 * @param utility its contribution
 */
record Outcome(OptionalInt input, int exit, OptionalLong end, Utility utility) {

    static final Outcome REJECTED =
            new Outcome(OptionalInt.empty(), 0, OptionalLong.empty(), Utility.ZERO);

    boolean miss() {
        return exit == 0;
    }
}
