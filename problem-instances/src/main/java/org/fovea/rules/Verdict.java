package org.fovea.rules;

import java.util.List;
import org.fovea.instance.Utility;

/**
 * What the checker says of a schedule.
 *
 * @param violations every one found, by rule; none for a valid schedule
 * @param utility recomputed from scratch; where rules are broken, of whatever is well formed (rule
 *     0)
 * @param rejected tasks in no input
 * @param late tasks in an input that completed no stage by their deadline
 * @param busy sum of launch durations over all devices, us
 */
public record Verdict(
        List<Violation> violations, Utility utility, int rejected, int late, long busy) {

    public Verdict {
        violations = List.copyOf(violations);
    }

    /** Whether no rule is broken. */
    public boolean valid() {
        return violations.isEmpty();
    }

    /** Tasks that got no answer in time. */
    public int misses() {
        return rejected + late;
    }

    /**
     * Whether the schedule is optimal if no valid schedule is worth more than {@code bound}: the
     * claim OPTIMAL.
     */
    public boolean attains(Utility bound) {
        return valid() && utility.equals(bound);
    }

    /**
     * Whether the schedule proves {@code bound} wrong: it is valid and worth more, a defect of
     * whoever proved the bound.
     */
    public boolean refutes(Utility bound) {
        return valid() && utility.compareTo(bound) > 0;
    }
}
