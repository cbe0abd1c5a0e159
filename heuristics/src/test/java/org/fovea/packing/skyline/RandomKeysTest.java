package org.fovea.packing.skyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.fovea.packing.GridRectangles;
import org.fovea.problem.CanvasShape;
import org.fovea.scenario.Draws;
import org.junit.jupiter.api.Test;

class RandomKeysTest {

    private final GridRectangles rectangles =
            GridRectangles.of(
                    new CanvasShape(100, 100, 0, 1),
                    new int[] {10, 30, 20, 40},
                    new int[] {11, 31, 21, 41});
    private final RandomKeys keys = new RandomKeys(rectangles, Draws.of(1, "test"));

    @Test
    void withoutNoiseTheLargestComesFirstByAnyMeasure() {
        for (int draw = 0; draw < 20; draw++) {
            int[] order = {0, 1, 2, 3};
            keys.sort(order, 4, 0);
            assertThat(order).containsExactly(3, 1, 2, 0);
        }
    }

    @Test
    void boostedOnesComeEarlier() {
        int[] order = {3, 1, 2, 0};

        keys.sort(order, 4, 0, 3, 10); // the least, times 10

        assertThat(order).containsExactly(0, 3, 1, 2);
    }

    @Test
    void noiseMakesOtherOrdersAndKeepsEveryRectangle() {
        int others = 0;
        for (int draw = 0; draw < 100; draw++) {
            int[] order = {0, 1, 2, 3};
            keys.sort(order, 4, 1);
            if (!Arrays.equals(order, new int[] {3, 1, 2, 0})) others++;
            Arrays.sort(order);
            assertThat(order).containsExactly(0, 1, 2, 3);
        }
        assertThat(others).isBetween(20, 99);
    }

    @Test
    void onlyTheFirstSoManyAreSorted() {
        int[] order = {0, 1, 2, 3};

        keys.sort(order, 2, 0);

        assertThat(order).containsExactly(1, 0, 2, 3);
    }
}
