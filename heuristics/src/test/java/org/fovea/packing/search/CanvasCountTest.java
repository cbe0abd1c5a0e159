package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fovea.packing.Fit;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class CanvasCountTest {

    private static final CanvasShape SQUARE = new CanvasShape(100, 100, 0, 1);

    @Test
    void objectsOfMoreThanHalfBothSidesNeedOneEach() {
        // Areas say ceil(3 x 51 x 51 / 10000) = 1.
        int[] side = {51, 51, 51};

        assertThat(CanvasCount.atLeast(SQUARE, side, side)).isEqualTo(3);
    }

    @Test
    void areasCount() {
        // 5 x 50 x 50 = 12500 > 10000
        int[] side = {50, 50, 50, 50, 50};

        assertThat(CanvasCount.atLeast(SQUARE, side, side)).isEqualTo(2);
        assertThat(CanvasCount.atLeast(SQUARE, new int[0], new int[0])).isZero();
    }

    @Test
    void neverAsksForMoreThanAFillingNeeds() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var canvas = new CanvasShape(60, 50, random.nextInt(4), 1 + random.nextInt(4));
            int[] width = random.ints(15, 5, 40).toArray();
            int[] height = random.ints(15, 5, 35).toArray();
            int least = CanvasCount.atLeast(canvas, width, height);
            int needed = least;
            while (!(new FillBins(canvas, needed, width, height, seed).advance(5_000)
                    instanceof Fit.Fits)) needed++;

            // the bound is tried against what was filled, and against half of it for strength
            assertThat(least).as("seed %d", seed).isBetween((needed + 1) / 2, needed);
        }
    }

    /** Three of 51 x 51 need three canvases whatever lies beside them; two need two. */
    @Test
    void namesTheRectanglesThatAreTooMany() {
        int[] side = {10, 51, 20, 51, 5, 51, 30};

        assertThat(CanvasCount.tooMany(new CanvasShape(100, 100, 0, 1), 2, side, side))
                .containsExactly(1, 3, 5);
    }
}
