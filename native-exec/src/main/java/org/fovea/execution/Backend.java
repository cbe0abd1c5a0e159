package org.fovea.execution;

import java.util.Optional;
import org.fovea.instance.Device;

/** Runs plans: on a device, or as if there were one. */
public interface Backend {

    /** What runs the launches; empty where that is whatever device the plan was made for. */
    Optional<String> device();

    /** How its clock is set, where that can be read; profiles tell it. */
    default ClockState clock() {
        return ClockState.UNREADABLE;
    }

    /**
     * How the networks are built that it runs, on which durations depend; empty where it runs none.
     */
    default Optional<String> networks() {
        return Optional.empty();
    }

    /**
     * Compares what it computes for the networks of a device with a reference: why it is not known
     * to be right; empty where it is.
     *
     * @param patienceNanos how long that may take; longer, and it is not compared
     */
    Optional<String> unverified(Device device, long patienceNanos);

    /**
     * Runs a whole plan, without returning between two launches, and fills {@code records} as it
     * goes. Where it cannot go on it says so there and returns; what ran before stays. A plan may
     * name a stage of an input again, as profiles are measured.
     */
    void run(ExecutionPlan plan, Records records);
}
