package org.fovea.simulation;

import java.util.Optional;
import java.util.function.Function;
import org.fovea.problem.Fleet;
import org.fovea.problem.Pace;
import org.fovea.simulation.confidence.Uncertainty;

/**
 * What a run takes place under.
 *
 * @param allowance how long it may go on
 * @param uncertainty of answers; where there is none, no confidence is drawn
 * @param blind whether the policy sees nothing of the confidences that are drawn
 * @param pace how long launches really take
 * @param sequel tasks that follow launches
 */
public record Conditions(
        Allowance allowance,
        Optional<Uncertainty> uncertainty,
        boolean blind,
        Function<Fleet, Pace> pace,
        Sequel sequel) {

    /** Everything as the tables say. */
    public static Conditions of(Allowance allowance) {
        return new Conditions(
                allowance, Optional.empty(), false, fleet -> fleet::duration, Sequel.NONE);
    }

    /** The same with confidences, which the policy sees unless it is blind. */
    public Conditions under(Uncertainty drawn, boolean unseen) {
        return new Conditions(allowance, Optional.of(drawn), unseen, pace, sequel);
    }

    /** The same at another pace. */
    public Conditions at(Function<Fleet, Pace> other) {
        return new Conditions(allowance, uncertainty, blind, other, sequel);
    }

    /** The same with tasks that follow launches. */
    public Conditions followedBy(Sequel tasks) {
        return new Conditions(allowance, uncertainty, blind, pace, tasks);
    }
}
