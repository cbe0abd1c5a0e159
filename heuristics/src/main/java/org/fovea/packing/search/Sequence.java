package org.fovea.packing.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;
import org.fovea.packing.skyline.Decoder;
import org.fovea.packing.skyline.Skyline;
import org.fovea.scenario.Draws;

/**
 * Annealing over the order in which a skyline packs one canvas (Kirkpatrick, Gelatt and Vecchi
 * 1983): the skyline skips what does not fit, so that every order is a load.
 */
final class Sequence {

    /**
     * Of cycles, in turn: no single one is good at few large and at many small rectangles. Their
     * number is no power of two and none less one, so that the long cycles of Luby go round.
     */
    private static final List<Setting> SETTINGS =
            List.of(
                    new Setting(Decoder.GAP_FIRST, 3),
                    new Setting(Decoder.MINIMUM_WASTE, 1),
                    new Setting(Decoder.GAP_FIRST, 1),
                    new Setting(Decoder.GAP_WIDTH, 0.25),
                    new Setting(Decoder.GAP_EXACT, 1));

    private static final int STARTS = 5; // undisturbed orders, before disturbed ones
    private static final double NOISE = 0.2;
    private static final double THRESHOLD = 0.02; // the first, as a share of the best weight
    private static final int CYCLE = 10_000; // passes, times the length of Luby

    /**
     * How a cycle packs and accepts.
     *
     * @param heat times {@link #THRESHOLD}
     */
    private record Setting(Decoder decoder, double heat) {}

    private final GridRectangles rectangles;
    private final Skyline[] skylines; // along either axis: what one cannot build, the other may
    private final long[] weight;
    private final Work work = new Work(0);
    private final Draws draws;
    private final int count;
    private final int[] current;
    private final int[] tried;
    private int packed; // of the current order: they come first
    private long here; // weight of the current order
    private long most = -1;
    private Packing best;
    private int cycle; // the next one
    private Setting setting = SETTINGS.getFirst(); // of the current cycle, as the next three
    private int axis;
    private double threshold; // at its start
    private long passes;
    private long pass; // the next one

    /** A search on one canvas. */
    Sequence(GridRectangles rectangles, long[] weight, Draws draws) {
        this.rectangles = rectangles;
        this.weight = weight;
        this.draws = draws;
        count = rectangles.count();
        skylines = new Skyline[] {new Skyline(rectangles), new Skyline(rectangles.transposed())};
        current = new int[count];
        tried = new int[count];
        best = Packing.of(count);
    }

    /**
     * Goes on for so many units more, at least one pass, or until the weight is {@code enough}.
     * Where it paused does not show: the same units in other portions come to the same.
     */
    void advance(long units, long enough) {
        work.allow(units);
        while (most < 0 || (most < enough && !work.spent())) {
            if (pass == passes) begin();
            else anneal();
        }
    }

    Packing packing() {
        return best;
    }

    long weight() {
        return most;
    }

    /** Starts a cycle from an order of its own. */
    private void begin() {
        setting = SETTINGS.get(cycle / 2 % SETTINGS.size());
        axis = cycle % 2;
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
        accept(decode());
        here = loaded(current, packed);
        threshold = THRESHOLD * setting.heat() * most;
        passes = CYCLE * Luby.length(cycle / 2 + 1);
        pass = 0;
        cycle++;
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

    private void anneal() {
        System.arraycopy(current, 0, tried, 0, count);
        move();
        int fitted = decode();
        long there = loaded(tried, fitted);
        double allowed = threshold * (1 - (double) pass++ / passes);
        if (there < here && there < here + StrictMath.log(1 - draws.uniform()) * allowed) return;
        here = there;
        accept(fitted);
    }

    /**
     * One that was packed changes places with another, or moves; or one left out moves into what
     * was packed. Moves among those left out would mostly change nothing.
     */
    private void move() {
        int from = below(Math.max(1, packed));
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
    private int decode() {
        var skyline = skylines[axis];
        int fitted = skyline.fill(tried, 0, count, setting.decoder());
        work.spend(skyline.effort() + count);
        long sum = loaded(tried, fitted);
        if (sum > most) {
            most = sum;
            var packing = skyline.packing(tried, fitted);
            best = axis == 0 ? packing : packing.transposed();
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
