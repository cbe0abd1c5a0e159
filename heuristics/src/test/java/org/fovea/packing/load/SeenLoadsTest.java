package org.fovea.packing.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenLoadsTest {

    private static final int[] BOTH = {1, 1};
    private static final Kinds KINDS =
            new Kinds(
                    new int[][] {{0}, {1}},
                    new long[][] {{5}, {5}},
                    new int[] {3, 4},
                    new int[] {3, 4},
                    10,
                    10);

    /** One slot, so that every state has the same. */
    private final SeenLoads seen = new SeenLoads(KINDS, 1);

    private int slot(int[] used, int x, int... ends) {
        return seen.slot(used, new int[] {0, 1}, ends, ends.length, x);
    }

    @Test
    void aStateIsKnownAgainWhereverItsActiveOnesAreListed() {
        int slot = seen.slot(BOTH, new int[] {0, 1}, new int[] {5, 6}, 2, 2);
        assertThat(seen.holds(slot, 0, 0)).isFalse();
        seen.keep(slot, 0, 0);

        seen.slot(BOTH, new int[] {1, 0}, new int[] {6, 5}, 2, 2);
        assertThat(seen.holds(slot, 0, 0)).isTrue();
        seen.clear();
        assertThat(seen.holds(slot, 0, 0)).isFalse();
    }

    @Test
    void anotherPlaceEndOrLoadIsAnotherState() {
        int slot = slot(BOTH, 2, 5, 6);
        seen.keep(slot, 0, 0);

        assertThat(seen.holds(slot(BOTH, 3, 5, 6), 0, 0)).isFalse();
        assertThat(seen.holds(slot(BOTH, 2, 5, 7), 0, 0)).isFalse();
        assertThat(seen.holds(slot(BOTH, 2, 5), 0, 0)).isFalse();
        assertThat(seen.holds(slot(new int[] {1, 0}, 2, 5, 6), 0, 0)).isFalse();
    }

    /** Searched with a gap of 2 and kind 1 excluded: what restricts less was not searched. */
    @Test
    void onlyWhatRestrictsNoLessIsSettledByIt() {
        int slot = slot(BOTH, 2, 5, 6);
        seen.keep(slot, 2, 0b10);

        assertThat(seen.holds(slot, 2, 0b11)).isTrue();
        assertThat(seen.holds(slot, 3, 0b10)).isTrue();
        assertThat(seen.holds(slot, 1, 0b10)).isFalse();
        assertThat(seen.holds(slot, 2, 0b01)).isFalse();
    }

    @Test
    void statesWithVeryManyActiveAreNotKept() {
        int[] many = new int[11];

        assertThat(seen.slot(BOTH, many, many, many.length, 2)).isNegative();
        assertThat(seen.slot(BOTH, many, many, many.length - 1, 2)).isNotNegative();
    }
}
