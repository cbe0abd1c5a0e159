package org.fovea.rules;

import java.util.List;

/**
 * One way in which a schedule breaks a rule.
 *
 * @param rule its number in problem.md, section 5
 * @param ids the tasks, inputs, networks or devices concerned
 * @param text one sentence with the numbers concerned
 */
public record Violation(int rule, List<String> ids, String text) {

    public Violation {
        ids = List.copyOf(ids);
    }
}
