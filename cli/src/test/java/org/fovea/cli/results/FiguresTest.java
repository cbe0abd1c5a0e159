package org.fovea.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.instance.Utility;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theGapIsTheShareOfTheBoundThatIsNotReached() {
        assertThat(Figures.gapMillionths(Utility.of("3"), Utility.of("4")))
                .isEqualTo(250_000); // (4 - 3) / 4
    }

    @Test
    void onlyAClosedGapIsZero() {
        assertThat(Figures.gapMillionths(Utility.of("3.9999999999"), Utility.of("4"))).isEqualTo(1);
        assertThat(Figures.gapMillionths(Utility.of("4"), Utility.of("4"))).isZero();
        assertThat(Figures.percent(1)).isEqualTo("0.01 %");
        assertThat(Figures.percent(0)).isEqualTo("0.00 %");
    }

    @Test
    void whereNothingCanBeEarnedNothingIsMissing() {
        assertThat(Figures.gapMillionths(Utility.ZERO, Utility.ZERO)).isZero();
    }

    @Test
    void timesAreRounded() {
        assertThat(Figures.millis(1_499_999)).isEqualTo(1);
        assertThat(Figures.seconds(1_234_000_000)).isEqualTo("1.23 s");
    }
}
