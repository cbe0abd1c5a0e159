package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.fovea.packing.Fit;
import org.fovea.packing.Geometry;
import org.fovea.packing.Guillotined;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class FillBinsTest {

    private static final CanvasShape SQUARE = new CanvasShape(100, 100, 0, 1);

    private static Fit filled(CanvasShape canvas, int canvases, int[] width, int[] height) {
        return filled(canvas, canvases, width, height, 1, 4_000_000);
    }

    private static Fit filled(
            CanvasShape canvas, int canvases, int[] width, int[] height, long seed, long units) {
        return new FillBins(canvas, canvases, width, height, seed).advance(units);
    }

    @Test
    void fiveQuartersFillTwoCanvases() {
        int[] side = {50, 50, 50, 50, 50};

        assertFits(SQUARE, 2, side, side, filled(SQUARE, 2, side, side));
    }

    @Test
    void nothingFitsNoCanvas() {
        assertThat(filled(SQUARE, 0, new int[0], new int[0])).isInstanceOf(Fit.Fits.class);
        assertThat(filled(SQUARE, 0, new int[] {1}, new int[] {1}))
                .isEqualTo(new Fit.No(Fit.Argument.AREA));
    }

    @Test
    void saysWhyNot() {
        // 101 > 100; 3 x 80 x 90 = 21600 > 2 x 10000; three of 51 x 51 share no canvas
        assertThat(filled(SQUARE, 9, new int[] {101}, new int[] {1}))
                .isEqualTo(new Fit.No(Fit.Argument.SIZE));
        assertThat(filled(SQUARE, 2, new int[] {80, 80, 80, 1}, new int[] {90, 90, 90, 1}))
                .isEqualTo(new Fit.No(Fit.Argument.AREA));
        int[] side = {51, 51, 51, 10};
        assertThat(filled(SQUARE, 2, side, side)).isEqualTo(new Fit.No(Fit.Argument.DUAL_FEASIBLE));
    }

    /**
     * Where plain orders fail, canvases are ruined and filled again along either axis: the cut is
     * found again.
     */
    @Test
    void findsAgainWhatCanvasesWereCutInto() {
        int found = 0;
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            int[] width = new int[0];
            int[] height = new int[0];
            for (int canvas = 0; canvas < 4; canvas++) {
                var cut = Guillotined.of(random, 24, 16, 5);
                width = joined(width, cut.width());
                height = joined(height, cut.height());
            }
            var canvas = new CanvasShape(24, 16, 0, 1);

            var fit = filled(canvas, 4, width, height);

            assertThat(fit).as("seed %d", seed).isNotInstanceOf(Fit.No.class);
            if (!(fit instanceof Fit.Fits)) continue;
            found++;
            assertFits(canvas, 4, width, height, fit);
        }
        assertThat(found).isGreaterThanOrEqualTo(8);
    }

    @Test
    void keepsPaddingAndAlignmentOnEveryCanvas() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var canvas = new CanvasShape(120, 90, random.nextInt(6), 1 + random.nextInt(5));
            int[] width = random.ints(24, 10, 60).toArray();
            int[] height = random.ints(24, 10, 60).toArray();
            int least = CanvasCount.atLeast(canvas, width, height);

            var fit = filled(canvas, least + 1, width, height, seed, 20_000);

            if (fit instanceof Fit.Fits) assertFits(canvas, least + 1, width, height, fit);
            assertThat(filled(canvas, least - 1, width, height, seed, 3_000_000))
                    .as("seed %d: one canvas fewer than the bound", seed)
                    .isInstanceOf(Fit.No.class);
        }
    }

    @Test
    void repeatsItselfBySeed() {
        var random = new Random(4);
        var cut = Guillotined.of(random, 40, 40, 14);
        var canvas = new CanvasShape(40, 40, 0, 1);

        var once = filled(canvas, 1, cut.width(), cut.height(), 3, 100_000);
        var again = filled(canvas, 1, cut.width(), cut.height(), 3, 100_000);

        assertThat(places(again)).isEqualTo(places(once));
    }

    /** Advanced by 7,000 units 600 times, or once by as many: the same search. */
    @Test
    void portionsOfWorkDoNotShow() {
        var cut = Guillotined.of(new Random(4), 40, 40, 14);
        var canvas = new CanvasShape(40, 40, 0, 1);
        for (int seed = 0; seed < 4; seed++) {
            var whole = new FillBins(canvas, 1, cut.width(), cut.height(), seed);
            var portions = new FillBins(canvas, 1, cut.width(), cut.height(), seed);
            for (int portion = 0; portion < 600; portion++) portions.advance(7_000);

            assertThat(places(portions.advance(0)))
                    .as("seed %d", seed)
                    .isEqualTo(places(whole.advance(600 * 7_000)));
        }
    }

    @Test
    void volumesFillByBestFit() {
        // By hand: 60 + 40 and 50 + 30 + 20 of 100; 201 of two canvases is too much.
        long[] volume = {50, 60, 20, 40, 30};
        assertThat(FillBins.volumes(100, 2, volume)).isInstanceOf(Fit.Fits.class);
        assertThat(FillBins.volumes(100, 1, volume)).isEqualTo(new Fit.No(Fit.Argument.AREA));
        assertThat(FillBins.volumes(100, 3, new long[] {101}))
                .isEqualTo(new Fit.No(Fit.Argument.SIZE));
        // 3 x 60 = 180 of 200, but no two share a canvas: neither shown nor excluded by the sum
        assertThat(FillBins.volumes(100, 2, new long[] {60, 60, 60})).isEqualTo(new Fit.Unknown());
    }

    private static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static String places(Fit fit) {
        if (!(fit instanceof Fit.Fits(var canvases))) return fit.toString();
        var text = new StringBuilder();
        for (var packing : canvases)
            for (int i = 0; i < 14; i++)
                text.append(packing.x(i)).append(',').append(packing.y(i)).append(' ');
        return text.toString();
    }

    private static void assertFits(
            CanvasShape canvas, int count, int[] width, int[] height, Fit fit) {
        assertThat(fit).isInstanceOf(Fit.Fits.class);
        var canvases = ((Fit.Fits) fit).canvases();
        assertThat(canvases).hasSize(count);
        for (var packing : canvases) Geometry.assertValid("canvas", canvas, width, height, packing);
        for (int i = 0; i < width.length; i++) {
            int rectangle = i;
            assertThat(canvases.stream().filter(packing -> packing.placed(rectangle)))
                    .as("rectangle %d lies on one canvas", i)
                    .hasSize(1);
        }
    }
}
