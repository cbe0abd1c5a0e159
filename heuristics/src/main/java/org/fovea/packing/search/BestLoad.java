package org.fovea.packing.search;

import java.util.stream.IntStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;
import org.fovea.problem.CanvasShape;
import org.fovea.scenario.Draws;

/**
 * The most weight on one canvas: two-dimensional knapsack, with a bound.
 *
 * <p>Loads come from annealed sequences ({@link Sequence}), bounds from knapsack relaxations
 * ({@link LoadBound}). Work is counted, and draws come from a seed.
 */
public final class BestLoad {

    private static final long NODES = 1_000_000; // of the knapsack of volumes
    private static final int BOUNDING = 4; // the bound gets one part in so many of the work
    private static final long MOST_SUMS = 4096; // units of an axis up to which it is lifted

    private final long units;
    private final long seed;

    private BestLoad(long units, long seed) {
        this.units = units;
        this.seed = seed;
    }

    /**
     * A load of a canvas.
     *
     * @param weight of what is placed
     * @param bound no load weighs more
     */
    public record Load(Packing packing, long weight, long bound) {

        /** Whether no load weighs more than this one. */
        public boolean optimal() {
            return weight == bound;
        }
    }

    /** A search that spends about that many units ({@link Work}) at most. */
    public static BestLoad of(long units, long seed) {
        return new BestLoad(units, seed);
    }

    /**
     * The heaviest load found.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     * @param weight by rectangle, at least 0; they sum to less than 2^63
     */
    public Load rectangles(CanvasShape canvas, int[] width, int[] height, long[] weight) {
        var all = GridRectangles.of(canvas, width, height);
        int[] fitting = IntStream.range(0, width.length).filter(all::fitsAlone).toArray();
        var packing = Packing.of(width.length);
        if (fitting.length == 0) return new Load(packing, 0, 0);
        var rectangles =
                GridRectangles.of(canvas, chosen(width, fitting), chosen(height, fitting))
                        .reduced();
        long[] weights = IntStream.of(fitting).mapToLong(i -> weight[i]).toArray();
        long bound = LoadBound.of(plain(rectangles), weights, new Work(units / BOUNDING));
        var sequence =
                new Sequence(
                        rectangles, weights, bound, new Work(units), Draws.of(seed, "best load"));
        sequence.improve();
        var load = sequence.packing();
        for (int i = 0; i < fitting.length; i++)
            if (load.placed(i)) packing.put(fitting[i], load.x(i), load.y(i));
        return new Load(packing, sequence.weight(), bound);
    }

    /**
     * The heaviest load of a volume canvas: a knapsack.
     *
     * @param room px^2
     * @param volume px^2
     * @param weight by volume, at least 0
     */
    public static Load volumes(long room, long[] volume, long[] weight) {
        int[] fitting = IntStream.range(0, volume.length).filter(i -> volume[i] <= room).toArray();
        var knapsack =
                new Knapsack(
                        IntStream.of(fitting).mapToLong(i -> volume[i]).toArray(),
                        IntStream.of(fitting).mapToLong(i -> weight[i]).toArray(),
                        room);
        long bound = knapsack.bound(NODES);
        var packing = Packing.of(volume.length);
        long sum = 0;
        for (int chosen : knapsack.choice()) {
            packing.put(fitting[chosen], 0, 0);
            sum += weight[fitting[chosen]];
        }
        return new Load(packing, sum, bound);
    }

    /** Any subset's sums are sums of all, so lengths lifted among all are valid for it. */
    private static GridRectangles plain(GridRectangles rectangles) {
        boolean liftable =
                Math.max(rectangles.across().span(), rectangles.down().span()) <= MOST_SUMS;
        return liftable ? rectangles.lifted() : rectangles.loosened();
    }

    private static int[] chosen(int[] length, int[] rectangles) {
        return IntStream.of(rectangles).map(i -> length[i]).toArray();
    }
}
