package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TakenRowsTest {

    @Test
    void nothingIsTakenAtFirst() {
        assertThat(new TakenRows(new long[] {0, 4}).furthest(0, 10)).isEqualTo(TakenRows.NONE);
    }

    @Test
    void theObjectThatReachesFurthestOnSharedRowsIsFound() {
        var rows = new TakenRows(new long[] {0, 2, 4, 6});
        rows.take(0, 3, 0, 50);
        rows.take(2, 5, 1, 20);
        rows.take(4, 6, 2, 30);

        assertThat(rows.furthest(0, 2)).isEqualTo(0);
        assertThat(rows.furthest(2, 4)).isEqualTo(0); // 50 beats 20
        assertThat(rows.furthest(4, 6)).isEqualTo(2); // 30 beats 20
        assertThat(rows.furthest(6, 9)).isEqualTo(TakenRows.NONE);
        assertThat(rows.furthest(0, 9)).isEqualTo(0);
    }

    @Test
    void rangesThatTouchShareNoRow() {
        var rows = new TakenRows(new long[] {0, 3});
        rows.take(0, 3, 0, 9);

        assertThat(rows.furthest(3, 5)).isEqualTo(TakenRows.NONE);
        assertThat(rows.furthest(0, 3)).isEqualTo(0);
    }
}
