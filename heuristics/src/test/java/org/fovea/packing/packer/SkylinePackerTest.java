package org.fovea.packing.packer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fovea.packing.Geometry;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkylinePackerTest {

    private final Packer packer = Packers.GAP_FIRST;

    @Test
    void fourQuartersFillACanvas() {
        int[] side = {50, 50, 50, 50};

        var packing = packer.pack(new CanvasShape(100, 100, 0, 1), side, side);

        assertThat(places(packing, 4)).isEqualTo("0,0 50,0 0,50 50,50");
    }

    @Test
    void lowestGapTakesTheFirstThatFits() {
        // By hand: 60 x 40 lies left; the gap of 40 px beside it is too narrow for 50 x 10 and
        // takes
        // 40 x 20; 50 x 10 does not fit above that either; on the level of 40 it does.
        int[] width = {60, 50, 40};
        int[] height = {40, 10, 20};

        var packing = packer.pack(new CanvasShape(100, 50, 0, 1), width, height);

        assertThat(places(packing, 3)).isEqualTo("0,0 0,40 60,0");
    }

    @Test
    void whatFindsNoPlaceIsLeftOutAndTheNextIsTried() {
        int[] width = {100, 80, 100};
        int[] height = {60, 50, 40};

        var packing = packer.pack(new CanvasShape(100, 100, 0, 1), width, height);

        assertThat(places(packing, 3)).isEqualTo("0,0 out 0,60");
    }

    @Test
    void preferenceIsTheOrderOfTheList() {
        int[] width = {70, 70};
        int[] height = {60, 50};
        var canvas = new CanvasShape(100, 100, 0, 1);

        assertThat(places(packer.pack(canvas, width, height), 2)).isEqualTo("0,0 out");
        assertThat(places(packer.pack(canvas, width, new int[] {50, 60}), 2)).isEqualTo("0,0 out");
    }

    @ParameterizedTest(name = "two of 46 px with {1} px between them on {0} px: {2}")
    @CsvSource({
        "100, 8, true", // 46 + 8 + 46 = 100
        "99, 8, false",
        "92, 0, true",
        "91, 0, false"
    })
    void paddingLiesBetweenObjectsAndNotAtTheBorder(int side, int padding, boolean both) {
        int[] width = {46, 46};
        int[] height = {60, 60};

        var packing = packer.pack(new CanvasShape(side, 60, padding, 1), width, height);

        assertThat(packing.placed(0)).isTrue();
        assertThat(packing.placed(1)).isEqualTo(both);
    }

    @ParameterizedTest(name = "widths {0} and {1} on {2} px: {3}")
    @CsvSource({
        "33, 36, 100, true", // the second starts at 64 = 8 x 8, the first multiple from 33 + 8 = 41
        // on; 48 + 36 < 100
        "33, 52, 100, true", // 48 + 52 = 100: the canvas need not be a multiple of 8
        "33, 53, 100, false", // 48 + 53 = 101
        "53, 33, 101, true", // 33 first and 53 at 48 would fit; so does 33 at 64: 64 + 33 = 97
        "40, 52, 100, true", // 40 + 8 = 48 exactly
        "41, 44, 100, true", // 41 + 8 = 49, so 56; 56 + 44 = 100
        "41, 45, 101, true", // 56 + 45 = 101; W + p = 109 is no multiple of 8
        "41, 46, 101, false"
    })
    void paddingAndAlignmentAreExact(int first, int second, int side, boolean both) {
        int[] width = {first, second};
        int[] height = {60, 60};
        var canvas = new CanvasShape(side, 60, 8, 8);

        var packing = packer.pack(canvas, width, height);

        Geometry.assertValid("by hand", canvas, width, height, packing);
        assertThat(packing.placed(1)).isEqualTo(both);
    }

    @Test
    void objectAsLargeAsTheCanvasFitsWhateverThePadding() {
        int[] side = {101};

        var packing = packer.pack(new CanvasShape(101, 101, 50, 64), side, side);

        assertThat(places(packing, 1)).isEqualTo("0,0");
    }

    @Test
    void nothingLargerThanTheCanvasIsPlaced() {
        int[] width = {101, 10, 100};
        int[] height = {10, 101, 100};

        var packing = packer.pack(new CanvasShape(100, 100, 0, 1), width, height);

        assertThat(places(packing, 3)).isEqualTo("out out 0,0");
    }

    @Test
    void noRectanglesMakeAnEmptyPacking() {
        var packing = packer.pack(new CanvasShape(10, 10, 2, 2), new int[0], new int[0]);

        assertThat(Geometry.placed(packing, 0)).isZero();
    }

    /**
     * Of two rectangles one can start in a corner: whatever fits at all fits in one of two orders.
     */
    @Test
    void losesNoPairThatFits() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var canvas =
                    new CanvasShape(
                            10 + random.nextInt(15),
                            10 + random.nextInt(15),
                            random.nextInt(4),
                            1 + random.nextInt(4));
            int[] width = random.ints(2, 1, canvas.width()).toArray();
            int[] height = random.ints(2, 1, canvas.height()).toArray();

            boolean packed =
                    packsBoth(canvas, width, height)
                            || packsBoth(canvas, swapped(width), swapped(height));

            assertThat(packed).as("seed %d", seed).isEqualTo(fits(canvas, width, height));
        }
    }

    /**
     * The objects of the talk's canvas (T. Abdelzaher, Reducing Edge AI Footprint): 1 of 256 px, 4
     * of 128 px and 2 of 64 px share one canvas of 512 px.
     */
    @Test
    void canvasOfTheTalkHoldsItsSevenObjects() {
        int[] side = {256, 128, 128, 128, 128, 64, 64};
        var canvas = new CanvasShape(512, 512, 0, 1);

        var packing = packer.pack(canvas, side, side);

        Geometry.assertValid("talk", canvas, side, side, packing);
        assertThat(Geometry.placed(packing, 7)).isEqualTo(1 + 4 + 2);
    }

    /**
     * The smallest perfect squared square with integer sides has 21 squares (A. J. W. Duijvestijn,
     * Simple perfect squared square of lowest order, J. Combinatorial Theory B 25, 1978). Its
     * Bouwkamp code names them gap by gap, 50 35 27 first; 27 comes before 35 here, since the
     * second square goes beside the wall.
     */
    @Test
    void perfectSquaredSquareIsFilledInTheOrderOfItsCode() {
        int[] side = {50, 27, 35, 8, 19, 15, 17, 11, 6, 24, 29, 25, 9, 2, 7, 18, 16, 42, 4, 37, 33};
        var canvas = new CanvasShape(112, 112, 0, 1);

        var packing = packer.pack(canvas, side, side);

        Geometry.assertValid("squared square", canvas, side, side, packing);
        assertThat(Geometry.placed(packing, 21)).isEqualTo(21);
    }

    private boolean packsBoth(CanvasShape canvas, int[] width, int[] height) {
        return Geometry.placed(packer.pack(canvas, width, height), 2) == 2;
    }

    private static int[] swapped(int[] pair) {
        return new int[] {pair[1], pair[0]};
    }

    /** Tries every pair of grid positions along each axis. */
    private static boolean fits(CanvasShape canvas, int[] width, int[] height) {
        return apart(canvas.width(), width, canvas) || apart(canvas.height(), height, canvas);
    }

    private static boolean apart(int side, int[] length, CanvasShape canvas) {
        for (int a = 0; a + length[0] <= side; a += canvas.alignment())
            for (int b = 0; b + length[1] <= side; b += canvas.alignment())
                if (canvas.apart(a, length[0], b, length[1])) return true;
        return false;
    }

    private static String places(Packing packing, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(packing.placed(i) ? packing.x(i) + "," + packing.y(i) : "out").append(' ');
        return text.toString().trim();
    }
}
