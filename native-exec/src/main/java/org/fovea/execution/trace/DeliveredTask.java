package org.fovea.execution.trace;

import java.util.OptionalLong;
import org.fovea.input.Check;
import org.fovea.instance.Limits;
import org.fovea.instance.Utility;

/**
 * What a task was to get and what it got.
 *
 * @param plannedExit the deepest stage completed in time by plan; 0 for none
 * @param exit the deepest stage that was really completed in time; 0 for none, a miss
 * @param utility of the best answer in time
 * @param lateness us from the deadline to the deepest answer in time (then at most 0), for a miss
 *     to its first answer; empty where there was none
 */
public record DeliveredTask(
        String id, int plannedExit, int exit, Utility utility, OptionalLong lateness) {

    public DeliveredTask {
        new Check()
                .range("plannedExit", plannedExit, 0, Limits.STAGES)
                .range("exit", exit, 0, Limits.STAGES)
                .that(
                        exit > 0 || utility.equals(Utility.ZERO),
                        "utility",
                        utility + "",
                        "0 for a miss")
                .that(
                        exit > 0
                                ? lateness.isPresent() && lateness.getAsLong() <= 0
                                : lateness.isEmpty() || lateness.getAsLong() > 0,
                        "lateness",
                        lateness.isPresent() ? lateness.getAsLong() + " us" : "nothing",
                        "at most 0 for an answer in time, more than 0 or nothing for a miss")
                .done();
    }

    /** Whether it got no answer in time. */
    public boolean miss() {
        return exit == 0;
    }
}
