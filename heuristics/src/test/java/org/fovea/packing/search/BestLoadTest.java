package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.fixture.Fitting;
import org.fovea.packing.Geometry;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Test;

class BestLoadTest {

    private static BestLoad.Load loaded(
            CanvasShape canvas, int[] width, int[] height, long[] weight) {
        return new BestLoad(canvas, width, height, weight, 1).advance(1_000_000);
    }

    @Test
    void twoHalvesOutweighOneLargeObject() {
        // By hand: 80 x 80 weighs 5 and leaves no room for 50 x 100; two of those weigh 3 + 3.
        var load =
                loaded(
                        new CanvasShape(100, 100, 0, 1),
                        new int[] {80, 50, 50, 101},
                        new int[] {80, 100, 100, 1},
                        new long[] {5, 3, 3, 100}); // the last is larger than the canvas

        assertThat(load.weight()).isEqualTo(3 + 3);
        assertThat(load.packing().placed(3)).isFalse();
        assertThat(load.optimal()).isTrue();
    }

    @Test
    void whatFitsNothingLoadsNothing() {
        var load =
                loaded(
                        new CanvasShape(10, 10, 0, 1),
                        new int[] {11},
                        new int[] {1},
                        new long[] {7});

        assertThat(load.weight()).isZero();
        assertThat(load.bound()).isZero();
    }

    /** The optimum by trying every subset and every normal pattern lies between load and bound. */
    @Test
    void boundIsNeverBelowTheOptimumAndTheLoadNearlyAlwaysReachesIt() {
        int reached = 0;
        for (int seed = 0; seed < 120; seed++) {
            var random = new Random(seed);
            var canvas = new CanvasShape(14, 11, random.nextInt(3), 1 + random.nextInt(3));
            int[] width = random.ints(5, 2, 10).toArray();
            int[] height = random.ints(5, 2, 9).toArray();
            long[] weight = random.longs(5, 0, 20).toArray();
            long optimum = optimum(canvas, width, height, weight);

            var load = new BestLoad(canvas, width, height, weight, seed).advance(600_000);

            Geometry.assertValid("seed " + seed, canvas, width, height, load.packing());
            assertThat(load.weight())
                    .as("seed %d", seed)
                    .isEqualTo(
                            IntStream.range(0, 5)
                                    .filter(load.packing()::placed)
                                    .mapToLong(i -> weight[i])
                                    .sum());
            assertThat(optimum).as("seed %d", seed).isBetween(load.weight(), load.bound());
            if (load.weight() == optimum) reached++;
        }
        assertThat(reached).isGreaterThanOrEqualTo(114);
    }

    @Test
    void repeatsItselfBySeed() {
        var random = new Random(5);
        int[] width = random.ints(25, 10, 50).toArray();
        int[] height = random.ints(25, 10, 50).toArray();
        long[] weight = random.longs(25, 1, 100).toArray();
        var canvas = new CanvasShape(100, 100, 2, 4);

        var once = loaded(canvas, width, height, weight);
        var again = loaded(canvas, width, height, weight);

        assertThat(again.weight()).isEqualTo(once.weight());
        assertThat(again.bound()).isEqualTo(once.bound());
        for (int i = 0; i < 25; i++)
            assertThat(again.packing().x(i)).isEqualTo(once.packing().x(i));
    }

    /** Advanced by 5,000 units 200 times, or once by as many: the same search. */
    @Test
    void portionsOfWorkDoNotShow() {
        var random = new Random(6);
        int[] side = random.ints(20, 10, 50).toArray();
        long[] weight = random.longs(20, 1, 100).toArray();
        var canvas = new CanvasShape(100, 100, 0, 1);
        var whole = new BestLoad(canvas, side, side, weight, 2);
        var portions = new BestLoad(canvas, side, side, weight, 2);
        for (int portion = 0; portion < 200; portion++) portions.advance(5_000);

        var load = portions.advance(0);
        var once = whole.advance(200 * 5_000);

        assertThat(load.weight()).isEqualTo(once.weight());
        assertThat(load.bound()).isEqualTo(once.bound());
        for (int i = 0; i < 20; i++) assertThat(load.packing().x(i)).isEqualTo(once.packing().x(i));
    }

    @Test
    void volumesAreAKnapsack() {
        // By hand, room 10: 6 at 12, or 5 + 5 at 9 + 9; 11 is larger than the canvas.
        var load = BestLoad.volumes(10, new long[] {6, 5, 5, 11}, new long[] {12, 9, 9, 50});

        assertThat(load.weight()).isEqualTo(9 + 9);
        assertThat(load.optimal()).isTrue();
        assertThat(load.packing().placed(0)).isFalse();
        assertThat(load.packing().placed(1)).isTrue();
        assertThat(load.packing().placed(3)).isFalse();
    }

    private static long optimum(CanvasShape canvas, int[] width, int[] height, long[] weight) {
        var fitting =
                new Fitting(canvas.width(), canvas.height(), canvas.padding(), canvas.alignment());
        long best = 0;
        for (int chosen = 0; chosen < 1 << width.length; chosen++) {
            int subset = chosen;
            int[] items =
                    IntStream.range(0, width.length).filter(i -> (subset >> i & 1) != 0).toArray();
            long sum = IntStream.of(items).mapToLong(i -> weight[i]).sum();
            if (sum > best
                    && fitting.fit(
                            IntStream.of(items).map(i -> width[i]).toArray(),
                            IntStream.of(items).map(i -> height[i]).toArray())) best = sum;
        }
        return best;
    }
}
