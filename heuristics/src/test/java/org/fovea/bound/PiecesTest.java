package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

    private final Pieces pieces = new Pieces();

    @Test
    void choicesBelowTheHullAreNotBought() {
        // By hand: (10, 6) and (30, 9) are corners; (20, 7) lies below the line between them.
        pieces.addHull(0, choices(10, 6, 20, 7, 30, 9));

        assertThat(gain(10)).isEqualTo(6);
        assertThat(gain(20)).isEqualTo(6 + 2); // 10 of 20 for a gain of 3, rounded up from 1.5
        assertThat(gain(30)).isEqualTo(9);
        assertThat(gain(1_000)).isEqualTo(9);
    }

    @Test
    void aWorseAndDearerChoiceIsNeverBought() {
        pieces.addHull(0, choices(10, 6, 20, 5));

        assertThat(gain(100)).isEqualTo(6);
        assertThat(pieces.byDensity()).hasSize(1);
    }

    @Test
    void denserPiecesAreBoughtFirstWhateverTheirTask() {
        pieces.addHull(0, choices(10, 5, 20, 8)); // densities 0.5 and 0.3
        pieces.addHull(1, choices(10, 4)); // 0.4

        assertThat(gain(10)).isEqualTo(5);
        assertThat(gain(20)).isEqualTo(5 + 4);
        assertThat(gain(30)).isEqualTo(5 + 4 + 3);
    }

    @Test
    void whatCostsNothingIsFree() {
        pieces.addHull(0, choices(0, 3, 0, 4, 10, 9));

        assertThat(pieces.free()).isEqualTo(4);
        assertThat(gain(10)).isEqualTo(9 - 4);
    }

    @Test
    void spendingIsKnownByTask() {
        pieces.addHull(0, choices(10, 5));
        pieces.addHull(1, choices(10, 4));
        long[] spent = new long[2];

        pieces.buy(pieces.byDensity(), 13, spent);

        assertThat(spent).containsExactly(10, 3);
    }

    @Test
    void aTaskWithoutChoicesHasNoPieces() {
        pieces.addHull(0, new Choices());

        assertThat(pieces.byDensity()).isEmpty();
        assertThat(pieces.free()).isZero();
    }

    private long gain(long capacity) {
        return pieces.buy(pieces.byDensity(), capacity, new long[2]);
    }

    static Choices choices(long... costsAndUtilities) {
        var choices = new Choices();
        for (int i = 0; i < costsAndUtilities.length; i += 2)
            choices.add(costsAndUtilities[i], costsAndUtilities[i + 1]);
        return choices;
    }
}
