package org.fovea.packing.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.packing.Decoder;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Skyline;
import org.fovea.packing.Work;
import org.fovea.scenario.Draws;

/**
 * Annealing over the order in which a skyline packs one canvas (Kirkpatrick, Gelatt and Vecchi
 * 1983): the skyline skips what does not fit, so that every order is a load.
 */
final class Sequence {

    private static final Decoder[] DECODERS = {
        Decoder.GAP_FIRST,
        Decoder.GAP_WIDTH,
        Decoder.GAP_FIRST,
        Decoder.TOUCHING_PERIMETER,
        Decoder.MINIMUM_WASTE,
        Decoder.GAP_EXACT
    };
    private static final int STARTS = 5; // undisturbed orders, before disturbed ones
    private static final double NOISE = 0.2;
    private static final double THRESHOLD = 0.02; // the first, as a share of the best weight
    private static final double[] FACTORS = {1, 0.25, 0.05}; // of that, in turn
    private static final int CYCLE = 10_000; // passes, times the length of Luby

    private final GridRectangles rectangles;
    private final long[] weight;
    private final long enough;
    private final Work work;
    private final Draws draws;
    private final Skyline skyline;
    private final int count;
    private final int[] current;
    private final int[] tried;
    private int packed; // of the current order: they come first
    private long most = -1;
    private Packing best;

    /**
     * A search on one canvas.
     *
     * @param enough a weight at which it stops
     */
    Sequence(GridRectangles rectangles, long[] weight, long enough, Work work, Draws draws) {
        this.rectangles = rectangles;
        this.weight = weight;
        this.enough = enough;
        this.work = work;
        this.draws = draws;
        count = rectangles.count();
        skyline = new Skyline(rectangles);
        current = new int[count];
        tried = new int[count];
        best = Packing.of(count);
    }

    /** Improves until the weight is enough or the work is spent. */
    void improve() {
        for (int cycle = 0; !done(); cycle++) {
            var decoder = DECODERS[cycle % DECODERS.length];
            start(cycle, decoder);
            double factor = FACTORS[(cycle / 2) % FACTORS.length];
            anneal(CYCLE * Luby.length(cycle / 2 + 1), THRESHOLD * factor * most, decoder);
        }
    }

    Packing packing() {
        return best;
    }

    long weight() {
        return most;
    }

    private boolean done() {
        return most >= enough || (work.spent() && most >= 0);
    }

    private void start(int cycle, Decoder decoder) {
        var keys = new double[count];
        int by = cycle < STARTS ? cycle : below(STARTS);
        for (int i = 0; i < count; i++) {
            double noise = cycle < STARTS ? 0 : NOISE * (2 * draws.uniform() - 1);
            keys[i] = key(by, i) * (1 + noise);
        }
        int[] order =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -keys[i]))
                        .mapToInt(i -> i)
                        .toArray();
        System.arraycopy(order, 0, tried, 0, count);
        accept(decode(decoder));
    }

    private double key(int by, int rectangle) {
        double area = rectangles.area(rectangle);
        return switch (by) {
            case 0 -> weight[rectangle] / area;
            case 1 -> weight[rectangle];
            case 2 -> weight[rectangle] / Math.sqrt(area);
            case 3 -> area;
            default -> rectangles.down().length(rectangle);
        };
    }

    private void anneal(long passes, double threshold, Decoder decoder) {
        long here = loaded(current, packed);
        for (long pass = 0; pass < passes && !done(); pass++) {
            System.arraycopy(current, 0, tried, 0, count);
            move();
            int fitted = decode(decoder);
            long there = loaded(tried, fitted);
            double allowed = threshold * (1 - (double) pass / passes);
            if (there < here && there < here + StrictMath.log(1 - draws.uniform()) * allowed)
                continue;
            here = there;
            accept(fitted);
        }
    }

    /** Two change places; or one moves, mostly one left out into what was packed. */
    private void move() {
        int from = below(count);
        int to = below(count);
        int kind = below(10);
        if (kind < 4) {
            int rectangle = tried[from];
            tried[from] = tried[to];
            tried[to] = rectangle;
            return;
        }
        if (kind < 8 && packed < count) {
            from = packed + below(count - packed);
            to = below(Math.max(1, packed));
        }
        int rectangle = tried[from];
        if (from > to) System.arraycopy(tried, to, tried, to + 1, from - to);
        else System.arraycopy(tried, from + 1, tried, from, to - from);
        tried[to] = rectangle;
    }

    /** Packs the tried order; what is packed comes first in it. */
    private int decode(Decoder decoder) {
        int fitted = skyline.fill(tried, 0, count, decoder);
        work.spend(skyline.effort() + count);
        long sum = loaded(tried, fitted);
        if (sum > most) {
            most = sum;
            best = skyline.packing(tried, fitted);
        }
        return fitted;
    }

    private void accept(int fitted) {
        System.arraycopy(tried, 0, current, 0, count);
        packed = fitted;
    }

    private long loaded(int[] order, int fitted) {
        long sum = 0;
        for (int i = 0; i < fitted; i++) sum += weight[order[i]];
        return sum;
    }

    private int below(int bound) {
        return (int) draws.integer(0, bound - 1);
    }
}
