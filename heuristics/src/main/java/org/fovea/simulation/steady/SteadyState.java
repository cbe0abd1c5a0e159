package org.fovea.simulation.steady;

import java.util.Optional;

/**
 * What a long run tells. Estimates and percentiles are of tasks released after the warm-up.
 *
 * @param counted tasks after the warm-up
 * @param span from the first release counted to the last of all, us
 * @param utility a second, in units of utility
 * @param realised the same as answers turned out to be right; where confidences are drawn
 * @param misses share of tasks without an answer in time
 * @param batch inputs a launch
 * @param busy share of the devices' time
 * @param waiting from release to the start of the first launch, of tasks that were started, us
 * @param latency from release to the end of the last stage in time, of tasks answered, us
 * @param waits of the same tasks, us
 * @param latencies of the same tasks, us
 * @param decisions how long the policy took for each, ns, warm-up included
 */
public record SteadyState(
        int counted,
        long span,
        Estimate utility,
        Optional<Estimate> realised,
        Estimate misses,
        Estimate batch,
        Estimate busy,
        Estimate waiting,
        Estimate latency,
        Percentiles waits,
        Percentiles latencies,
        Percentiles decisions) {}
