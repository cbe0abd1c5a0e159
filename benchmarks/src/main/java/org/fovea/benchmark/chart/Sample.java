package org.fovea.benchmark.chart;

import java.util.Arrays;

/**
 * What several runs came to.
 *
 * @param runs number of values, at least 1
 * @param deviation standard deviation of the values; 0 for a single one
 */
public record Sample(int runs, double mean, double deviation, double least, double most) {

    /** The sample of these values. */
    public static Sample of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("A sample needs a value.");
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum();
        return new Sample(
                values.length,
                mean,
                values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }
}
