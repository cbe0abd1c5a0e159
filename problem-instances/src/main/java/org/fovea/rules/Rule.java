package org.fovea.rules;

/** One numbered rule of a valid schedule (problem.md, section 5). */
public interface Rule {

    /** Its number, 0 to 11. */
    int number();

    /** What it asks, in one sentence. */
    String title();

    /**
     * Adds to the findings every way in which the schedule breaks this rule, and none that an
     * earlier rule tells of.
     *
     * <p>Takes time near-linear in the schedule, and never throws, whatever the schedule says.
     */
    void check(Evidence evidence, Findings findings);
}
