package org.fovea.packing.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePricesTest {

    private static Kinds kinds(int[] width, int[] height, long... value) {
        int[][] item = new int[value.length][1];
        long[][] values = new long[value.length][1];
        for (int k = 0; k < value.length; k++) {
            item[k][0] = k;
            values[k][0] = value[k];
        }
        return new Kinds(item, values, width, height, 10, 10);
    }

    /** By hand: no column holds two of height 6, so at most one of 10 x 6 is in a load. */
    @ParameterizedTest(name = "prices of rows too: {0}")
    @ValueSource(booleans = {false, true})
    void aColumnHoldsOneOfTwoTallRectangles(boolean both) {
        var prices =
                LinePrices.of(
                        kinds(new int[] {10, 10}, new int[] {6, 6}, 1_000_000, 900_000),
                        both,
                        () -> false);

        assertThat(prices.total()).isBetween(1_000_000L, 1_010_000L);
    }

    /** No two of the heights 7, 7 and 5 share a column of 10. */
    @ParameterizedTest(name = "prices of rows too: {0}")
    @ValueSource(booleans = {false, true})
    void totalIsWhatTheLinesAndTheSurplusesSumTo(boolean both) {
        int[] width = {6, 6, 5};
        int[] height = {7, 7, 5};
        var kinds = kinds(width, height, 500_000, 400_000, 300_000);
        var prices = LinePrices.of(kinds, both, () -> false);

        long surpluses = 0;
        long column = 0;
        for (int k = 0; k < 3; k++) {
            assertThat(prices.across()[k]).isNotNegative();
            surpluses += Math.max(0, kinds.value()[k][0] - prices.charge()[k]);
            column = Math.max(column, prices.across()[k]); // two of any of them are too high
        }
        assertThat(prices.column()).isEqualTo(column);
        assertThat(prices.total())
                .isGreaterThanOrEqualTo(10 * prices.column() + surpluses)
                .isGreaterThanOrEqualTo(500_000);
        if (!both) assertThat(prices.total()).isEqualTo(10 * prices.column() + surpluses);
    }

    /** Without a round of descent nothing is known but that at most both are in a load. */
    @Test
    void aDescentThatIsOverLeavesAValidBound() {
        var kinds = kinds(new int[] {10, 10}, new int[] {6, 6}, 60_000, 60_000);

        assertThat(LinePrices.of(kinds, false, () -> true).total())
                .isBetween(60_000L, 60_000L + 60_000L);
    }
}
