package org.fovea.simulation.confidence;

/** The standard normal distribution, the same on every machine. */
final class Normal {

    private static final double LOG_ROOT_TWO_PI = 0.9189385332046728; // ln(2 pi) / 2
    private static final double FAR = 8; // the probability beyond is below 1e-15
    private static final int HALVINGS = 60;

    private Normal() {}

    /**
     * The probability of at most x: Taylor series about 0 (Marsaglia 2004), absolute error below
     * 1e-14.
     */
    static double probability(double x) {
        if (x < -FAR) return 0;
        if (x > FAR) return 1;
        double sum = x;
        double before = 0;
        double term = x;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * x * x - LOG_ROOT_TWO_PI);
    }

    /** The x that a probability strictly between 0 and 1 belongs to: by halving. */
    static double quantile(double probability) {
        double low = -FAR;
        double high = FAR;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (probability(middle) < probability) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
