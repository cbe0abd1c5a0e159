package org.fovea.policy;

import org.fovea.instance.Limits;

/**
 * Least confidence first, the baseline of the imprecise-computation line (Yao et al. 2020): whoever
 * is known least about goes on, so that nobody gets a second stage before everybody had a first.
 * Others join by deadline while everybody stays on time.
 */
final class LeastConfidence implements Policy {

    /** What an exit's accuracy promises of its answer; of a waiting task nothing is known yet. */
    private static final Priority CONFIDENCE =
            new Priority() {
                @Override
                public long ofParked(Moment now, int input, int exit, int task) {
                    long least = Long.MAX_VALUE;
                    var fleet = now.problem().fleet();
                    for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p))
                        least =
                                Math.min(
                                        least,
                                        fleet.bestAccuracy(now.mode(p), now.stagesDone(input)));
                    return least;
                }
            };

    private final Leading leading = new Leading(Precedence.DEADLINE, CONFIDENCE);

    @Override
    public Decision decide(Moment now) {
        return leading.launch(now, Limits.BATCH);
    }
}
