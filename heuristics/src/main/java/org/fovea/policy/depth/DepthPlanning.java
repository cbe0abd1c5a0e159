package org.fovea.policy.depth;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Launching;

/**
 * Depth assignment by dynamic programming (Yao et al. 2020): depths that earn most together without
 * anybody being late, then earliest deadline first among those that got one, one input a launch;
 * planned anew after every stage.
 */
public final class DepthPlanning implements Policy {

    private final PlannedDepths plan = new PlannedDepths();

    @Override
    public Decision decide(Moment now) {
        return plan.lead(now)
                .map(lead -> Launching.of(now, lead, Precedence.DEADLINE, 1))
                .orElse(Decision.WAIT);
    }
}
