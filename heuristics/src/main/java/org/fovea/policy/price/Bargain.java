package org.fovea.policy.price;

import org.fovea.policy.Decision;

/** The launch of most surplus among those offered, the first of equals, and the exit it aims at. */
final class Bargain {

    private Decision decision = Decision.WAIT;
    private double most = Double.NEGATIVE_INFINITY;
    private int exit;

    /** Whether a launch with that surplus, 1e-10, would be taken. */
    boolean beatenBy(double surplus) {
        return surplus > most;
    }

    void take(Decision launch, int aim, double surplus) {
        decision = launch;
        exit = aim;
        most = surplus;
    }

    Decision decision() {
        return decision;
    }

    int exit() {
        return exit;
    }
}
