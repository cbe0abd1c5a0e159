package org.fovea.problem;

/**
 * A step that would break a rule of a valid schedule; the timeline is as it was before the step.
 */
public final class Refusal extends IllegalStateException {

    private final int rule;

    Refusal(int rule, String reason) {
        super("Rule %d: %s".formatted(rule, reason));
        this.rule = rule;
    }

    /** The rule's number in problem.md, section 5. */
    public int rule() {
        return rule;
    }
}
