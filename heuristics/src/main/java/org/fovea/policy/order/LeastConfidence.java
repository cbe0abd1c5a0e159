package org.fovea.policy.order;

import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;

/**
 * Least confidence first, the baseline of the imprecise-computation line (Yao et al. 2020): whoever
 * is known least about goes on, so that nobody gets a second stage before everybody had a first.
 * Others join by deadline while everybody stays on time. Whoever is known as well as a deeper exit
 * would tell on average goes no deeper, since nothing is to be gained.
 */
public final class LeastConfidence implements Policy {

    /**
     * The confidence in an answer, or where the run has none what its exit's accuracy promises; of
     * a waiting task nothing is known yet.
     */
    private static final Priority CONFIDENCE =
            new Priority() {
                @Override
                public long ofParked(Moment now, int input, int exit, int task) {
                    long least = Long.MAX_VALUE;
                    var fleet = now.problem().fleet();
                    for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p)) {
                        int promised = fleet.bestAccuracy(now.mode(p), now.stagesDone(input));
                        least = Math.min(least, now.confidence(now.task(p)).orElse(promised));
                    }
                    return least;
                }
            };

    private final Leading leading = new Leading(Precedence.DEADLINE, CONFIDENCE);

    @Override
    public Decision decide(Moment now) {
        return leading.launch(now, Limits.BATCH);
    }
}
