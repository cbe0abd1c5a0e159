package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.packing.GridRectangles;
import org.fovea.packing.Work;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class LoadBoundTest {

    private static final CanvasShape SQUARE = new CanvasShape(100, 100, 0, 1);

    @Test
    void objectsThatShareNoCanvasBoundEachOther() {
        // Areas 3 x 2601 < 10000 would allow all three; each counts as a whole canvas.
        int[] side = {51, 51, 51};
        var rectangles = GridRectangles.of(SQUARE, side, side);

        assertThat(LoadBound.of(rectangles, new long[] {4, 7, 5}, new Work(1_000_000)))
                .isEqualTo(7);
    }

    @Test
    void areasBoundWhatIsSmall() {
        // 4 of 50 x 50 fill the canvas: the four heaviest of five.
        int[] side = {50, 50, 50, 50, 50};
        var rectangles = GridRectangles.of(SQUARE, side, side);

        assertThat(LoadBound.of(rectangles, new long[] {1, 2, 3, 4, 5}, new Work(1_000_000)))
                .isEqualTo(2 + 3 + 4 + 5);
    }

    @Test
    void withoutWorkTheBoundIsTheSum() {
        int[] side = {51, 51};
        var rectangles = GridRectangles.of(SQUARE, side, side);

        assertThat(LoadBound.of(rectangles, new long[] {4, 7}, new Work(0))).isEqualTo(4 + 7);
        assertThat(LoadBound.of(rectangles, new long[] {0, 0}, new Work(9))).isZero();
    }
}
