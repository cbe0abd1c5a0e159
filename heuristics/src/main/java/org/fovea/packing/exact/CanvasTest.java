package org.fovea.packing.exact;

import java.util.List;
import org.fovea.packing.DualFeasible;
import org.fovea.packing.Fit;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;
import org.fovea.packing.skyline.Decoder;
import org.fovea.packing.skyline.PackingOrder;
import org.fovea.packing.skyline.RandomKeys;
import org.fovea.packing.skyline.Skyline;
import org.fovea.problem.CanvasShape;
import org.fovea.scenario.Draws;

/**
 * Whether a set of objects fits one canvas, exactly under padding and alignment: the
 * two-dimensional orthogonal packing problem (Fekete and Schepers 2004; Clautiaux, Carlier and
 * Moukrim 2007).
 *
 * <p>Cheap arguments come first: sizes and areas, skyline passes, pairs, lengths lifted by what
 * gaps cannot be filled, dual feasible functions, passes in random orders, and then an exact search
 * over starts on either axis. Work is counted and not timed, so the same question has the same
 * answer everywhere.
 */
public final class CanvasTest {

    /** For inner loops: some 0.2 ms at most. */
    public static final CanvasTest FAST = new CanvasTest(20_000);

    /** For bounds and for the best so far: some 50 ms at most. */
    public static final CanvasTest PROOF = new CanvasTest(10_000_000);

    private static final int RANDOM_PASSES = 60;
    private static final long FIRST_NODES = 500;
    private static final int GROWTH = 4; // of the limit from round to round
    private static final int UNITS_A_STATE = 512; // of work; room for what a search can keep
    private static final long MOST_SUMS = 65_536; // units of an axis up to which it is lifted
    private static final Decoder[] DECODERS = {
        Decoder.GAP_FIRST, Decoder.GAP_WIDTH, Decoder.GAP_EXACT, Decoder.TOUCHING_PERIMETER
    };

    private final long units;

    private CanvasTest(long units) {
        this.units = units;
    }

    /** A test that spends about that many units ({@link Work}) on a set at most. */
    public static CanvasTest of(long units) {
        return new CanvasTest(units);
    }

    /** Whether volumes fit a canvas of that room, px^2: they do where their sum does. */
    public static Fit volumes(long room, long[] volume) {
        long left = room;
        var packing = Packing.of(volume.length);
        for (int i = 0; i < volume.length; i++) {
            if (volume[i] > room) return new Fit.No(Fit.Argument.SIZE);
            packing.put(i, 0, 0);
            left -= volume[i];
        }
        return left < 0 ? new Fit.No(Fit.Argument.AREA) : new Fit.Fits(List.of(packing));
    }

    /**
     * Whether rectangles fit a canvas.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     */
    public Fit rectangles(CanvasShape canvas, int[] width, int[] height) {
        var rectangles = GridRectangles.of(canvas, width, height).reduced();
        if (width.length == 0) return new Fit.Fits(List.of(Packing.of(0)));
        for (int i = 0; i < rectangles.count(); i++)
            if (!rectangles.fitsAlone(i)) return new Fit.No(Fit.Argument.SIZE);
        if (area(rectangles) > rectangles.room()) return new Fit.No(Fit.Argument.AREA);
        return new Question(rectangles, new Work(units)).answer();
    }

    private static long area(GridRectangles rectangles) {
        long area = 0;
        for (int i = 0; i < rectangles.count(); i++) area += rectangles.area(i);
        return area;
    }

    /** One set, and the work that is left for it. */
    private static final class Question {

        private final GridRectangles rectangles;
        private final int count;
        private final Work work;
        private final Skyline skyline;
        private final int[] order;

        Question(GridRectangles rectangles, Work work) {
            this.rectangles = rectangles;
            this.work = work;
            count = rectangles.count();
            skyline = new Skyline(rectangles);
            order = new int[count];
        }

