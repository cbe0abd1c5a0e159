package org.fovea.packing.search;

import java.util.List;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;
import org.fovea.packing.skyline.Decoder;
import org.fovea.packing.skyline.PackingOrder;
import org.fovea.packing.skyline.RandomKeys;
import org.fovea.packing.skyline.Skyline;
import org.fovea.scenario.Draws;

/**
 * Fills a given number of canvases by ruin and recreate (Schrimpf and others 2000): one to three
 * canvases are emptied and filled again from what was on them and from the pool of left-overs.
 *
 * <p>Whole canvases are ruined, since a skyline is good at filling a canvas from many rectangles
 * and poor at filling holes. A refill is kept while the {@link Leftovers} cost less, or not more
 * than a drawn threshold that falls over a cycle of annealing.
 */
final class RuinAndRecreate {

    private static final Decoder[] CONSTRUCTORS = {
        Decoder.GAP_FIRST,
        Decoder.GAP_WIDTH,
        Decoder.GAP_EXACT,
        Decoder.TOUCHING_PERIMETER,
        Decoder.MINIMUM_WASTE
    };
    private static final Decoder[] DECODERS = { // those by gap gain most for their work
        Decoder.GAP_FIRST,
        Decoder.GAP_FIRST,
        Decoder.GAP_WIDTH,
        Decoder.GAP_EXACT,
        Decoder.GAP_EXACT
    };
    private static final double[] NOISES = {0.05, 0.15, 0.3, 0.6, 1};
    private static final double[] RUINS = {5, 4, 1}; // shares of one, two and three canvases
    private static final double MINGLED = 0.3; // of the refills; the others are sorted anew
    private static final double START = 0.01; // the first threshold, as a share of a canvas
    private static final double[] STARTS = {1, 0, 3, 0.3}; // times that, from cycle to cycle
    private static final int CYCLE = 20_000; // refills, times the length of Luby
    private static final int PENALTIES = 10; // a cycle
    private static final int CYCLES_OF_MEMORY = 5; // then penalties are forgotten

    private final int count;
    private final Work work = new Work(0);
    private final Draws draws;
    private final Skyline[] skylines; // along either axis: what one cannot build, the other may
    private final RandomKeys keys;
    private final int[] width;
    private final int[] height;
    private final Contents contents;
    private final Leftovers leftovers;
    private final int[] order;
    private final int[] ruined; // canvases of the current refill
    private final int[] ends; // by ruined canvas: where its rectangles end in the order
    private double cost = Double.MAX_VALUE;
    private int constructed; // plain orders tried, each with each decoder
    private int cycle; // the next one
    private long refills; // of the current cycle
    private long refill; // the next one
    private double start; // threshold of the current cycle
    private int axis; // along which the current refill packs

    RuinAndRecreate(GridRectangles rectangles, int canvases, long seed) {
        count = rectangles.count();
        draws = Draws.of(seed, "ruin and recreate");
        skylines = new Skyline[] {new Skyline(rectangles), new Skyline(rectangles.transposed())};
        keys = new RandomKeys(rectangles, draws);
        width = rectangles.across().lengths();
        height = rectangles.down().lengths();
        contents = new Contents(rectangles, canvases);
        leftovers = new Leftovers(rectangles);
        order = new int[count];
        ruined = new int[canvases];
        ends = new int[canvases];
    }

    /**
     * Goes on for so many units more; whether everything is packed. Where it paused does not show:
     * the same units in other portions come to the same.
     */
    boolean advance(long units) {
        work.allow(units);
        while (!work.spent() && !contents.complete()) {
            if (constructed < CONSTRUCTORS.length * PackingOrder.values().length) construct();
            else anneal();
        }
        return contents.complete();
    }

    List<Packing> packings() {
        return contents.packings();
    }

