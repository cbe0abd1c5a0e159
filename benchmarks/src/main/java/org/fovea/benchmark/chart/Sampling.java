package org.fovea.benchmark.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How much is drawn for a point of a figure.
 *
 * @param tasks of an instance whose tasks come over time
 * @param seeds instances, from seed 1
 */
public record Sampling(int tasks, int seeds) {

    /** One value at a place of the axis, for a seed. */
    @FunctionalInterface
    public interface Value {
        double at(double x, int seed);
    }

    /** The values at a place of the axis, for a seed: one for each of several curves. */
    @FunctionalInterface
    public interface Values {
        double[] at(double x, int seed);
    }

    /** A curve of the value over all seeds at each place. */
    public Curve curve(String label, double[] places, Value value) {
        return curves(label, places, (x, seed) -> new double[] {value.at(x, seed)}).getFirst();
    }

    /** The same for several values of each run: curves of one label, for panels side by side. */
    public List<Curve> curves(String label, double[] places, Values values) {
        var points = new ArrayList<List<Curve.Point>>();
        for (double x : places) {
            Sample[] drawn = ofEach(seed -> values.at(x, seed));
            for (int k = 0; k < drawn.length; k++) {
                if (points.size() == k) points.add(new ArrayList<>());
                points.get(k).add(new Curve.Point(x, drawn[k]));
            }
        }
        return points.stream().map(each -> new Curve(label, each)).toList();
    }

    /** Several values of each seed: a sample of each. */
    public Sample[] ofEach(IntFunction<double[]> values) {
        double[][] drawn =
                IntStream.rangeClosed(1, seeds).mapToObj(values).toArray(double[][]::new);
        return IntStream.range(0, drawn[0].length)
                .mapToObj(k -> Sample.of(Arrays.stream(drawn).mapToDouble(row -> row[k]).toArray()))
                .toArray(Sample[]::new);
    }
}
