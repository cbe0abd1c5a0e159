package org.fovea.cascade;

import java.util.List;
import java.util.Optional;
import org.fovea.rules.Violation;

/**
 * What the judge says of a sequence.
 *
 * @param violations of the rules of docs/cascades.md, by their numbers; none for a valid sequence
 * @param figures what it costs; absent where ids are unknown, repeated, or none always answers
 */
public record Judgement(List<Violation> violations, Optional<Figures> figures) {

    public Judgement {
        violations = List.copyOf(violations);
    }

    /** Whether no rule is broken. */
    public boolean valid() {
        return violations.isEmpty();
    }

    /**
     * What a sequence costs, exactly.
     *
     * @param expected duration, us
     * @param worst duration, us: every classifier is asked
     * @param uses of each limit of the cascade
     */
    public record Figures(Fraction expected, long worst, List<Step> steps, List<Use> uses) {

        public Figures {
            steps = List.copyOf(steps);
            uses = List.copyOf(uses);
        }
    }

    /**
     * One classifier of a sequence.
     *
     * @param reached probability that all before it failed, so that it is asked
     * @param unsure probability that it fails too
     * @param latest when it ends, if it is asked, us
     */
    public record Step(String id, Fraction reached, Fraction unsure, long latest) {}

    /**
     * What a sequence uses of a limit.
     *
     * @param limit its field in the file
     * @param used of it, by all together or by the one that needs most
     * @param most what there is
     */
    public record Use(String limit, long used, long most) {}
}
