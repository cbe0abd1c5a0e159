package org.fovea.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Turns the text of a JSON number into its exact value, or refuses before the value could cost time
 * or memory.
 */
final class Digits {

    /**
     * Most significant digits, and most places before or after the point; every quantity of a file
     * needs fewer.
     */
    private static final int MOST = 60;

    private Digits() {}

    /**
     * The value, without trailing zeros; empty where it has more than 60 digits, or is so large or
     * small that it would.
     *
     * @param text a number as JSON writes it, for instance {@code 1e-05}
     */
    static Optional<BigDecimal> parse(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        int point = mantissa.indexOf('.');
        int places = point < 0 ? 0 : mantissa.length() - point - 1;
        var digits = new StringBuilder(mantissa.length());
        for (int i = 0; i < mantissa.length(); i++) {
            char c = mantissa.charAt(i);
            if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) digits.append(c);
        }
        int significant = digits.length();
        while (significant > 0 && digits.charAt(significant - 1) == '0') significant--;
        if (significant == 0) return Optional.of(BigDecimal.ZERO);
        int zeros = digits.length() - significant;
        long scale = (long) places - zeros - (mark < 0 ? 0 : exponent(text, mark + 1));
        if (significant > MOST || Math.abs(scale) > MOST) return Optional.empty();
        var unscaled = new BigInteger(digits.substring(0, significant));
        return Optional.of(
                new BigDecimal(text.startsWith("-") ? unscaled.negate() : unscaled, (int) scale));
    }

    /** 10^-places. */
    static BigDecimal unit(int places) {
        return BigDecimal.ONE.movePointLeft(places);
    }

    /** The exponent, or one far outside every limit where it has many digits. */
    private static long exponent(String text, int from) {
        boolean negative = text.charAt(from) == '-';
        long exponent = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') continue;
            exponent = Math.min(exponent * 10 + (c - '0'), Integer.MAX_VALUE);
        }
        return negative ? -exponent : exponent;
    }
}
