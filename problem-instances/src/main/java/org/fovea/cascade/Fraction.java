package org.fovea.cascade;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number of at least 0, in lowest terms: probabilities divided by their sum, and
 * times weighted by them.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = of(0, 1);

    /** Places of its decimal. */
    static final int PLACES = 12;

    public Fraction {
        if (denominator.signum() <= 0 || numerator.signum() < 0)
            throw new IllegalArgumentException(numerator + " / " + denominator);
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** numerator / denominator. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads a plain decimal. */
    public static Fraction of(String decimal) {
        var value = new BigDecimal(decimal);
        int places = Math.max(0, value.scale());
        return new Fraction(value.setScale(places).unscaledValue(), BigInteger.TEN.pow(places));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference; {@code other} is at most this. */
    public Fraction minus(Fraction other) {
        return new Fraction(
                numerator
                        .multiply(other.denominator)
                        .subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The product with an integer of at least 0. */
    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** What it is as a decimal of 12 places, rounded down: a bound from below stays one. */
    public Fraction roundedDown() {
        return of(toString());
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** A plain decimal of at most 12 places, rounded down. */
    @Override
    public String toString() {
        var value = new BigDecimal(numerator);
        var rounded = value.divide(new BigDecimal(denominator), PLACES, RoundingMode.DOWN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
