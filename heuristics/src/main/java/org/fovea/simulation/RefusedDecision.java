package org.fovea.simulation;

import org.fovea.policy.Decision;

/** A decision that breaks a rule: a defect of a listed policy, bad input of an external one. */
public final class RefusedDecision extends IllegalStateException {

    private final String place;
    private final String reason;

    RefusedDecision(long clock, String device, Decision decision, String reason) {
        super("At %d us on device %s, %s: %s.".formatted(clock, device, decision, reason));
        place = "at %d us on device %s".formatted(clock, device);
        this.reason = reason;
    }

    /** When and on which device. */
    public String place() {
        return place;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
