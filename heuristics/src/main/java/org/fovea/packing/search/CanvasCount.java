package org.fovea.packing.search;

import java.util.stream.IntStream;
import org.fovea.packing.DualFeasible;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Work;
import org.fovea.problem.CanvasShape;

/** How many canvases of one shape a set of rectangles needs at least. */
public final class CanvasCount {

    private static final long MOST_SUMS = 4096; // units of an axis up to which it is lifted
    private static final int MOST_LIFTED = 500; // rectangles: each has its sums of all others

    private CanvasCount() {}

    /**
     * A lower bound by products of dual feasible functions (Fekete and Schepers 2004), on lengths
     * that have grown by gaps which no subset of the others fills.
     *
     * @param width px, by rectangle, none of them larger than the canvas; without padding
     * @param height px, by rectangle
     */
    public static int atLeast(CanvasShape canvas, int[] width, int[] height) {
        var rectangles = GridRectangles.of(canvas, width, height).reduced();
        return atLeast(rectangles, Integer.MAX_VALUE, new Work(Long.MAX_VALUE));
    }

    /**
     * Rectangles of a set that need more than so many canvases by {@link #atLeast}, of which that
     * proof can spare none; all of them where it does not prove that.
     *
     * @param width px, by rectangle, none of them larger than the canvas; without padding
     * @param height px, by rectangle
     */
    public static int[] tooMany(CanvasShape canvas, int canvases, int[] width, int[] height) {
        int[] kept = IntStream.range(0, width.length).toArray();
        for (int portion = Math.max(1, kept.length / 2); portion >= 1; portion /= 2) {
            for (int from = kept.length - portion; from >= 0; from -= portion) {
                int[] fewer = without(kept, from, portion);
                if (atLeast(canvas, chosen(width, fewer), chosen(height, fewer)) > canvases)
                    kept = fewer;
            }
        }
        return kept;
    }

    private static int[] without(int[] all, int from, int count) {
        return IntStream.range(0, all.length)
                .filter(i -> i < from || i >= from + count)
                .map(i -> all[i])
                .toArray();
    }

    private static int[] chosen(int[] length, int[] rectangles) {
        return IntStream.of(rectangles).map(i -> length[i]).toArray();
    }

    /** The bound, stopping above {@code enough} or where the work is spent. */
    static int atLeast(GridRectangles rectangles, int enough, Work work) {
        if (rectangles.count() == 0) return 0;
        var plain = liftable(rectangles) ? rectangles.lifted() : rectangles.loosened();
        var across = DualFeasible.of(plain.across().lengths(), plain.across().span());
        var down = DualFeasible.of(plain.down().lengths(), plain.down().span());
        return DualFeasible.canvases(across, down, enough, work);
    }

    /** Subsets of one canvas are subsets of all, so lengths lifted among all stay valid. */
    private static boolean liftable(GridRectangles rectangles) {
        return rectangles.count() <= MOST_LIFTED
                && Math.max(rectangles.across().span(), rectangles.down().span()) <= MOST_SUMS;
    }
}
