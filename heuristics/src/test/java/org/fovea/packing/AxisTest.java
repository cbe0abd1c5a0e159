package org.fovea.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void lengthsHoldThePaddingAndLimitsTheObjectAlone() {
        // Side 100, padding 5, alignment 8. Length 30: (30 + 5) / 8 rounds up to 5 units, and
        // 100 - 30 = 70 leaves starts up to 64 = 8 units. 101 px do not fit.
        var axis = Axis.of(new int[] {30, 101}, 100, 5, 8);

        assertThat(axis.lengths()).containsExactly(5, 14);
        assertThat(axis.latestStarts()).containsExactly(8, -1);
        assertThat(axis.span()).isEqualTo(8 + 5);
        assertThat(axis.unit()).isEqualTo(8);
    }

    @Test
    void commonDivisorOfLengthsIsALargerUnit() {
        // Starts are sums of 6 and 9, so multiples of 3; 20 - 6 = 14 allows 4 x 3 = 12.
        var axis = Axis.of(new int[] {6, 9}, 20, 0, 1).reduced();

        assertThat(axis.lengths()).containsExactly(2, 3);
        assertThat(axis.latestStarts()).containsExactly(4, 3);
        assertThat(axis.unit()).isEqualTo(3);
        assertThat(axis.plain()).isTrue();
    }

    @Test
    void withoutADivisorTheUnitStays() {
        var axis = Axis.of(new int[] {2, 3}, 20, 0, 1);

        assertThat(axis.reduced()).isSameAs(axis);
    }

    @Test
    void ownLimitsMakeAnAxisNotPlain() {
        // Lengths of 2 units with 100 - 9 = 91 = 11 x 8 + 3 and 100 - 13 = 87 = 10 x 8 + 7.
        assertThat(Axis.of(new int[] {9, 13}, 100, 0, 8).plain()).isFalse();
        assertThat(Axis.of(new int[] {9, 13}, 100, 3, 1).plain()).isTrue();
    }

    @Test
    void liftingFillsGapsThatNothingCanFill() {
        // Sums of 6, 6 and 5 up to 14: at most 6 + 6 = 12. Beside one 6, up to 12 - 6 = 6 are left,
        // which another 6 fills. Beside 5, of the 7 left only 6 can be filled: it grows to 6.
        var axis = Axis.of(new int[] {6, 6, 5}, 14, 0, 1).lifted();

        assertThat(axis.span()).isEqualTo(6 + 6);
        assertThat(axis.lengths()).containsExactly(6, 6, 12 - 6);
        assertThat(axis.plain()).isTrue();
    }

    @Test
    void ownLimitsAreLoweredToSumsOfOthers() {
        // Units of 8: lengths 2, 2 and 4; starts up to 11, 10 and (100 - 32) / 8 = 8. In front of
        // the first lie 2 + 4 = 6 at most, in front of the last 2 + 2.
        var axis = Axis.of(new int[] {9, 13, 32}, 100, 0, 8).tightened();

        assertThat(axis.latestStarts()).containsExactly(2 + 4, 2 + 4, 2 + 2);
        assertThat(axis.lengths()).containsExactly(2, 2, 4);
    }

    @Test
    void loosenedAxisHasOneLimit() {
        var axis = Axis.of(new int[] {9, 13}, 100, 0, 8).loosened();

        assertThat(axis.latestStarts()).containsExactly(11, 11); // the farther of 11 and 10
        assertThat(axis.plain()).isTrue();
    }
}
