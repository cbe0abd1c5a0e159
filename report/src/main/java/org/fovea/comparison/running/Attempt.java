package org.fovea.comparison.running;

import org.fovea.comparison.Pace;
import org.fovea.solving.Answer;

/**
 * What came of putting an instance to a solver; not yet checked.
 *
 * @param wallTime from the call to the answer, us
 * @param pace how it came to its answer
 */
public record Attempt(Result result, long wallTime, Pace pace) {

    /** Its end. */
    public sealed interface Result {

        /** The solver answered. */
        record Answered(Answer answer) implements Result {}

        /** It did not; the reason in words. */
        record Broken(String error) implements Result {}
    }

    /** Without an answer. */
    public static Attempt broken(String error, long wallTime) {
        return new Attempt(new Result.Broken(error), wallTime, Pace.UNKNOWN);
    }
}
