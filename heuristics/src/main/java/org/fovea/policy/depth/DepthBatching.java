package org.fovea.policy.depth;

import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Launching;

/**
 * Greedy batching on planned depths (Liu et al. 2020): depths are assigned as if everybody ran
 * alone ({@link PlannedDepths}), and whoever shares the network, stage and native size class of the
 * input that goes first joins it by deadline while everybody stays on time at its depth.
 */
public final class DepthBatching implements Policy {

    private final PlannedDepths plan = new PlannedDepths();

    @Override
    public Decision decide(Moment now) {
        return plan.lead(now)
                .map(lead -> Launching.of(now, lead, Precedence.DEADLINE, Limits.BATCH))
                .orElse(Decision.WAIT);
    }
}
