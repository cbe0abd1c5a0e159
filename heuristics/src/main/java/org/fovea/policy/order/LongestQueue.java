package org.fovea.policy.order;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Begun;

/**
 * Longest queue first (Tassiulas and Ephremides 1993, for queues that share a server): the kind of
 * which most tasks wait is served, those released first, in one batch that then runs as deep as
 * deadlines allow. EdgeServing (Cao et al. 2026) compares with it.
 */
public final class LongestQueue implements Policy {

    private static final Priority LONGEST =
            new Priority() {
                @Override
                public long ofWaiting(Moment now, int task, long fastest) {
                    return -now.waiting(now.problem().kind(task));
                }
            };

    private final Leading leading = new Leading(Precedence.RELEASE, LONGEST);

    @Override
    public Decision decide(Moment now) {
        return Begun.onward(now).orElseGet(() -> begin(now));
    }

    private Decision begin(Moment now) {
        return leading.waiting(now)
                .map(lead -> Begun.first(now, lead, Precedence.RELEASE))
                .orElse(Decision.WAIT);
    }
}
