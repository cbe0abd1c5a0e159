package org.fovea.packing.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.packing.Geometry;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class KnownLoadsTest {

    private static final CanvasShape CANVAS = new CanvasShape(10, 10, 0, 1);
    private static final int[] WIDTH = {6, 5, 5, 6};
    private static final int[] HEIGHT = {6, 10, 10, 6};

    private static KnownLoads known() {
        var kinds =
                Kinds.of(
                        GridRectangles.of(CANVAS, WIDTH, HEIGHT),
                        WIDTH,
                        HEIGHT,
                        new long[] {1, 1, 2, 3},
                        new int[] {0, 1, 2, 3});
        return new KnownLoads(CANVAS, WIDTH, HEIGHT, kinds, List.of(CanvasTest.FAST));
    }

    /** Kinds: 5 x 10 twice, 6 x 6 twice. */
    @Test
    void twoHalvesFitAndTwoSquaresDoNot() {
        var known = known();

        var halves = known.test(new int[] {2, 0}).packing().orElseThrow();
        Geometry.assertValid("halves", CANVAS, WIDTH, HEIGHT, halves);
        assertThat(halves.placed(1) && halves.placed(2)).isTrue();
        assertThat(halves.placed(0) || halves.placed(3)).isFalse();
        for (int again = 0; again < 2; again++)
            assertThat(known.test(new int[] {0, 2}))
                    .isEqualTo(new KnownLoads.Tested(java.util.Optional.empty(), true));
    }

    @Test
    void theMostValuableOfAKindIsTaken() {
        var one = known().test(new int[] {0, 1}).packing().orElseThrow();

        assertThat(one.placed(3)).isTrue();
        assertThat(one.placed(0)).isFalse();
    }
}
