package org.fovea.packing.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.fovea.fixture.Fitting;
import org.fovea.packing.Fit;
import org.fovea.packing.Geometry;
import org.fovea.packing.Guillotined;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTestTest {

    private static final CanvasShape SQUARE = new CanvasShape(100, 100, 0, 1);

    @Test
    void nothingFits() {
        var fit = CanvasTest.FAST.rectangles(SQUARE, new int[0], new int[0]);

        assertThat(fit).isInstanceOf(Fit.Fits.class);
    }

    @Test
    void fourQuartersFit() {
        int[] side = {50, 50, 50, 50};

        assertFits(SQUARE, side, side, CanvasTest.FAST.rectangles(SQUARE, side, side));
    }

    @Test
    void oneLargerThanTheCanvasDoesNot() {
        assertNo(Fit.Argument.SIZE, SQUARE, new int[] {101}, new int[] {1});
        assertNo(Fit.Argument.SIZE, SQUARE, new int[] {1}, new int[] {101});
    }

    @Test
    void areasSumToMoreThanTheCanvas() {
        // 60 x 60 + 80 x 81 = 3600 + 6480 > 10000
        assertNo(Fit.Argument.AREA, SQUARE, new int[] {60, 80}, new int[] {60, 81});
    }

    @Test
    void twoLieNeitherBesideNorAboveEachOther() {
        // 60 + 50 > 100 across, 40 + 61 > 100 down; areas 2400 + 3050
        assertNo(Fit.Argument.PAIR, SQUARE, new int[] {60, 50}, new int[] {40, 61});
    }

    @Test
    void pairsConflictByTheirOwnLimits() {
        // 41 + 8 = 49, so the second starts at 56: 56 + 46 = 102 > 101; in the other order
        // 46 + 8 = 54, at 56: 56 + 41 = 97. That fits, and with 46 and 46 neither order does,
        // though
        // the third, which may start farther, makes the canvas 14 units wide and they are 7 + 7.
        var canvas = new CanvasShape(101, 60, 8, 8);
        int[] height = {31, 31}; // 31 + 8 = 39, at 40: 40 + 31 > 60

        assertFits(
                canvas,
                new int[] {41, 46},
                height,
                CanvasTest.FAST.rectangles(canvas, new int[] {41, 46}, height));
        assertNo(Fit.Argument.PAIR, canvas, new int[] {46, 46, 1}, new int[] {31, 31, 1});
    }

    @Test
    void liftedAreasExceedTheCanvas() {
        // Five of 34 x 34 and one of 1 x 1 cover 5 x 1156 + 1 of 10000, but no row is longer than
        // 34 + 34 + 1: the canvas holds 69 x 69 = 4761.
        int[] side = {34, 34, 34, 34, 34, 1};

        assertNo(Fit.Argument.LIFTING, SQUARE, side, side);
    }

    @Test
    void dualFeasibleFunctionsRefuse() {
        // Each of the three 51 x 41 leaves no room beside it for another of them, and 41 + 41 + 41
        // exceeds 100 down; small ones make sums of lengths that keep lifting from showing it.
        int[] width = {51, 51, 51, 1, 2, 4, 8, 16, 32};
        int[] height = {41, 41, 41, 1, 2, 4, 8, 16, 32};

        assertNo(Fit.Argument.DUAL_FEASIBLE, SQUARE, width, height);
    }

    @Test
    void volumesFitWhereTheirSumDoes() {
        assertThat(CanvasTest.volumes(100, new long[] {60, 40})).isInstanceOf(Fit.Fits.class);
        assertThat(CanvasTest.volumes(100, new long[] {60, 41}))
                .isEqualTo(new Fit.No(Fit.Argument.AREA));
        assertThat(CanvasTest.volumes(100, new long[] {101}))
                .isEqualTo(new Fit.No(Fit.Argument.SIZE));
    }

    @ParameterizedTest(
            name = "{0} sets on canvases of up to {1} px, padding to {2}, alignment to {3}")
    @CsvSource({"1500, 12, 0, 1", "1500, 16, 3, 1", "1500, 20, 3, 4", "1000, 24, 0, 5"})
    void agreesWithTryingEveryNormalPattern(int sets, int side, int padding, int alignment) {
        var counts = new EnumMap<Fit.Argument, Integer>(Fit.Argument.class);
        int fits = 0;
        for (int seed = 0; seed < sets; seed++) {
            var random = new Random(seed);
            var canvas =
                    new CanvasShape(
                            5 + random.nextInt(side - 4),
                            5 + random.nextInt(side - 4),
                            random.nextInt(padding + 1),
                            1 + random.nextInt(alignment));
            int count = 2 + random.nextInt(4);
            int[] width = sides(random, count, canvas.width());
            int[] height = sides(random, count, canvas.height());
            boolean expected =
                    new Fitting(
                                    canvas.width(),
                                    canvas.height(),
                                    canvas.padding(),
                                    canvas.alignment())
                            .fit(width, height);

            var fit = CanvasTest.PROOF.rectangles(canvas, width, height);

            switch (fit) {
                case Fit.Fits found -> {
                    fits++;
                    assertFits(canvas, width, height, found);
                    assertThat(expected).as("seed %d fits", seed).isTrue();
                }
                case Fit.No no -> {
                    counts.merge(no.argument(), 1, Integer::sum);
                    assertThat(expected).as("seed %d: %s", seed, no).isFalse();
                }
                case Fit.Unknown unknown -> assertThat(unknown).as("seed %d", seed).isNull();
            }
        }
        assertThat(fits).as("%s", counts).isGreaterThan(sets / 5);
        assertThat(Map.copyOf(counts)).hasSizeGreaterThanOrEqualTo(4);
    }

    /** Cuts of a full canvas always fit; what fills it is found or left open, never refused. */
    @Test
    void neverRefusesWhatWasCutFromACanvas() {
        int found = 0;
        for (int seed = 0; seed < 60; seed++) {
            var cut = Guillotined.of(new Random(seed), 64, 64, 6 + seed % 10);
            var canvas = new CanvasShape(64, 64, 0, 1);

            var fit = CanvasTest.of(200_000).rectangles(canvas, cut.width(), cut.height());

            assertThat(fit).as("seed %d", seed).isNotInstanceOf(Fit.No.class);
            if (fit instanceof Fit.Fits fits) {
                found++;
                assertFits(canvas, cut.width(), cut.height(), fits);
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void sameQuestionSameAnswer() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            int[] width = random.ints(14, 60, 210).toArray();
            int[] height = random.ints(14, 60, 210).toArray();
            var canvas = new CanvasShape(512, 512, 0, 1);

            var once = CanvasTest.FAST.rectangles(canvas, width, height);
            var again = CanvasTest.FAST.rectangles(canvas, width, height);

            switch (once) {
                case Fit.Fits(var canvases) -> {
                    var packing = canvases.getFirst();
                    assertThat(again).isInstanceOf(Fit.Fits.class);
                    var other = ((Fit.Fits) again).canvases().getFirst();
                    for (int i = 0; i < 14; i++) {
                        assertThat(other.x(i)).isEqualTo(packing.x(i));
                        assertThat(other.y(i)).isEqualTo(packing.y(i));
                    }
                }
                case Fit.No no -> assertThat(again).isEqualTo(no);
                case Fit.Unknown unknown -> assertThat(again).isEqualTo(unknown);
            }
        }
    }

    @Test
    void moreThanTheSearchHoldsIsUnknownUnlessAPassOrAnArgumentDecides() {
        // 65 of 5 x 37 fill 100 x 100 never: two shelves of 37 hold 2 x 20.
        int[] width = new int[70];
        int[] height = new int[70];
        Arrays.setAll(width, i -> 3 + i % 7);
        Arrays.setAll(height, i -> 15 + 4 * (i % 5));

        assertThat(CanvasTest.FAST.rectangles(SQUARE, width, height))
                .isInstanceOf(Fit.Unknown.class);
    }

    private static int[] sides(Random random, int count, int canvas) {
        int longest = Math.max(1, canvas * (2 + random.nextInt(3)) / (4 + random.nextInt(3)));
        return random.ints(count, 1, longest + 1).toArray();
    }

    private static void assertFits(CanvasShape canvas, int[] width, int[] height, Fit fit) {
        assertThat(fit).isInstanceOf(Fit.Fits.class);
        var packing = ((Fit.Fits) fit).canvases().getFirst();
        Geometry.assertValid("fits", canvas, width, height, packing);
        assertThat(Geometry.placed(packing, width.length)).isEqualTo(width.length);
    }

    private static void assertNo(
            Fit.Argument argument, CanvasShape canvas, int[] width, int[] height) {
        assertThat(CanvasTest.FAST.rectangles(canvas, width, height))
                .isEqualTo(new Fit.No(argument));
    }
}
