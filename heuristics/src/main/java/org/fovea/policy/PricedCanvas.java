package org.fovea.policy;

import java.util.List;
import org.fovea.policy.Decision.Placed;

/**
 * A canvas filled for what its tasks gain.
 *
 * @param places of its tasks in the crowd, in order
 */
record PricedCanvas(List<Placed> placed, List<Integer> places) {

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** What its tasks gain together, 1e-10. */
    double gain(Moment now, Market market, ExitsInTime reach) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            int task = placed.get(i).task();
            int exit = reach.deepest(now.problem().deadline(task), reach.aim());
            if (exit == 0) continue;
            long worth = now.problem().bestUtility(task, placed.get(i).mode(), exit);
            sum += market.gain(places.get(i), worth);
        }
        return sum;
    }
}
