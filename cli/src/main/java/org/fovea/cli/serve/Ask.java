package org.fovea.cli.serve;

import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.simulation.confidence.Uncertainty;

/**
 * What a client asks for. Durations and shares are texts as they are typed on the command line, and
 * are understood when the request's turn comes.
 */
public sealed interface Ask {

    /**
     * The best schedule within the limits.
     *
     * @param effort what may be spent on it
     * @param start a valid schedule to start from
     * @param events whether progress is told
     */
    record Solve(
            Source instance, String solver, Effort effort, Optional<Source> start, boolean events)
            implements Ask {}

    /**
     * What may be spent on a solution, as {@code fovea solve} has it.
     *
     * @param gap at which the answer is good enough
     */
    record Effort(
            Optional<String> timeLimit,
            OptionalLong workLimit,
            String gap,
            long seed,
            int threads) {}

    /** Whether a schedule keeps the rules. */
    record Check(Source instance, Source schedule) implements Ask {}

    /**
     * Why tasks were missed.
     *
     * @param schedule a valid one; without it the best that is found is explained
     * @param task the only one to explain
     */
    record Explain(
            Source instance,
            Optional<Source> schedule,
            Optional<String> task,
            Optional<String> timeLimit,
            int threads,
            boolean events)
            implements Ask {}

    /** An online policy through the arrivals. */
    record Simulate(Source instance, String policy, Optional<Confidence> confidence, boolean events)
            implements Ask {}

    /**
     * Inputs differ in how sure a network is of them.
     *
     * @param blind whether the policy sees nothing of it
     */
    record Confidence(Uncertainty drawn, boolean blind) {}

    /** The end of another request, by its id. */
    record Cancel(String request) implements Ask {}
}
