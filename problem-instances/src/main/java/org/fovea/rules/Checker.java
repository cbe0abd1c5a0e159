package org.fovea.rules;

import org.fovea.instance.Instance;
import org.fovea.schedule.Schedule;

/**
 * Judges a schedule by the rules, whoever made it: the list of the rules, and the utility
 * recomputed from scratch.
 */
public final class Checker {

    private Checker() {}

    /** Every violation, and what the schedule is worth as far as it can be told; never throws. */
    public static Verdict check(Instance instance, Schedule schedule) {
        var evidence = Evidence.of(instance, schedule);
        var findings = new Findings();
        for (var rule : Rules.all()) rule.check(evidence, findings);
        var answers = evidence.answers();
        return new Verdict(
                findings.violations(),
                answers.utility(),
                answers.rejected(),
                answers.late(),
                evidence.busy());
    }
}
