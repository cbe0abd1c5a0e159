package org.fovea.packing.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenStatesTest {

    private final SeenStates seen = new SeenStates(1); // one slot: every state has the same
    private final int[] end = {5, 7, 9};

    @Test
    void keptStateIsHeld() {
        int slot = seen.slot(0b001, 0b110, 4, 2, end);
        assertThat(seen.holds(slot)).isFalse();
        seen.keep(slot);

        assertThat(seen.holds(seen.slot(0b001, 0b110, 4, 2, end))).isTrue();
    }

    @Test
    void anotherStateOfTheSameSlotIsNotMistakenForIt() {
        seen.keep(seen.slot(0b001, 0b110, 4, 2, end));

        assertThat(seen.holds(seen.slot(0b000, 0b110, 4, 2, end))).isFalse();
        assertThat(seen.holds(seen.slot(0b001, 0b010, 4, 2, end))).isFalse();
        assertThat(seen.holds(seen.slot(0b001, 0b110, 5, 2, end))).isFalse();
        assertThat(seen.holds(seen.slot(0b001, 0b110, 4, 3, end))).isFalse();
        assertThat(seen.holds(seen.slot(0b001, 0b110, 4, 2, new int[] {5, 8, 9}))).isFalse();
        // the first is not active: where it ended matters no longer
        assertThat(seen.holds(seen.slot(0b001, 0b110, 4, 2, new int[] {1, 7, 9}))).isTrue();
    }

    @Test
    void clearedStatesAreForgottenAndWideOnesNotKept() {
        seen.keep(seen.slot(0b001, 0b110, 4, 2, end));
        seen.clear();

        assertThat(seen.holds(seen.slot(0b001, 0b110, 4, 2, end))).isFalse();
        assertThat(seen.slot(0, (1L << 13) - 1, 4, 2, new int[13])).isNegative(); // 13 active
    }
}
