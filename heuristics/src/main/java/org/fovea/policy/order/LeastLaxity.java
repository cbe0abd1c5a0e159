package org.fovea.policy.order;

import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;

/**
 * Least laxity first (Dertouzos 1974; Mok 1983), in batches: whoever can wait least before it
 * cannot be answered any more leads, and others join by deadline while everybody stays on time.
 */
public final class LeastLaxity implements Policy {

    /** The latest start: clocks are the same for all, so it stands in the order of laxity. */
    private static final Priority LATEST_START =
            new Priority() {
                @Override
                public long ofWaiting(Moment now, int task, long fastest) {
                    return now.problem().deadline(task) - fastest;
                }

                @Override
                public long ofParked(Moment now, int input, int exit, int task) {
                    int network = now.network(input);
                    int next = now.stagesDone(input) + 1;
                    long rest = now.problem().fleet().duration(network, next, exit, 1);
                    return now.problem().deadline(task) - rest;
                }
            };

    private final Leading leading = new Leading(Precedence.DEADLINE, LATEST_START);

    @Override
    public Decision decide(Moment now) {
        return leading.launch(now, Limits.BATCH);
    }
}
