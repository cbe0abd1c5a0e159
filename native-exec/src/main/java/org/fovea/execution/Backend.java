package org.fovea.execution;

import java.util.Optional;

/** Runs plans: on a device, or as if there were one. */
public interface Backend {

    /** What runs the launches; empty where that is whatever device the plan was made for. */
    Optional<String> device();

    /** How its clock is set, where that can be read; profiles tell it. */
    default ClockState clock() {
        return ClockState.UNREADABLE;
    }

    /** Why what it computes was not compared with a reference; empty where it was. */
    default Optional<String> unverified() {
        return Optional.of("numerics not checked");
    }

    /**
     * Runs a whole plan, without returning between two launches, and fills {@code records} as it
     * goes. Where it cannot go on it says so there and returns; what ran before stays. A plan may
     * name a stage of an input again, as profiles are measured.
     */
    void run(ExecutionPlan plan, Records records);
}
