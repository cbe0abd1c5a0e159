package org.fovea.policy.order;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;

/**
 * Earliest deadline first (Liu and Layland 1973), without preemption between launches: the most
 * urgent task that can still be answered in time, alone on a crop or with whoever finds room on its
 * canvas. It is optimal for one device, single stages and enough time; under overload it is not.
 */
public final class EarliestDeadlineFirst implements Policy {

    private final Leading leading = Leading.by(Precedence.DEADLINE);

    @Override
    public Decision decide(Moment now) {
        return leading.launch(now, 1);
    }
}
