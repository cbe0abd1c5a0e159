package org.fovea.simulation.steady;

/**
 * Of many numbers: within 1/256, but for the largest, which is exact.
 *
 * @param count how many
 */
public record Percentiles(long count, long p50, long p90, long p99, long max) {

    static Percentiles of(Histogram histogram) {
        return new Percentiles(
                histogram.total(),
                histogram.percentile(500),
                histogram.percentile(900),
                histogram.percentile(990),
                histogram.percentile(1000));
    }
}
