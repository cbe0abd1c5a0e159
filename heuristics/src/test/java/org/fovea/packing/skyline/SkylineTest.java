package org.fovea.packing.skyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class SkylineTest {

    @Test
    void packsTheNamedRectanglesOnly() {
        int[] side = {40, 50, 60};
        var skyline = new Skyline(GridRectangles.of(new CanvasShape(100, 100, 0, 1), side, side));

        var packing = skyline.fill(new int[] {2, 0});

        assertThat(packing.placed(1)).isFalse();
        assertThat(packing.x(2)).isZero();
        assertThat(packing.x(0)).isEqualTo(60);
    }

    @Test
    void laterPassesAreNotInfluencedByEarlierOnes() {
        var random = new Random(3);
        var canvas = new CanvasShape(200, 150, 4, 3);
        int[] width = random.ints(60, 5, 80).toArray();
        int[] height = random.ints(60, 5, 80).toArray();
        var reused = new Skyline(GridRectangles.of(canvas, width, height));
        for (var order : PackingOrder.values()) {
            int[] sorted = order.of(width, height);

            var again = reused.fill(sorted);
            var fresh = new Skyline(GridRectangles.of(canvas, width, height)).fill(sorted);

            assertThat(IntStream.range(0, 60).map(again::x).toArray())
                    .isEqualTo(IntStream.range(0, 60).map(fresh::x).toArray());
        }
    }

    /**
     * What is left out fits nowhere on the final skyline: one more pass over the rest adds nothing.
     */
    @Test
    void leavesNothingOutThatTheOutlineStillHolds() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int[] width = random.ints(30, 1, 60).toArray();
            int[] height = random.ints(30, 1, 60).toArray();
            var canvas = new CanvasShape(100, 100, 0, 1);

            var packing =
                    new Skyline(GridRectangles.of(canvas, width, height))
                            .fill(IntStream.range(0, 30).toArray());

            int[] outline = outline(packing, width, height, 100);
            for (int i = 0; i < 30; i++)
                if (!packing.placed(i))
                    assertThat(lowestLevel(outline, width[i]) + height[i])
                            .as("seed %d, rectangle %d", seed, i)
                            .isGreaterThan(100);
        }
    }

    private static int[] outline(Packing packing, int[] width, int[] height, int span) {
        int[] top = new int[span];
        for (int i = 0; i < width.length; i++)
            for (int column = 0; packing.placed(i) && column < width[i]; column++) {
                int at = packing.x(i) + column;
                top[at] = Math.max(top[at], packing.y(i) + height[i]);
            }
        return top;
    }

    private static int lowestLevel(int[] outline, int width) {
        return IntStream.rangeClosed(0, outline.length - width)
                .map(from ->
                        IntStream.range(from, from + width)
                                .map(c -> outline[c])
                                .max()
                                .orElseThrow())
                .min()
                .orElse(Integer.MAX_VALUE / 2);
    }
}
