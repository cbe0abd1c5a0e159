package org.fovea.policy.order;

import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;

/**
 * Earliest deadline first in batches: the most urgent input leads, and others of its network, stage
 * and native size class join by deadline while everybody stays on time. Batching as far as
 * deadlines allow is how serving systems use accelerators (Clipper: Crankshaw et al. 2017; Nexus:
 * Shen et al. 2019).
 */
public final class EarliestDeadlineBatch implements Policy {

    private final Leading leading = Leading.by(Precedence.DEADLINE);

    @Override
    public Decision decide(Moment now) {
        return leading.launch(now, Limits.BATCH);
    }
}
