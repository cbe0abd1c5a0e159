package org.fovea.packing.skyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.packing.Geometry;
import org.fovea.packing.Packing;
import org.fovea.packing.packer.Packers;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class CanvasFillTest {

    private static final CanvasShape CANVAS = new CanvasShape(100, 100, 0, 1);

    @Test
    void twoObjectsOfMoreValuePerAreaDriveOutALargeOne() {
        int[] width = {100, 50, 50};
        int[] height = {60, 100, 100};

        var packing = CanvasFill.ofRectangles(CANVAS, width, height, new long[] {4, 4, 4});

        assertThat(packing.placed(0)).isFalse();
        assertThat(packing.placed(1)).isTrue(); // 4 + 4 > 4
        assertThat(packing.placed(2)).isTrue();
    }

    @Test
    void amongEqualValuesTheGivenOrderIsKept() {
        int[] width = {100, 50, 50};
        int[] height = {60, 100, 100};

        var packing = CanvasFill.ofRectangles(CANVAS, width, height, new long[] {8, 4, 4});

        assertThat(packing.placed(0)).isTrue();
    }

    @Test
    void anOrderOfLengthsPacksWhatTheGivenOrderCannot() {
        // By hand: 40 x 40 first leaves no level for 60 x 60 beside 40 x 60; largest first all fit.
        int[] width = {40, 30, 60, 40, 60};
        int[] height = {40, 10, 60, 60, 40};
        long[] value = {1, 1, 1, 1, 1};

        var packing = CanvasFill.ofRectangles(CANVAS, width, height, value);

        Geometry.assertValid("by hand", CANVAS, width, height, packing);
        assertThat(Geometry.placed(packing, 5)).isEqualTo(4);
    }

    @Test
    void isNeverWorseThanOnePassInTheGivenOrder() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var canvas = new CanvasShape(128, 96, random.nextInt(9), 1 + random.nextInt(8));
            int[] width = random.ints(20, 8, 70).toArray();
            int[] height = random.ints(20, 8, 70).toArray();
            long[] value = random.longs(20, 0, 10_000_000_000_000L).toArray();

            var filled = CanvasFill.ofRectangles(canvas, width, height, value);

            Geometry.assertValid("seed " + seed, canvas, width, height, filled);
            assertThat(sum(filled, value))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(
                            sum(Packers.GAP_FIRST.pack(canvas, width, height), value));
        }
    }

    @Test
    void volumesSumToAtMostTheRoom() {
        // By hand: as given 60 + 40 earns 6 + 1; the densest first, 50 + 50, earn 5 + 5.
        var packing =
                CanvasFill.ofVolumes(100, new long[] {60, 50, 50, 40}, new long[] {5, 5, 5, 1});

        assertThat(IntStream.range(0, 4).filter(packing::placed)).containsExactly(1, 2);
        assertThat(packing.x(1)).isZero();
        assertThat(packing.y(1)).isZero();
    }

    @Test
    void aVolumeAsLargeAsTheCanvasFits() {
        var packing = CanvasFill.ofVolumes(1L << 32, new long[] {1L << 32, 1}, new long[] {2, 1});

        assertThat(packing.placed(0)).isTrue();
        assertThat(packing.placed(1)).isFalse();
    }

    @Test
    void noCandidatesFillNothing() {
        var none = CanvasFill.ofRectangles(CANVAS, new int[0], new int[0], new long[0]);

        assertThat(Geometry.placed(none, 0)).isZero();
    }

    private static long sum(Packing packing, long[] value) {
        return IntStream.range(0, value.length)
                .filter(packing::placed)
                .mapToLong(i -> value[i])
                .sum();
    }
}
