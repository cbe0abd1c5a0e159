package org.fovea.packing.search;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private static final long BEFORE_BOUND = 500_000; // units: a load first
    private static final long OF_BOUND = 50_000_000;
    private static final long MOST_SUMS = 4096; // units of an axis up to which it is lifted

    private final int count;
    private final int[] fitting; // the rectangles that fit alone; the search sees only these
    private final GridRectangles rectangles;
    private final long[] weight;
    private final Sequence sequence;
    private long bound;
    private long beforeBound = BEFORE_BOUND;

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

    /**
     * Rectangles for a canvas.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     * @param weight by rectangle, at least 0; they sum to less than 2^63
     */
    public BestLoad(CanvasShape canvas, int[] width, int[] height, long[] weight, long seed) {
        count = width.length;
        var all = GridRectangles.of(canvas, width, height);
        fitting = IntStream.range(0, count).filter(all::fitsAlone).toArray();
        rectangles =
                GridRectangles.of(canvas, chosen(width, fitting), chosen(height, fitting))
                        .reduced();
        this.weight = IntStream.of(fitting).mapToLong(i -> weight[i]).toArray();
        bound = LongStream.of(this.weight).sum();
        sequence = new Sequence(rectangles, this.weight, Draws.of(seed, "best load"));
    }

    /**
     * Goes on for about so many units of {@link Work} more, and tells the heaviest load so far. The
     * same units in other portions come to the same.
     */
    public Load advance(long units) {
        if (fitting.length == 0) return new Load(Packing.of(count), 0, 0);
        long first = Math.min(units, beforeBound);
        sequence.advance(first, bound);
        if (beforeBound > 0) {
            beforeBound -= first;
            if (beforeBound == 0)
                bound =
                        Math.min(
                                bound, LoadBound.of(plain(rectangles), weight, new Work(OF_BOUND)));
        }
        sequence.advance(units - first, bound);
        return load();
    }

    private Load load() {
        var packing = Packing.of(count);
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
