package org.fovea.packing.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.packing.Work;
import org.junit.jupiter.api.Test;

class StackingTest {

    private final Work work = new Work(1_000_000);

    @Test
    void wideOneRestsOnTwoOfOneHeight() {
        // Columns 0..2 and 2..4 hold 3 each, and 0..4 a 2 on top: 3 + 2 = 5.
        var stacking = new Stacking(new int[] {3, 3, 2}, new int[] {2, 2, 3}, 5, work);

        var verdict =
                stacking.stack(
                        new int[] {0, 1, 2}, 3, new int[] {0, 2, 0}, new int[] {2, 4, 4}, 99);

        assertThat(verdict).isEqualTo(Verdict.FITS);
        int[] y = {stacking.y(0), stacking.y(1), stacking.y(2)};
        assertThat(y[0]).isEqualTo(y[1]);
        assertThat(Math.abs(y[2] - y[0])).isEqualTo(y[2] > y[0] ? 3 : 2);
    }

    @Test
    void ownLatestStartsMayForbidWhatTheHeightAllows() {
        // The three share the middle column, so they lie at 0, 1 and 2: one must start at 2.
        int[] x = {0, 1, 0};
        int[] end = {2, 3, 3};
        var fits = new Stacking(new int[] {1, 1, 1}, new int[] {2, 2, 2}, 3, work);
        assertThat(fits.stack(new int[] {0, 1, 2}, 3, x, end, 99)).isEqualTo(Verdict.FITS);

        var low = new Stacking(new int[] {1, 1, 1}, new int[] {1, 1, 1}, 3, work);
        assertThat(low.stack(new int[] {0, 1, 2}, 3, x, end, 99)).isEqualTo(Verdict.NO);
    }

    @Test
    void overfullColumnIsNo() {
        var stacking = new Stacking(new int[] {3, 3}, new int[] {2, 2}, 5, work);

        assertThat(stacking.stack(new int[] {0, 1}, 2, new int[] {0, 1}, new int[] {2, 3}, 99))
                .isEqualTo(Verdict.NO); // 3 + 3 > 5 where they share a column
        assertThat(stacking.stack(new int[] {0, 1}, 1, new int[] {0, 1}, new int[] {2, 3}, 99))
                .isEqualTo(Verdict.FITS);
    }

    @Test
    void stopsAtItsLimit() {
        var stacking = new Stacking(new int[] {1, 1}, new int[] {4, 4}, 5, work);

        assertThat(stacking.stack(new int[] {0, 1}, 2, new int[] {0, 1}, new int[] {2, 3}, 1))
                .isEqualTo(Verdict.STOPPED);
    }
}
