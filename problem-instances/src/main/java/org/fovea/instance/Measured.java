package org.fovea.instance;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a profile was measured; every part is free text for people, except the number of samples per
 * table cell.
 *
 * @param planned the percentile that latencies are planned with, for instance {@code p99}
 * @param verdict whether the measurement may be relied on, and why not
 */
public record Measured(
        Optional<String> device,
        Optional<String> date,
        Optional<String> method,
        OptionalLong samples,
        Optional<String> planned,
        Optional<String> software,
        Optional<String> clocks,
        Optional<String> notes,
        Optional<String> verdict) {}
