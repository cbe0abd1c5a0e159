package org.fovea.packing.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.fixture.Fitting;
import org.fovea.packing.Geometry;
import org.fovea.packing.Packing;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaviestLoadTest {

    private static final List<CanvasTest> TESTS = List.of(CanvasTest.FAST, CanvasTest.PROOF);

    /** A knapsack whose sides are drawn from few, so that some rectangles are equal. */
    private record Knapsack(CanvasShape canvas, int[] width, int[] height, long[] weight) {

        static Knapsack drawn(int seed, int rectangles) {
            var random = new Random(seed);
            var canvas = new CanvasShape(14, 11, random.nextInt(3), 1 + random.nextInt(3));
            int[] across = random.ints(3, 2, 10).toArray();
            int[] down = random.ints(3, 2, 9).toArray();
            return new Knapsack(
                    canvas,
                    random.ints(rectangles, 0, 3).map(i -> across[i]).toArray(),
                    random.ints(rectangles, 0, 3).map(i -> down[i]).toArray(),
                    random.longs(rectangles, 0, 20).map(weight -> 3 * weight).toArray());
        }

        HeaviestLoad load(List<CanvasTest> tests) {
            return new HeaviestLoad(canvas, width, height, weight, tests);
        }

        /** Subsets by falling weight, the first that fits. */
        long optimum() {
            var fitting =
                    new Fitting(
                            canvas.width(), canvas.height(), canvas.padding(), canvas.alignment());
            return IntStream.range(0, 1 << width.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(subset -> -sum(subset)))
                    .filter(subset -> fitting.fit(sides(width, subset), sides(height, subset)))
                    .mapToLong(this::sum)
                    .findFirst()
                    .orElseThrow();
        }

        private long sum(int subset) {
            return IntStream.range(0, weight.length)
                    .filter(i -> (subset >> i & 1) != 0)
                    .mapToLong(i -> weight[i])
                    .sum();
        }

        private static int[] sides(int[] side, int subset) {
            return IntStream.range(0, side.length)
                    .filter(i -> (subset >> i & 1) != 0)
                    .map(i -> side[i])
                    .toArray();
        }
    }

    /** Begins with nothing known but the sum of all weights; judges whatever is found. */
    private static final class Found implements HeaviestLoad.Findings {

        private final String where;
        private final Knapsack knapsack;
        private final long optimum;
        private long best;
        private long ceiling;

        Found(String where, Knapsack knapsack, long optimum) {
            this.where = where;
            this.knapsack = knapsack;
            this.optimum = optimum;
            ceiling = LongStream.of(knapsack.weight()).sum();
        }

        @Override
        public long best() {
            return best;
        }

        @Override
        public long ceiling() {
            return ceiling;
        }

        @Override
        public boolean over() {
            return best == ceiling;
        }

        @Override
        public void load(Packing packing) {
            Geometry.assertValid(
                    where, knapsack.canvas(), knapsack.width(), knapsack.height(), packing);
            long weight =
                    IntStream.range(0, knapsack.weight().length)
                            .filter(packing::placed)
                            .mapToLong(i -> knapsack.weight()[i])
                            .sum();
            best = Math.max(best, weight);
        }

        @Override
        public void bound(long bound) {
            assertThat(bound).as(where).isGreaterThanOrEqualTo(optimum);
            ceiling = Math.min(ceiling, bound);
        }
    }

    private static void assertProved(int seeds, int rectangles) {
        for (int seed = 0; seed < seeds; seed++) {
            var knapsack = Knapsack.drawn(seed, rectangles);
            long optimum = knapsack.optimum();
            for (boolean transposed : new boolean[] {false, true}) {
                var where = "seed %d, transposed %s".formatted(seed, transposed);
                var found = new Found(where, knapsack, optimum);
                var load = knapsack.load(TESTS);
                if (!load.suits()) continue;
                load.proof(transposed, found).advance(Long.MAX_VALUE);

                assertThat(found.best()).as(where).isEqualTo(optimum);
                assertThat(found.ceiling()).as(where).isEqualTo(optimum);
            }
        }
    }

    @Test
    void theOptimumOfTrialAndErrorIsFoundAndProvedAlongBothAxes() {
        assertProved(300, 6);
    }

    @Test
    @Tag("long")
    void theOptimumIsProvedOnThousands() {
        assertProved(5_000, 7);
    }

    /** Sweeps of few nodes prove less, and nothing wrong; enough of them end at the optimum. */
    @Test
    void aSweepThatIsCutShortLeavesAnHonestBound() {
        int open = 0;
        for (int seed = 0; seed < 100; seed++) {
            var knapsack = Knapsack.drawn(seed, 6);
            long optimum = knapsack.optimum();
            var found = new Found("seed " + seed, knapsack, optimum);
            var load = knapsack.load(TESTS);
            if (!load.suits()) continue;
            var proof = load.proof(false, found);
            proof.advance(3);
            if (!found.over()) open++;

            assertThat(found.ceiling()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum);
            for (long nodes = 10; proof.advance(nodes); nodes *= 2) {
                if (found.over()) break;
            }
            assertThat(found.ceiling()).as("seed %d", seed).isEqualTo(optimum);
        }
        assertThat(open).isGreaterThan(20);
    }

    /** A test that gives up at once decides only what a plain pass packs. */
    @Test
    void loadsThatNobodyCouldDecideCountAsFitting() {
        int undecided = 0;
        for (int seed = 0; seed < 200; seed++) {
            var knapsack = Knapsack.drawn(seed, 7);
            long optimum = knapsack.optimum();
            var found = new Found("seed " + seed, knapsack, optimum);
            var load = knapsack.load(List.of(CanvasTest.of(0)));
            if (!load.suits()) continue;
            boolean more = load.proof(false, found).advance(Long.MAX_VALUE);

            assertThat(more).as("seed %d", seed).isFalse();
            assertThat(optimum).as("seed %d", seed).isBetween(found.best(), found.ceiling());
            if (found.ceiling() > optimum) undecided++;
        }
        assertThat(undecided).isPositive();
    }

    /** Ten pairs of halves, and weights whose sum has 15 digits. */
    @Test
    void weightsMayBeLarge() {
        int[] width = IntStream.generate(() -> 7).limit(20).toArray();
        int[] height = IntStream.generate(() -> 11).limit(20).toArray();
        long[] weight = LongStream.range(0, 20).map(i -> 10_000_000_000_001L * (i + 1)).toArray();
        var knapsack = new Knapsack(new CanvasShape(14, 11, 0, 1), width, height, weight);
        var found = new Found("halves", knapsack, 10_000_000_000_001L * (20 + 19));

        knapsack.load(TESTS).proof(false, found).advance(Long.MAX_VALUE);

        assertThat(found.best()).isEqualTo(10_000_000_000_001L * (20 + 19));
        assertThat(found.ceiling()).isEqualTo(found.best());
    }

    /** Charged by area, the empty canvas would count 2^32 times what the object is worth. */
    @Test
    void aSmallObjectOnAVeryLargeCanvasIsWorthItselfAlone() {
        int[] one = {1};
        var knapsack =
                new Knapsack(new CanvasShape(65_536, 65_536, 0, 1), one, one, new long[] {7});
        var found = new Found("speck", knapsack, 7);

        knapsack.load(TESTS).proof(false, found).advance(Long.MAX_VALUE);

        assertThat(found.best()).isEqualTo(7);
        assertThat(found.ceiling()).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0} different squares")
    @ValueSource(ints = {64, 65})
    void upToSixtyFourKindsSuit(int kinds) {
        int[] side = IntStream.rangeClosed(1, kinds).toArray();
        long[] weight = LongStream.rangeClosed(1, kinds).toArray();
        var load = new HeaviestLoad(new CanvasShape(100, 100, 0, 1), side, side, weight);

        assertThat(load.suits()).isEqualTo(kinds <= 64);
    }

    @Test
    void whereNothingFitsOrWeighsThereIsNothingToProve() {
        var canvas = new CanvasShape(10, 10, 0, 1);
        int[] sides = {11, 5};

        assertThat(new HeaviestLoad(canvas, sides, sides, new long[] {7, 0}).suits()).isFalse();
    }
}
