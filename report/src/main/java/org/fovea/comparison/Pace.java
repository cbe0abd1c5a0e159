package org.fovea.comparison;

import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Utility;

/**
 * How a run came to its answer.
 *
 * @param toBest until its best schedule was known, us; empty without a valid one
 * @param meanUtility mean of the best utility so far over the time limit: 0 before the first
 *     schedule, the last one's after the end; rounded down; empty without a time limit
 * @param decisions of an online policy
 */
public record Pace(
        OptionalLong toBest, Optional<Utility> meanUtility, Optional<Decided> decisions) {

    /** Nothing is known of it. */
    public static final Pace UNKNOWN =
            new Pace(OptionalLong.empty(), Optional.empty(), Optional.empty());

    /** How long the decisions of an online policy took, ns. */
    public record Decided(long median, long p99, long longest) {}
}
