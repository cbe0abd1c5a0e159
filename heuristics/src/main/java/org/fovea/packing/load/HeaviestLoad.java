package org.fovea.packing.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.CanvasShape;

/**
 * The proof that a load of a canvas is the heaviest: the two-dimensional orthogonal knapsack
 * problem, exactly under padding and alignment.
 *
 * <p>Whatever would make a load is decided by {@link CanvasTest}; one that it cannot decide counts
 * as fitting. From the bound down: first it is shown that no load is worth more than a little below
 * the bound, then more and more, until nothing above the best load is left. Each step is a {@link
 * LoadSweep} over loads that could lie side by side as jobs; those worth enough are tested for the
 * real canvas (as Caprara and Monaci 2004 test subsets).
 */
public final class HeaviestLoad {

    private static final int MOST_RECTANGLES = 1_000; // searches are recursive, a level for each
    private static final long MOST_CELLS = 2_000_000; // rectangles by units of both axes
    private static final long MOST_SUMS = 4096; // units of an axis up to which it is lifted
    private static final int MOST_COPIES = Byte.MAX_VALUE;
    private static final int STATES = 1 << 18; // some 20 MB for a proof
    private static final int STEPS = 16; // the first goal is that share of the gap below the bound
    private static final long PRECISION = 1L << 52; // scaled values sum to less

    private final long unit; // all weights are multiples of it
    private final long
            scale; // of weights in units, so that rounded prices lose nothing to speak of
    private final Kinds kinds;
    private final KnownLoads known;
    private final boolean suits;

    /** Where the search asks what is known, and tells what it finds. Safe for several threads. */
    public interface Findings {

        /** What the best load known weighs. */
        long best();

        /** No load weighs more. */
        long ceiling();

        /** Whether nothing is left to do, or a limit is reached. */
        boolean over();

        /** A load, which may be no better than the best. */
        void load(Packing packing);

        /** No load weighs more than that. */
        void bound(long bound);
    }

    /**
     * Rectangles for a canvas.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     * @param weight by rectangle, at least 0
     */
    public HeaviestLoad(CanvasShape canvas, int[] width, int[] height, long[] weight) {
        this(canvas, width, height, weight, List.of(CanvasTest.FAST, CanvasTest.PROOF));
    }

    HeaviestLoad(
            CanvasShape canvas, int[] width, int[] height, long[] weight, List<CanvasTest> tests) {
        var all = GridRectangles.of(canvas, width, height);
        int[] fitting =
                IntStream.range(0, width.length)
                        .filter(i -> all.fitsAlone(i) && weight[i] > 0)
                        .toArray();
        unit = LongStream.of(weight).reduce(0, HeaviestLoad::greatestCommonDivisor);
        int[] wide = chosen(width, fitting);
        int[] high = chosen(height, fitting);
        var rectangles = GridRectangles.of(canvas, wide, high).reduced();
        boolean liftable =
                fitting.length <= MOST_RECTANGLES
                        && Math.max(rectangles.across().span(), rectangles.down().span())
                                <= MOST_SUMS;
        var plain = liftable ? rectangles.lifted().reduced() : rectangles.loosened();
        long sum = LongStream.of(weight).sum() / Math.max(1, unit);
        scale = Math.max(1, PRECISION / Math.max(1, sum));
        long[] value = IntStream.of(fitting).mapToLong(i -> weight[i] / unit * scale).toArray();
        kinds = Kinds.of(plain, wide, high, value, fitting);
        known = new KnownLoads(canvas, width, height, kinds, tests);
        long cells = ((long) plain.across().span() + plain.down().span()) * fitting.length;
        suits =
                kinds.count() > 0
                        && kinds.count() <= LoadSweep.MOST_KINDS
                        && fitting.length <= MOST_RECTANGLES
                        && cells <= MOST_CELLS
                        && sum <= PRECISION
                        && IntStream.range(0, kinds.count())
                                .allMatch(k -> kinds.copies(k) <= MOST_COPIES);
    }

    /** Whether there is something to prove, and not too much: else there is no proof. */
    public boolean suits() {
        return suits;
    }

    /**
     * A proof by sweeps along one axis.
     *
     * @param transposed whether they go down instead of across
     */
    public Proof proof(boolean transposed, Findings findings) {
        return new Proof(transposed ? kinds.transposed() : kinds, findings);
    }

    /** A proof that is advanced. Nodes are counted, so that one alone comes to the same again. */
    public final class Proof implements LoadSweep.Loads {

        private final Findings findings;
        private final LoadSweep sweep;
        private long step; // units of weight from the ceiling down to the goal
        private long goal; // in units of weight
        private long undecided; // the most that a load which nobody could decide weighs, in units

        private Proof(Kinds turned, Findings findings) {
            this.findings = findings;
            var prices =
                    List.of(
                            LinePrices.of(turned, false, findings::over),
                            LinePrices.of(turned, true, findings::over));
            sweep = new LoadSweep(turned, prices, STATES, this);
            long most = prices.stream().mapToLong(LinePrices::total).min().orElseThrow();
            findings.bound(most / scale * unit);
            step = Math.max(1, (ceiling() - best()) / STEPS);
        }

        /**
         * Goes on until the optimum is proved, the findings are over, or one step has taken more
         * than that many nodes. Whether there is more to prove this way: not where nobody could
         * decide a load that weighs as much as the ceiling.
         */
        public boolean advance(long nodes) {
            while (undecided < ceiling() && best() < ceiling()) {
                if (findings.over()) return true;
                goal = Math.max(best() + 1, ceiling() - step + 1);
                long least = goal;
                if (sweep.search(nodes)) {
                    findings.bound(Math.max(Math.max(least - 1, undecided), best()) * unit);
                    step *= 2;
                } else if (goal <= ceiling()) {
                    return true;
                }
            }
            return false;
        }

        private long best() {
            return findings.best() / unit;
        }

        private long ceiling() {
            return findings.ceiling() / unit;
        }

        @Override
        public long goal() {
            goal = Math.max(goal, best() + 1);
            return goal * scale;
        }

        @Override
        public boolean refuted(int[] used) {
            var tested = known.test(used);
            tested.packing().ifPresent(findings::load);
            if (tested.packing().isEmpty() && !tested.refuted())
                undecided = Math.max(undecided, weight(used));
            return tested.refuted();
        }

        private long weight(int[] used) {
            long sum = 0;
            for (int k = 0; k < used.length; k++)
                for (int copy = 0; copy < used[k]; copy++) sum += kinds.value()[k][copy];
            return sum / scale;
        }

        @Override
        public boolean stopped() {
            return findings.over() || ceiling() < goal;
        }
    }

    private static int[] chosen(int[] length, int[] rectangles) {
        return Arrays.stream(rectangles).map(i -> length[i]).toArray();
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
