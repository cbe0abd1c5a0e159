package org.fovea.execution;

import java.util.Optional;

/** Runs plans: on a device, or as if there were one. */
public interface Backend {

    /** What runs the launches; empty where that is whatever device the plan was made for. */
    Optional<String> device();

    /**
     * Runs a whole plan, without returning between two launches, and fills {@code records} as it
     * goes. Where it cannot go on it says so there and returns; what ran before stays.
     */
    void run(ExecutionPlan plan, Records records);
}
