package org.fovea.policy.price;

import java.util.List;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.market.Market;

/**
 * A canvas filled for what its tasks gain.
 *
 * @param places of its tasks in the crowd, in order
 * @param parts of the canvas that they take, in order
 */
record PricedCanvas(List<Placed> placed, List<Integer> places, List<Double> parts) {

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /**
     * What its tasks gain together, 1e-10; 0 where they are not worth its toll.
     *
     * @param toll of the canvas, which its tasks share by area; what stays empty is paid by all
     */
    double gain(Moment now, Market market, ExitsInTime reach, double toll) {
        double sum = 0;
        double worth = 0;
        double paid = 0;
        for (int i = 0; i < places.size(); i++) {
            int task = placed.get(i).task();
            int exit = reach.deepest(now.problem().deadline(task), reach.aim());
            if (exit == 0) continue;
            double answer = now.problem().bestUtility(task, placed.get(i).mode(), exit);
            double share = toll * parts.get(i);
            sum += market.gain(places.get(i), answer - share);
            worth += answer;
            paid += share;
        }
        return worth > toll ? sum - (toll - paid) : 0;
    }
}
