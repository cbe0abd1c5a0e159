package org.fovea.benchmark.talk;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fovea.benchmark.chart.Sample;

/**
 * How much is drawn for a point of a figure.
 *
 * @param tasks of an instance whose tasks come over time
 * @param seeds instances, from seed 1
 */
record Sampling(int tasks, int seeds) {

    /** That of the pages. */
    static final Sampling FULL = new Sampling(500, 10);

    /** The value of each seed. */
    Sample of(IntToDoubleFunction value) {
        return Sample.of(IntStream.rangeClosed(1, seeds).mapToDouble(value).toArray());
    }

    /** Several values of each seed: a sample of each. */
    Sample[] ofEach(java.util.function.IntFunction<double[]> values) {
        double[][] drawn =
                IntStream.rangeClosed(1, seeds).mapToObj(values).toArray(double[][]::new);
        return IntStream.range(0, drawn[0].length)
                .mapToObj(k -> Sample.of(Arrays.stream(drawn).mapToDouble(row -> row[k]).toArray()))
                .toArray(Sample[]::new);
    }
}
