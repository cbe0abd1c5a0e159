package org.fovea.packing.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.packing.GridRectangles;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class KindsTest {

    private static final int[] WIDTH = {3, 4, 3, 3};
    private static final int[] HEIGHT = {5, 5, 5, 2};

    private static Kinds kinds() {
        var canvas = new CanvasShape(10, 12, 0, 1);
        var rectangles = GridRectangles.of(canvas, WIDTH, HEIGHT);
        return Kinds.of(
                rectangles, WIDTH, HEIGHT, new long[] {1, 2, 9, 4}, new int[] {10, 11, 12, 13});
    }

    @Test
    void equalSidesMakeAKindAndTheMostValuableGoesFirst() {
        assertThat(kinds().item())
                .isDeepEqualTo(new int[][] {{11}, {12, 10}, {13}}); // tall first, then wide
        assertThat(kinds().value()).isDeepEqualTo(new long[][] {{2}, {9, 1}, {4}});
        assertThat(kinds().copies(1)).isEqualTo(2);
    }

    @Test
    void transposedExchangesTheAxes() {
        var transposed = kinds().transposed();

        assertThat(transposed.width()).containsExactly(5, 5, 2);
        assertThat(transposed.height()).containsExactly(4, 3, 3);
        assertThat(transposed.span()).isEqualTo(12);
        assertThat(transposed.rise()).isEqualTo(10);
    }
}
