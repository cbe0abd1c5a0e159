package org.fovea.detections.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the numbers that detectors write into their exact values. */
public final class Decimals {

    /** No position, size or time stamp of a recording is farther from 0. */
    public static final BigDecimal MOST = new BigDecimal("1e18");

    private static final int LONGEST = 400;
    private static final int PLACES = 400; // the smallest double has 324 zeros behind its point
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,10})?");

    private Decimals() {}

    /**
     * The value of a decimal in any notation; empty where it is none, NaN and infinity included, or
     * one that no recording has. Takes no longer for {@code 1e999999999} than for 1.
     */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) return Optional.empty();
        try {
            var value = new BigDecimal(text);
            if (value.signum() == 0) return Optional.of(BigDecimal.ZERO);
            // the exponent is looked at before anything is expanded
            boolean small = (long) value.precision() - value.scale() <= MOST.precision() + 18L;
            if (!small || value.scale() > PLACES || value.abs().compareTo(MOST) > 0)
                return Optional.empty();
            return Optional.of(value);
        } catch (NumberFormatException exponentOutOfRange) {
            return Optional.empty();
        }
    }
}
