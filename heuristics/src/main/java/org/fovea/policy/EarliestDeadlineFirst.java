package org.fovea.policy;

/**
 * Earliest deadline first (Liu and Layland 1973), without preemption between launches: the most
 * urgent task that can still be answered in time, alone on a crop or with whoever finds room on its
 * canvas. It is optimal for one device, single stages and enough time; under overload it is not.
 */
final class EarliestDeadlineFirst implements Policy {

    private final Leading leading = new Leading(Precedence.DEADLINE, new Frontiers());

    @Override
    public Decision decide(Moment now) {
        return leading.lead(now)
                .map(lead -> Launching.of(now, lead, Precedence.DEADLINE, 1))
                .orElse(Decision.WAIT);
    }
}
