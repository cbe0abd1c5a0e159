package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fovea.packing.GridRectangles;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    @Test
    void costIsTheShareOfACanvasAndGrowsWithPenalties() {
        int[] width = {50, 20};
        int[] height = {50, 10};
        var leftovers =
                new Leftovers(GridRectangles.of(new CanvasShape(100, 100, 0, 1), width, height));
        int[] order = {1, 0};

        assertThat(leftovers.cost(order, 0, 2)).isCloseTo(0.02 + 0.25 + 2 * 0.002, within(1e-12));
        leftovers.penalise(order, 1); // rectangle 1 alone
        assertThat(leftovers.cost(order, 0, 1)).isCloseTo(1.2 * (0.02 + 0.002), within(1e-12));
        assertThat(leftovers.cost(order, 1, 2)).isCloseTo(0.25 + 0.002, within(1e-12));
        leftovers.forget();
        assertThat(leftovers.cost(order, 0, 1)).isCloseTo(0.02 + 0.002, within(1e-12));
    }
}
