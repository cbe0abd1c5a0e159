package org.fovea.exact.price;

/** Maxima with a temperature: the logarithm of a sum of exponentials. */
final class Soft {

    /** Below it, e to a number is nothing beside 1. */
    static final double NOTHING = -40;

    private Soft() {}

    /** The soft maximum of the first of some numbers. */
    static double maximum(double[] number, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) most = Math.max(most, number[k]);
        if (count == 1) return most;
        double sum = 0;
        for (int k = 0; k < count; k++) sum += exp(number[k] - most);
        return most + Math.log(sum);
    }

    /** e to a number of at most 0. */
    static double exp(double number) {
        return number < NOTHING ? 0 : Math.exp(number);
    }
}