    /** Fills all canvases in a plain order, and keeps the best of these. */
    private void construct() {
        var orders = PackingOrder.values();
        var decoder = CONSTRUCTORS[constructed / orders.length];
        var by = orders[constructed % orders.length];
        constructed++;
        for (int c = 0; c < ruined.length; c++) ruined[c] = c;
        for (int i = 0; i < count; i++) order[i] = i;
        by.sort(order, count, width, height);
        int packed = refill(ruined.length, count, decoder);
        double left = leftovers.cost(order, packed, count);
        if (left < cost) accept(ruined.length, packed, count, left);
    }

    /** One refill of a cycle. */
    private void anneal() {
        if (refill == refills) {
            if (cycle % CYCLES_OF_MEMORY == 0) leftovers.forget();
            refills = CYCLE * Luby.length(cycle + 1);
            start = START * STARTS[cycle % STARTS.length];
            refill = 0;
            cycle++;
        }
        if (refill % (refills / PENALTIES) == 0) {
            int pooled = contents.appendPool(order, 0);
            if (refill > 0) leftovers.penalise(order, pooled);
            cost = leftovers.cost(order, 0, pooled);
        }
        step(start * (1 - (double) refill / refills));
        refill++;
    }

    /** Ruins some canvases and fills them again; kept where it does not cost too much. */
    private void step(double threshold) {
        int canvases = Math.min(1 + draws.index(RUINS), contents.canvases());
        draw(canvases);
        int length = 0;
        for (int c = 0; c < canvases; c++) length = contents.append(ruined[c], order, length);
        int fromCanvases = length;
        length = contents.appendPool(order, length);
        if (draws.uniform() < MINGLED) mingle(fromCanvases, length);
        else resort(fromCanvases, length);
        axis = below(skylines.length);
        int packed = refill(canvases, length, DECODERS[below(DECODERS.length)]);
        double left = leftovers.cost(order, packed, length);
        if (left > cost && left > cost - StrictMath.log(1 - draws.uniform()) * threshold) return;
        accept(canvases, packed, length, left);
    }

    /** Draws different canvases, all sets equally likely (Bentley and Floyd 1987). */
    private void draw(int canvases) {
        int all = contents.canvases();
        for (int c = 0; c < canvases; c++) {
            int last = all - canvases + c;
            int drawn = below(last + 1);
            boolean taken = false;
            for (int before = 0; before < c; before++) taken |= ruined[before] == drawn;
            ruined[c] = taken ? last : drawn;
        }
    }

    /** Keeps the order in which the canvases were packed; the pool goes in between, some swap. */
    private void mingle(int fromCanvases, int length) {
        for (int i = fromCanvases; i < length; i++) {
            int at = below(i + 1);
            int rectangle = order[i];
            System.arraycopy(order, at, order, at + 1, i - at);
            order[at] = rectangle;
        }
        if (length < 2) return;
        for (int swaps = below(4); swaps > 0; swaps--) {
            int a = below(length);
            int b = below(length);
            int rectangle = order[a];
            order[a] = order[b];
            order[b] = rectangle;
        }
    }

    private void resort(int fromCanvases, int length) {
        work.spend(5L * length);
        double boost = draws.index(1, 2) == 0 ? 1 : 1 + 2 * draws.uniform(); // of the pool
        keys.sort(order, length, NOISES[below(NOISES.length)], fromCanvases, boost);
    }

    /** Fills the ruined canvases one after the other from all that is left; how many it packs. */
    private int refill(int canvases, int length, Decoder decoder) {
        var skyline = skylines[axis];
        int packed = 0;
        for (int c = 0; c < canvases; c++) {
            packed += skyline.fill(order, packed, length, decoder);
            work.spend(skyline.effort());
            ends[c] = packed;
        }
        return packed;
    }

    private void accept(int canvases, int packed, int length, double left) {
        int from = 0;
        for (int c = 0; c < canvases; c++) {
            contents.put(ruined[c], order, from, ends[c]);
            from = ends[c];
        }
        contents.keepPlaces(skylines[axis], axis == 1, order, packed);
        contents.pool(order, packed, length);
        cost = left;
    }

    private int below(int bound) {
        return (int) draws.integer(0, bound - 1);
    }
}
