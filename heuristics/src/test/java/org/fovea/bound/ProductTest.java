package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void comparesBeyond64Bits() {
        long large = Long.MAX_VALUE;

        assertThat(Product.compare(large, large, large, large - 1)).isPositive();
        assertThat(Product.compare(large, 3, 3, large)).isZero();
        assertThat(Product.compare(1L << 32, 1L << 31, (1L << 63) - 1, 1)).isPositive(); // by 1
        assertThat(Product.compare(0, large, 1, 1)).isNegative();
    }

    @Test
    void agreesWithArbitraryPrecision() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            long a = number(random);
            long b = number(random);
            long c = number(random);
            long d = number(random);

            assertThat(Integer.signum(Product.compare(a, b, c, d)))
                    .as("%d x %d against %d x %d", a, b, c, d)
                    .isEqualTo(product(a, b).compareTo(product(c, d)));
        }
    }

    @Test
    void quotientsAreRoundedUp() {
        assertThat(Product.dividedUp(7, 3, 10)).isEqualTo(3); // 2.1
        assertThat(Product.dividedUp(7, 10, 10)).isEqualTo(7);
        assertThat(Product.dividedUp(1L << 40, 1L << 40, (1L << 41) - 1)).isEqualTo((1L << 39) + 1);
        assertThat(Product.dividedUp(1L << 40, 1L << 40, 1L << 41)).isEqualTo(1L << 39);
    }

    private static long number(Random random) {
        return random.nextLong() >>> (1 + random.nextInt(62));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