        Fit answer() {
            if (fitsInSomeOrder()) return fits();
            if (comparable() && Pairs.conflict(rectangles)) return new Fit.No(Fit.Argument.PAIR);
            boolean liftable = liftable();
            var tight = liftable ? rectangles.tightened() : rectangles;
            var relaxed = liftable ? tight.lifted() : rectangles.loosened();
            if (area(relaxed) > relaxed.room()) return new Fit.No(Fit.Argument.LIFTING);
            if (comparable() && (Pairs.conflict(tight) || Pairs.conflict(relaxed)))
                return new Fit.No(Fit.Argument.LIFTING);
            if (needsTwoCanvases(relaxed)) return new Fit.No(Fit.Argument.DUAL_FEASIBLE);
            var keys = new RandomKeys(rectangles, Draws.of(0, "canvas test"));
            if (fitsByRandomKeys(keys)) return fits();
            if (count > Sweep.MOST) return new Fit.Unknown();
            return searched(tight, relaxed, keys);
        }

        /** Passes by gap in plain orders decide most sets that fit. */
        private boolean fitsInSomeOrder() {
            int[] width = rectangles.across().lengths();
            int[] height = rectangles.down().lengths();
            for (var decoder : List.of(Decoder.GAP_FIRST, Decoder.GAP_WIDTH)) {
                for (var by : PackingOrder.values()) {
                    for (int i = 0; i < count; i++) order[i] = i;
                    by.sort(order, count, width, height);
                    if (allPacked(decoder)) return true;
                }
            }
            return false;
        }

        private boolean fitsByRandomKeys(RandomKeys keys) {
            for (int pass = 0; pass < RANDOM_PASSES && !work.spent(); pass++) {
                for (int i = 0; i < count; i++) order[i] = i;
                keys.sort(order, count, 0.8 * (pass + 1) / RANDOM_PASSES);
                if (allPacked(DECODERS[pass % DECODERS.length])) return true;
            }
            return false;
        }

        private boolean allPacked(Decoder decoder) {
            int packed = skyline.fill(order, 0, count, decoder);
            work.spend(skyline.effort());
            return packed == count;
        }

        private Fit fits() {
            return new Fit.Fits(List.of(skyline.packing(order, count)));
        }

        private static Fit found(Packing packing, boolean transposed) {
            return new Fit.Fits(List.of(transposed ? packing.transposed() : packing));
        }

        /** Whether all pairs are affordable. */
        private boolean comparable() {
            long pairs = (long) count * count / 2;
            if (pairs > work.left()) return false;
            work.spend(pairs);
            return true;
        }

        /** Whether sums of lengths are affordable: their cost grows with the axis in units. */
        private boolean liftable() {
            long longer = Math.max(rectangles.across().span(), rectangles.down().span());
            long cost = count * (long) count * (1 + longer / 64) / 2;
            if (longer > MOST_SUMS || cost > work.left() / 2) return false;
            work.spend(cost);
            return true;
        }

        private boolean needsTwoCanvases(GridRectangles relaxed) {
            work.spend(4L * count * count);
            var across = DualFeasible.of(relaxed.across().lengths(), relaxed.across().span());
            var down = DualFeasible.of(relaxed.down().lengths(), relaxed.down().span());
            return DualFeasible.canvases(across, down, 1, work) > 1;
        }

        /** Searches both axes in turn, with growing limits, and random orders between. */
        private Fit searched(GridRectangles tight, GridRectangles relaxed, RandomKeys keys) {
            int states = Math.clamp(Long.highestOneBit(work.left() / UNITS_A_STATE), 64, 8192);
            Sweep[] sweeps = {
                new Sweep(tight, relaxed, states, work),
                new Sweep(tight.transposed(), relaxed.transposed(), states, work)
            };
            boolean[] pushed = {true, true};
            for (long nodes = FIRST_NODES; !work.spent(); nodes *= GROWTH) {
                for (int axis = 0; axis < 2; axis++) {
                    var verdict = sweeps[axis].search(pushed[axis], nodes);
                    if (verdict == Verdict.NO) return new Fit.No(Fit.Argument.SEARCH);
                    if (verdict == Verdict.FITS) return found(sweeps[axis].packing(), axis == 1);
                    if (verdict == Verdict.OPEN) pushed[axis] = false;
                }
                if (fitsByRandomKeys(keys)) return fits();
            }
            return new Fit.Unknown();
        }
    }
}
