package org.fovea.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class GridRectanglesTest {

    private final GridRectangles rectangles =
            GridRectangles.of(
                    new CanvasShape(100, 61, 5, 8), new int[] {30, 101}, new int[] {60, 61});

    @Test
    void bothAxesHaveTheirOwnLimits() {
        assertThat(rectangles.across().lengths()).containsExactly(5, 14);
        assertThat(rectangles.down().lengths()).containsExactly(9, 9); // (60 + 5) / 8 up, 66 / 8 up
        assertThat(rectangles.down().latestStarts()).containsExactly(0, 0);
        assertThat(rectangles.fitsAlone(0)).isTrue();
        assertThat(rectangles.fitsAlone(1)).isFalse();
    }

    @Test
    void areasAreOfUnits() {
        assertThat(rectangles.area(0)).isEqualTo(5 * 9);
        assertThat(rectangles.room()).isEqualTo((8 + 5) * 9);
    }

    @Test
    void transposedExchangesAxes() {
        assertThat(rectangles.transposed().down()).isSameAs(rectangles.across());
    }
}
