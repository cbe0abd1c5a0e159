package org.fovea.rules;

import java.util.List;
import org.fovea.schedule.Provenance;

/**
 * Rule 11: where the schedule states its utility, it is the recomputed one; where it states a
 * bound, a valid schedule's utility is not above it.
 *
 * <p>Where rule 0 is broken the utility cannot be told, and only a schedule that breaks no other
 * rule refutes a bound.
 */
final class Claims implements Rule {

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String title() {
        return "A stated utility is the recomputed one; a valid schedule's utility is not above a"
                + " stated bound.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.schedule().provenance().ifPresent(claim -> claim(claim, evidence, findings));
    }

    private void claim(Provenance claim, Evidence evidence, Findings findings) {
        var utility = evidence.answers().utility();
        boolean valid = findings.none();
        if (!findings.broken(0)
                && claim.utility().filter(stated -> !stated.equals(utility)).isPresent())
            findings.add(
                    this,
                    List.of(),
                    "The stated utility is "
                            + claim.utility().get()
                            + "; recomputed it is "
                            + utility
                            + ".");
        if (valid && claim.bound().filter(bound -> utility.compareTo(bound) > 0).isPresent())
            findings.add(
                    this,
                    List.of(),
                    "The stated bound is "
                            + claim.bound().get()
                            + ", yet this valid schedule's utility is "
                            + utility
                            + ".");
    }
}
