package org.fovea.policy.order;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;

/**
 * First in, first out: the task released first that can still be answered in time, alone on a crop
 * or with whoever finds room on its canvas. The baseline of queueing (Kleinrock 1975).
 */
public final class FirstInFirstOut implements Policy {

    private final Leading leading = Leading.by(Precedence.RELEASE);

    @Override
    public Decision decide(Moment now) {
        return leading.launch(now, 1);
    }
}
