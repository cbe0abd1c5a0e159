package org.fovea.exact.price;

/**
 * Maxima with a temperature: the logarithm of a sum of exponentials.
 *
 * <p>To some seven digits, by the four operations alone, so that every machine finds the same
 * prices; the mathematics of the platform may differ in a last digit.
 */
final class Soft {

    /** Below it, e to a number is nothing beside 1. */
    private static final double NOTHING = -40;

    private static final double LN_2 = 0.6931471805599453;
    private static final double ROOT_2 = 1.4142135623730951;
    private static final int BIAS = 1023; // of an exponent of a double
    private static final int FRACTION = 52; // its bits behind the point

    private Soft() {}

    /** The soft maximum of the first of some numbers. */
    static double maximum(double[] number, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) most = Math.max(most, number[k]);
        if (count == 1) return most;
        double sum = 0;
        for (int k = 0; k < count; k++) sum += exp(number[k] - most);
        return most + log(sum);
    }

    /** e to a number of at most 0; 0 where that is nothing beside 1. */
    static double exp(double number) {
        if (number < NOTHING) return 0;
        int power = (int) (number / LN_2 - 0.5); // rounded: numbers are not positive
        double r = number - power * LN_2;
        double sixth = 1 + r / 4 * (1 + r / 5 * (1 + r / 6)); // of Taylor's series
        double series = 1 + r * (1 + r / 2 * (1 + r / 3 * sixth));
        return series * Double.longBitsToDouble((long) (BIAS + power) << FRACTION);
    }

    /** The natural logarithm of a positive number. */
    static double log(double number) {
        int power = Math.getExponent(number);
        double rest = number / Double.longBitsToDouble((long) (BIAS + power) << FRACTION);
        if (rest > ROOT_2) {
            rest /= 2;
            power++;
        }
        double z = (rest - 1) / (rest + 1); // log((1 + z) / (1 - z)) = 2 (z + z^3 / 3 + ...)
        double q = z * z;
        return power * LN_2 + 2 * z * (1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q / 9))));
    }
}
