package org.fovea.incremental;

import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;

/** Where searches on the same ground meet: whoever comes with less goes on from the best. */
public final class Exchange {

    private final Plan best;
    private long worth = -1; // of a valid plan

    /** For searches on a ground. */
    public Exchange(Ground ground) {
        best = new Plan(ground);
    }

    /** Leaves what a search found, or gives it something better to go on from. */
    public synchronized void meet(Annealing search) {
        if (search.worth() > worth) {
            best.copy(search.best());
            worth = search.worth();
        } else if (search.worth() < worth) {
            search.goOnFrom(best);
        }
    }
}
