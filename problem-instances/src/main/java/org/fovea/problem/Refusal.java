package org.fovea.problem;

import java.util.Locale;

/**
 * A step that would break a rule of a valid schedule; the timeline is as it was before the step.
 */
public final class Refusal extends IllegalStateException {

    private final int rule;

    private Refusal(int rule, String reason) {
        super("Rule " + rule + ": " + reason);
        this.rule = rule;
    }

    static Refusal of(int rule, String reason, Object... values) {
        return new Refusal(rule, String.format(Locale.ROOT, reason, values));
    }

    /** The rule's number in problem.md, section 5. */
    public int rule() {
        return rule;
    }
}
