package org.fovea.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules have found so far in one schedule.
 *
 * <p>Sentences quote ids with {@link org.fovea.input.Text#quoted}, since a schedule may hold any
 * character in them.
 */
public final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    /** All of them, in the order of the rules that were asked. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Whether a rule was found broken. */
    boolean broken(int rule) {
        return violations.stream().anyMatch(violation -> violation.rule() == rule);
    }

    /** Whether nothing was found. */
    boolean none() {
        return violations.isEmpty();
    }

    void add(Rule rule, List<String> ids, String sentence) {
        violations.add(new Violation(rule.number(), ids, sentence));
    }
}
