package org.fovea.packing.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.fovea.packing.DualFeasible;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Work;

/**
 * No load of a canvas weighs more: the least of several knapsack problems, in each of which a
 * product of two dual feasible functions stands for the area (Fekete and Schepers 2004; Baldacci
 * and Boschetti 2007).
 */
final class LoadBound {

    private static final int SOLVED =
            8; // knapsacks that are solved: those whose relaxation is least
    private static final long NODES = 20_000; // of one of them
    private static final long INDEX = 0xFFFFF; // low bits of a key: rectangles

    private final long[] weight;
    private final Work work;
    private final long[] keys;

    private record Product(DualFeasible across, DualFeasible down, double relaxation) {}

    private LoadBound(long[] weight, Work work) {
        this.weight = weight;
        this.work = work;
        keys = new long[weight.length];
    }

    /**
     * The bound.
     *
     * @param rectangles on a plain canvas, each of which fits it alone
     * @param weight by rectangle, at least 0
     */
    static long of(GridRectangles rectangles, long[] weight, Work work) {
        long sum = Arrays.stream(weight).sum();
        if (sum == 0) return 0;
        var bound = new LoadBound(weight, work);
        var across = DualFeasible.of(rectangles.across().lengths(), rectangles.across().span());
        var down = DualFeasible.of(rectangles.down().lengths(), rectangles.down().span());
        long least = sum;
        for (var product : bound.tightest(across, down)) {
            if (work.spent()) break;
            var knapsack = bound.knapsack(product);
            least = Math.min(least, knapsack.relaxation());
            least = Math.min(least, knapsack.bound(NODES));
            work.spend(NODES);
        }
        return least;
    }

    private List<Product> tightest(List<DualFeasible> across, List<DualFeasible> down) {
        var kept =
                new PriorityQueue<Product>(
                        Comparator.comparingDouble((Product p) -> -p.relaxation()));
        for (var horizontal : across) {
            for (var vertical : down) {
                if (work.spent() && !kept.isEmpty()) return List.copyOf(kept);
                kept.add(new Product(horizontal, vertical, relaxation(horizontal, vertical)));
                if (kept.size() > SOLVED) kept.remove();
            }
        }
        return List.copyOf(kept);
    }

    /** Dantzig's bound in doubles: good enough to choose by, and no claim rests on it. */
    private double relaxation(DualFeasible across, DualFeasible down) {
        int count = weight.length;
        work.spend(count);
        for (int i = 0; i < count; i++) {
            double density = (double) weight[i] / (across.value(i) * down.value(i)); // or infinite
            keys[i] = (~Double.doubleToLongBits(density) & ~INDEX & Long.MAX_VALUE) | i;
        }
        Arrays.sort(keys);
        double left = (double) across.capacity() * down.capacity();
        double sum = 0;
        for (long key : keys) {
            int i = (int) (key & INDEX);
            double size = (double) across.value(i) * down.value(i);
            if (size > left) return sum + weight[i] * left / size;
            left -= size;
            sum += weight[i];
        }
        return sum;
    }

    private Knapsack knapsack(Product product) {
        long[] size = new long[weight.length];
        Arrays.setAll(size, i -> product.across().value(i) * product.down().value(i));
        return new Knapsack(size, weight, product.across().capacity() * product.down().capacity());
    }
}
