package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void quantilesLieBetweenNeighbours() {
        var spread = of("4", "1", "3", "2");

        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.mean()).isEqualTo("2.5"); // (1 + 2 + 3 + 4) / 4
        assertThat(spread.lowerQuartile())
                .isEqualTo("1.75"); // at place 0.25 x 3 = 0.75: 1 + 0.75 x (2 - 1)
        assertThat(spread.median()).isEqualTo("2.5"); // at place 1.5
        assertThat(spread.upperQuartile()).isEqualTo("3.25"); // at place 2.25
    }

    @Test
    void oneValueIsItsOwnSpread() {
        assertThat(of("0.3")).isEqualTo(new Spread(1, d("0.3"), d("0.3"), d("0.3"), d("0.3")));
    }

    @Test
    void sharesAreRoundedDownAndGapsUp() {
        assertThat(Spread.ratio(2, 3, RoundingMode.FLOOR)).isEqualTo("0.666666");
        assertThat(Spread.ratio(1, 3, RoundingMode.CEILING)).isEqualTo("0.333334");
    }

    @Test
    void whatIsNotQuiteAllIsNotShownAsAll() {
        assertThat(Spread.ratio(Long.MAX_VALUE - 1, Long.MAX_VALUE, RoundingMode.FLOOR))
                .isLessThan(BigDecimal.ONE);
    }

    @Test
    void nothingHasNoSpread() {
        assertThat(Spread.of(List.of(), RoundingMode.FLOOR)).isEqualTo(Optional.empty());
    }

    private static Spread of(String... values) {
        return Spread.of(Arrays.stream(values).map(SpreadTest::d).toList(), RoundingMode.FLOOR)
                .orElseThrow();
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
