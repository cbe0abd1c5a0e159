package org.fovea.cascade;

import java.util.List;
import org.fovea.input.Check;

/**
 * One thing that may be true of an input: who would recognise it.
 *
 * @param succeeds ids of the classifiers that recognise it, the deterministic one not named; empty
 *     where all fail
 */
public record Outcome(Probability probability, List<String> succeeds) {

    public Outcome {
        succeeds = List.copyOf(succeeds);
        new Check().unique(succeeds, i -> "succeeds/" + i).done();
    }

    /** For instance {@code Outcome.of("0.25", "small", "large")}. */
    public static Outcome of(String probability, String... succeeds) {
        return new Outcome(Probability.of(probability), List.of(succeeds));
    }
}
