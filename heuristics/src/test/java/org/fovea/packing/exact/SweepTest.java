package org.fovea.packing.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.packing.Geometry;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Work;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final CanvasShape CANVAS = new CanvasShape(5, 5, 0, 1);

    @Test
    void findsThePinwheel() {
        // Four of 3 x 2 and 2 x 3 around a hole of 1 x 1: no cut from edge to edge separates them.
        int[] width = {3, 2, 3, 2, 1};
        int[] height = {2, 3, 2, 3, 1};
        var sweep = sweep(width, height, 1_000_000);

        assertThat(searched(sweep)).isEqualTo(Verdict.FITS);
        var packing = sweep.packing();
        Geometry.assertValid("pinwheel", CANVAS, width, height, packing);
        assertThat(Geometry.placed(packing, 5)).isEqualTo(5);
    }

    @Test
    void excludesWhatNoArrangementHolds() {
        // No two lie side by side, 3 + 3 > 5, so all lie above each other: 3 + 2 + 2 > 5.
        var sweep = sweep(new int[] {3, 4, 3}, new int[] {3, 2, 2}, 1_000_000);

        assertThat(searched(sweep)).isEqualTo(Verdict.NO);
    }

    @Test
    void stopsAtItsLimitAndWhereTheWorkIsSpent() {
        int[] width = {3, 2, 3, 2, 1};
        int[] height = {2, 3, 2, 3, 1};

        assertThat(sweep(width, height, 1_000_000).search(true, 2)).isEqualTo(Verdict.STOPPED);
        assertThat(sweep(width, height, 0).search(true, 1_000)).isEqualTo(Verdict.STOPPED);
    }

    private static Verdict searched(Sweep sweep) {
        var verdict = sweep.search(true, 100_000);
        return verdict == Verdict.OPEN ? sweep.search(false, 100_000) : verdict;
    }

    private static Sweep sweep(int[] width, int[] height, long units) {
        var rectangles = GridRectangles.of(CANVAS, width, height);
        return new Sweep(rectangles, rectangles, 64, new Work(units));
    }
}
