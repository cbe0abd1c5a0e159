package org.fovea.bound;

import java.math.BigInteger;

/** Products of two non-negative longs, compared and divided exactly in 128 bits. */
final class Product {

    private Product() {}

    /** The sign of a x b - c x d; none negative. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** a x b / divisor rounded up; the quotient must fit a long. */
    static long dividedUp(long a, long b, long divisor) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == 0 && low >= 0) return Math.ceilDiv(low, divisor);
        var exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        var up = exact.add(BigInteger.valueOf(divisor - 1));
        return up.divide(BigInteger.valueOf(divisor)).longValueExact();
    }
}
