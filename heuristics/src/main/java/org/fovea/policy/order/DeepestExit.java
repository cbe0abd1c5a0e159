package org.fovea.policy.order;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Begun;

/**
 * The deepest exit within the deadline: the most urgent task leads a batch as large as its first
 * exit that answers leaves on time, and what was begun then runs as deep as deadlines allow before
 * anything else begins. The rule of depth by itself in EdgeServing (Cao et al. 2026).
 */
public final class DeepestExit implements Policy {

    private final Leading leading = Leading.by(Precedence.DEADLINE);

    @Override
    public Decision decide(Moment now) {
        return Begun.onward(now).orElseGet(() -> begin(now));
    }

    private Decision begin(Moment now) {
        return leading.waiting(now)
                .map(lead -> Begun.first(now, lead, Precedence.DEADLINE))
                .orElse(Decision.WAIT);
    }
}
