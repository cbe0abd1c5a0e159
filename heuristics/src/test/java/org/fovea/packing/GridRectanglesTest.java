package org.fovea.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class GridRectanglesTest {

    @Test
    void lengthsHoldThePaddingAndLimitsTheObjectAlone() {
        // Canvas 100 x 61, padding 5, alignment 8. Width 30: (30 + 5) / 8 rounds up to 5 units, and
        // 100 - 30 = 70 leaves starts up to 64 = 8 units. Height 60: 65 / 8 up to 9, starts at 0.
        var rectangles =
                new GridRectangles(
                        new CanvasShape(100, 61, 5, 8), new int[] {30, 101}, new int[] {60, 61});

        assertThat(rectangles.width).containsExactly(5, 14);
        assertThat(rectangles.height).containsExactly(9, 9);
        assertThat(rectangles.lastX).containsExactly(8, -1); // 101 px do not fit 100
        assertThat(rectangles.lastY).containsExactly(0, 0);
        assertThat(rectangles.span).isEqualTo(8 + 5);
    }
}
