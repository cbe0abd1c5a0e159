package org.fovea.execution.trace;

import java.util.Optional;
import org.fovea.execution.Overrun;

/**
 * How a run was made.
 *
 * @param backend by its name
 * @param device what ran it; empty where it was simulated
 * @param networks how the networks that ran were built; empty where none did
 * @param planned the percentile that the plan's durations are, for instance {@code p99}; empty
 *     where the profile does not say
 * @param realTime whether it took place in real time
 * @param seed of what was drawn
 * @param jitter the most by which a release was late, us
 */
public record Conduct(
        String backend,
        Optional<String> device,
        Optional<String> networks,
        Optional<String> planned,
        Overrun overrun,
        boolean realTime,
        long seed,
        long jitter) {}
