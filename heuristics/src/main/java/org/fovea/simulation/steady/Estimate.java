package org.fovea.simulation.steady;

import java.util.Arrays;

/**
 * A mean of the steady state from the means of batches (Conway 1963; Schmeiser 1982 on their
 * number): batches that are long against whatever lingers in the queue are all but independent.
 *
 * @param mean of the batches' means
 * @param halfWidth of the 95 % confidence interval around it
 */
public record Estimate(double mean, double halfWidth) {

    /** Of a run; Schmeiser finds little to be gained from more than 30. */
    static final int BATCHES = 20;

    /** The 0.975 quantile of Student's t with BATCHES - 1 = 19 degrees of freedom. */
    private static final double T = 2.093024;

    static Estimate of(double[] batchMeans) {
        double mean = Arrays.stream(batchMeans).sum() / batchMeans.length;
        double squares = Arrays.stream(batchMeans).map(each -> (each - mean) * (each - mean)).sum();
        double deviation = Math.sqrt(squares / (batchMeans.length - 1));
        return new Estimate(mean, T * deviation / Math.sqrt(batchMeans.length));
    }

    /** Whether the interval holds a value. */
    public boolean holds(double value) {
        return Math.abs(value - mean) <= halfWidth;
    }
}
