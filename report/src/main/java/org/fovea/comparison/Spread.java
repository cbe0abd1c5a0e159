package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How the values of several runs spread. Decimals of at most six places, so that the same runs give
 * the same digits on every machine.
 *
 * @param count number of values, at least 1
 * @param lowerQuartile interpolated between neighbours (type 7 of Hyndman and Fan 1996), as are the
 *     other quantiles
 */
public record Spread(
        int count,
        BigDecimal mean,
        BigDecimal lowerQuartile,
        BigDecimal median,
        BigDecimal upperQuartile) {

    /** Places that are kept. */
    static final int PLACES = 6;

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    /**
     * The spread of some values; none without values.
     *
     * @param rounding down for shares and up for gaps, so that neither looks better than it is
     */
    static Optional<Spread> of(List<BigDecimal> values, RoundingMode rounding) {
        if (values.isEmpty()) return Optional.empty();
        var sorted = values.stream().sorted().toList();
        var sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new Spread(
                        sorted.size(),
                        plain(sum.divide(BigDecimal.valueOf(sorted.size()), PLACES, rounding)),
                        quantile(sorted, QUARTER, rounding),
                        quantile(sorted, HALF, rounding),
                        quantile(sorted, THREE_QUARTERS, rounding)));
    }

    /** A fraction of whole numbers. */
    static BigDecimal ratio(long part, long whole, RoundingMode rounding) {
        return plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, rounding));
    }

    private static BigDecimal quantile(
            List<BigDecimal> sorted, BigDecimal p, RoundingMode rounding) {
        var place = p.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        var at = sorted.get(below);
        var next = sorted.get(Math.min(below + 1, sorted.size() - 1));
        var share = place.subtract(BigDecimal.valueOf(below));
        return plain(
                next.subtract(at)
                        .multiply(share, MathContext.UNLIMITED)
                        .add(at)
                        .setScale(PLACES, rounding));
    }

    /** Without trailing zeros, so that equal values are written alike. */
    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
