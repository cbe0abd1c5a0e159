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
 * question.
 *
 * <p>No is answered by area and by {@link CanvasCount}; Fits by {@link RuinAndRecreate}. Work is
 * counted, and draws come from a seed: the same question has the same answer everywhere.
 */
public final class FillBins {

    private final long units;
    private final long seed;

    private FillBins(long units, long seed) {
        this.units = units;
        this.seed = seed;
    }

    /** A search that spends about that many units ({@link Work}) at most. */
    public static FillBins of(long units, long seed) {
        return new FillBins(units, seed);
    }

    /**
     * Whether rectangles fit so many canvases.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     */
    public Fit rectangles(CanvasShape canvas, int canvases, int[] width, int[] height) {
        var rectangles = GridRectangles.of(canvas, width, height).reduced();
        if (width.length == 0) return new Fit.Fits(Collections.nCopies(canvases, Packing.of(0)));
        for (int i = 0; i < width.length; i++)
            if (!rectangles.fitsAlone(i)) return new Fit.No(Fit.Argument.SIZE);
        long area = 0;
        for (int i = 0; i < width.length; i++) area += rectangles.area(i);
        if (canvases == 0 || area > canvases * rectangles.room())
            return new Fit.No(Fit.Argument.AREA);
        var search = new RuinAndRecreate(rectangles, canvases, new Work(units), seed);
        if (search.construct()) return new Fit.Fits(search.packings());
        if (CanvasCount.atLeast(rectangles, canvases, new Work(units)) > canvases)
            return new Fit.No(Fit.Argument.DUAL_FEASIBLE);
        return search.improve() ? new Fit.Fits(search.packings()) : new Fit.Unknown();
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
