package org.fovea.packing.skyline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/**
 * Fills one canvas from candidates of different value: a few fast passes in different orders, the
 * most valuable kept.
 *
 * <p>The orders: as given; by value per area; and the densest candidates whose areas the canvas
 * could hold, sorted by each {@link PackingOrder}, with the rest by density behind them to fill
 * what is left. Among equal values the earlier order wins, so the given one is a preference.
 */
public final class CanvasFill {

    private final long[] area;
    private final long[] value;
    private Packing best;
    private long most = -1;

    private CanvasFill(long[] area, long[] value) {
        this.area = area;
        this.value = value;
        best = Packing.of(value.length);
    }

    /**
     * The most valuable packing found on a rectangle canvas.
     *
     * @param width px, by candidate; as scaled, without padding
     * @param height px, by candidate
     * @param value by candidate, at least 0
     */
    public static Packing ofRectangles(
            CanvasShape canvas, int[] width, int[] height, long[] value) {
        long[] area = new long[width.length];
        Arrays.setAll(area, i -> (long) width[i] * height[i]);
        var fill = new CanvasFill(area, value);
        var skyline = new Skyline(GridRectangles.of(canvas, width, height));
        fill.packInOrders(skyline, width, height, (long) canvas.width() * canvas.height());
        return fill.best;
    }

    /**
     * The most valuable filling found of a volume canvas; what is placed lies at 0, 0.
     *
     * @param room volume of the canvas, px^2
     * @param volume px^2, by candidate; as scaled
     * @param value by candidate, at least 0
     */
    public static Packing ofVolumes(long room, long[] volume, long[] value) {
        var fill = new CanvasFill(volume, value);
        fill.keep(fill.firstFit(fill.asGiven(), room));
        fill.keep(fill.firstFit(fill.byDensity(), room));
        return fill.best;
    }

    private void packInOrders(Skyline skyline, int[] width, int[] height, long room) {
        int[] given = asGiven();
        if (pack(skyline, given)) return;
        int[] dense = byDensity();
        if (!Arrays.equals(dense, given) && pack(skyline, dense)) return;
        int core = 0;
        for (long left = room; core < dense.length && area[dense[core]] <= left; core++)
            left -= area[dense[core]];
        for (var order : PackingOrder.values()) {
            int[] sorted = dense.clone();
            order.sort(sorted, core, width, height);
            if (pack(skyline, sorted)) return;
        }
    }

    /** Whether everything was placed, so that no other order can be better. */
    private boolean pack(Skyline skyline, int[] order) {
        var packing = skyline.fill(order);
        keep(packing);
        for (int candidate : order) if (!packing.placed(candidate)) return false;
        return true;
    }

    private Packing firstFit(int[] order, long room) {
        var packing = Packing.of(order.length);
        long left = room;
        for (int candidate : order) {
            if (area[candidate] > left) continue;
            left -= area[candidate];
            packing.put(candidate, 0, 0);
        }
        return packing;
    }

    private void keep(Packing packing) {
        long sum = 0;
        for (int i = 0; i < value.length; i++) if (packing.placed(i)) sum += value[i];
        if (sum <= most) return;
        most = sum;
        best = packing;
    }

    private int[] asGiven() {
        int[] order = new int[value.length];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Doubles may decide an order: no claim rests on it, and they repeat on every machine. */
    private int[] byDensity() {
        double[] density = new double[value.length];
        Arrays.setAll(density, i -> (double) value[i] / area[i]);
        int sorted = 1;
        while (sorted < density.length && density[sorted] <= density[sorted - 1]) sorted++;
        if (sorted >= density.length) return asGiven(); // as some callers give them
        return IntStream.range(0, value.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -density[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
