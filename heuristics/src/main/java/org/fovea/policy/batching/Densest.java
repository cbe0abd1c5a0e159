package org.fovea.policy.batching;

import org.fovea.policy.Decision;

/** The launch of most gain per time among those offered; the first of equals. */
final class Densest {

    private Decision decision = Decision.WAIT;
    private double density; // decides a preference only; the same on every machine

    /** Whether a launch with that gain (1e-10) and that duration (us) would be taken. */
    boolean beatenBy(long gain, long duration) {
        return (double) gain / duration > density;
    }

    void take(Decision launch, long gain, long duration) {
        decision = launch;
        density = (double) gain / duration;
    }

    Decision decision() {
        return decision;
    }
}
