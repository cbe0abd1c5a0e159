package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtentTest {

    @Test
    void aRectangleMustBeCoveredByItsLongerSide() {
        assertThat(new Extent.Rectangle(30, 64).side()).isEqualTo(64);
        assertThat(new Extent.Rectangle(65, 64).side()).isEqualTo(65);
    }

    @ParameterizedTest(name = "{0} px^2 must be covered by {1} px")
    @CsvSource({
        "1, 1",
        "4096, 64",
        "4097, 65",
        "4225, 65",
        "4294967296, 65536", // the largest volume
        "4294836225, 65535", // 65,535 squared
        "4294836226, 65536"
    })
    void aVolumeMustBeCoveredByTheSquareRootRoundedUp(long px2, int side) {
        assertThat(new Extent.Volume(px2).side()).isEqualTo(side);
    }

    @Test
    void everySquareIsCoveredByItsOwnSide() {
        for (long side = 1; side <= Limits.SIDE; side++) {
            assertThat(new Extent.Volume(side * side).side()).isEqualTo((int) side);
            if (side < Limits.SIDE)
                assertThat(new Extent.Volume(side * side + 1).side()).isEqualTo((int) side + 1);
        }
    }

    @Test
    void sidesAndVolumesOutOfRangeAreNamed() {
        assertThat(Flaws.of(() -> new Extent.Rectangle(0, 65_537)))
                .containsExactly(
                        "width: found 0, expected an integer from 1 to 65536",
                        "height: found 65537, expected an integer from 1 to 65536");
        assertThat(Flaws.of(() -> new Extent.Volume(0)))
                .containsExactly("volume: found 0, expected an integer from 1 to 4294967296");
    }
}
