package org.fovea.packing.packer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cases worked by hand: where each baseline puts what, on 10 x 10 px. */
class BaselinesTest {

    private static final CanvasShape CANVAS = new CanvasShape(10, 10, 0, 1);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // 6 x 4 opens a shelf, 5 x 3 another at 4, 4 x 2 fits both: the second is the latest
        "shelf-next-fit, '0,0 0,4 5,4 out'",
        // the first shelf has 10 - 6 = 4 left; 1 x 4 then fits neither the 0 left of it nor 3
        "shelf-first-fit, '0,0 0,4 6,0 out'",
        // 10 - 6 = 4 is less than 10 - 5 = 5
        "shelf-best-fit, '0,0 0,4 6,0 out'"
    })
    void shelvesAreAsTallAsTheirFirst(String name, String places) {
        int[] width = {6, 5, 4, 1};
        int[] height = {4, 3, 2, 4};

        assertThat(places(pack(name, width, height), 4)).isEqualTo(places);
    }

    @Test
    void nextFitNeverGoesBack() {
        // 1 x 3 fits beside 8 x 3, and there alone: 9 x 7 leaves 1 x 7, which takes it first.
        int[] width = {8, 9, 1, 1};
        int[] height = {3, 7, 7, 3};

        assertThat(places(pack("shelf-next-fit", width, height), 4)).isEqualTo("0,0 0,3 9,3 out");
        assertThat(places(pack("shelf-first-fit", width, height), 4)).isEqualTo("0,0 0,3 9,3 8,0");
    }

    @Test
    void bestFitTakesTheFullerShelf() {
        // Rests of 10 - 5 = 5 and 10 - 7 = 3: 2 x 2 goes to the second shelf.
        int[] width = {5, 7, 2};
        int[] height = {5, 5, 2};

        assertThat(places(pack("shelf-best-fit", width, height), 3)).isEqualTo("0,0 0,5 7,5");
        assertThat(places(pack("shelf-first-fit", width, height), 3)).isEqualTo("0,0 0,5 5,0");
    }

    @Test
    void bottomLeftTakesTheLowestUpperEdge() {
        // Beside 4 x 6 the floor is 0: 5 x 2 ends at 2 there. 7 x 3 spans both levels: 6 + 3 = 9.
        int[] width = {4, 5, 7};
        int[] height = {6, 2, 3};

        assertThat(places(pack("bottom-left", width, height), 3)).isEqualTo("0,0 4,0 0,6");
    }

    @Test
    void bestFitSkylineTakesTheNearestWidthOnTheLowestFloor() {
        // After 3 x 2, 4 x 5 and 3 x 2 the floors are 2, 5, 2 over widths of 3, 4 and 3; 2 x 2
        // differs by 1 from both low ones and takes the left; 3 x 2 then fits the right exactly.
        int[] width = {3, 4, 3, 2, 3};
        int[] height = {2, 5, 2, 2, 2};

        assertThat(places(pack("best-fit", width, height), 5)).isEqualTo("0,0 3,0 7,0 0,2 7,2");
    }

    @Test
    void minimumWasteCoversTheLeast() {
        // Levels 4 and 1 over 5 and 5: 6 x 2 at 0 would cover 1 x 3, at 4 (not a corner) nothing is
        // tried; from 5 it is too wide. 5 x 2 covers nothing at 5 and at 0; lower is 5.
        int[] width = {5, 5, 5, 6};
        int[] height = {4, 1, 2, 2};

        assertThat(places(pack("minimum-waste", width, height), 4)).isEqualTo("0,0 5,0 5,1 0,4");
    }

    @Test
    void touchingPerimeterPrefersNeighbours() {
        // Beside 4 x 4, 3 x 7 touches 3 + 4; in the right corner 3 + 7; above 4 x 4 it is too tall.
        // The next 3 x 7 touches 3 + 4 + 7 between the two.
        int[] width = {4, 3, 3};
        int[] height = {4, 7, 7};

        assertThat(places(pack("touching-perimeter", width, height), 3)).isEqualTo("0,0 7,0 4,0");
    }

    @Test
    void guillotineCutsAlongTheShorterRest() {
        // 6 x 7 leaves 4 beside and 3 below: cut so that 4 x 10 and 6 x 3 are free. 7 x 3 fits
        // neither, though the canvas has 10 x 3 free; 6 x 3 takes the smaller, 4 x 10 the other.
        int[] width = {6, 7, 6, 4};
        int[] height = {7, 3, 3, 10};

        assertThat(places(pack("guillotine", width, height), 4)).isEqualTo("0,0 out 0,7 6,0");
    }

    @Test
    void maximalFreeAreasOverlap() {
        // After 6 x 7 both 4 x 10 and 10 x 3 are free: 7 x 3 fits the latter, and 4 x 7 is left.
        int[] width = {6, 7, 4};
        int[] height = {7, 3, 7};

        assertThat(places(pack("max-rects", width, height), 3)).isEqualTo("0,0 0,7 6,0");
    }

    @Test
    void buddiesTakeWholeContainers() {
        // On 16 x 16: 5 x 3 takes a quarter of 8 x 8, 4 x 4 a quarter of the next one; 9 x 2 would
        // need the whole canvas; 8 x 8 takes the third.
        var canvas = new CanvasShape(16, 16, 0, 1);

        var packing =
                Packers.named("buddy")
                        .orElseThrow()
                        .pack(canvas, new int[] {5, 4, 9, 8}, new int[] {3, 4, 2, 8});

        assertThat(places(packing, 4)).isEqualTo("0,0 8,0 out 0,8");
    }

    private static Packing pack(String name, int[] width, int[] height) {
        return Packers.named(name).orElseThrow().pack(CANVAS, width, height);
    }

    private static String places(Packing packing, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(packing.placed(i) ? packing.x(i) + "," + packing.y(i) : "out").append(' ');
        return text.toString().trim();
    }
}
