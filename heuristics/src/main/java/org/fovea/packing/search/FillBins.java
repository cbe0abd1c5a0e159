package org.fovea.packing.search;

import java.util.ArrayList;
import java.util.Collections;
import org.fovea.packing.Fit;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;
import org.fovea.packing.packer.VolumePacker;
import org.fovea.problem.CanvasShape;

/**
 * Whether all of a set fits so many canvases of one shape: two-dimensional bin packing as a
 * question, asked for as long as one likes.
 *
 * <p>No is answered by area and by {@link CanvasCount}; Fits by {@link RuinAndRecreate}. Work is
 * counted, and draws come from a seed: the same question has the same answer everywhere.
 */
public final class FillBins {

    /** Most sets fit, and most of those within this: the bound waits until then. */
    private static final long BEFORE_BOUND = 2_000_000;

    private static final long OF_BOUND = 50_000_000;

    private final GridRectangles rectangles;
    private final int canvases;
    private final RuinAndRecreate search;
    private long beforeBound = BEFORE_BOUND;
    private Fit answer;

    /**
     * Rectangles for so many canvases.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     */
    public FillBins(CanvasShape canvas, int canvases, int[] width, int[] height, long seed) {
        this.canvases = canvases;
        rectangles = GridRectangles.of(canvas, width, height).reduced();
        search = new RuinAndRecreate(rectangles, canvases, seed);
        answer = atOnce();
    }

    private Fit atOnce() {
        if (rectangles.count() == 0)
            return new Fit.Fits(Collections.nCopies(canvases, Packing.of(0)));
        long area = 0;
        for (int i = 0; i < rectangles.count(); i++) {
            if (!rectangles.fitsAlone(i)) return new Fit.No(Fit.Argument.SIZE);
            area += rectangles.area(i);
        }
        return canvases == 0 || area > canvases * rectangles.room()
                ? new Fit.No(Fit.Argument.AREA)
                : new Fit.Unknown();
    }

    /**
     * Goes on for about so many units of {@link Work} more, and tells what is known then. The same
     * units in other portions come to the same answer.
     */
    public Fit advance(long units) {
        if (!(answer instanceof Fit.Unknown)) return answer;
        long first = Math.min(units, beforeBound);
        if (search.advance(first)) return decided(new Fit.Fits(search.packings()));
        if (beforeBound > 0) {
            beforeBound -= first;
            if (beforeBound == 0 && needsMore())
                return decided(new Fit.No(Fit.Argument.DUAL_FEASIBLE));
        }
        return search.advance(units - first) ? decided(new Fit.Fits(search.packings())) : answer;
    }

    private Fit decided(Fit fit) {
        answer = fit;
        return fit;
    }

    private boolean needsMore() {
        return CanvasCount.atLeast(rectangles, canvases, new Work(OF_BOUND)) > canvases;
    }

    /** Whether volumes, px^2, fit so many canvases of that room. */
    public static Fit volumes(long room, int canvases, long[] volume) {
        long sum = 0;
        for (long one : volume) {
            if (one > room) return new Fit.No(Fit.Argument.SIZE);
            sum += one;
        }
        if (sum > room * canvases) return new Fit.No(Fit.Argument.AREA);
        int[] canvas = VolumePacker.BEST_FIT_DECREASING.canvases(room, volume);
        var packings = new ArrayList<Packing>();
        for (int c = 0; c < canvases; c++) packings.add(Packing.of(volume.length));
        for (int i = 0; i < volume.length; i++) {
            if (canvas[i] >= canvases) return new Fit.Unknown();
            packings.get(canvas[i]).put(i, 0, 0);
        }
        return new Fit.Fits(packings);
    }
}
