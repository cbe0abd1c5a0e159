package org.fovea.packing.load;

import java.util.Arrays;
import java.util.List;

/**
 * All loads above a goal that could lie on a canvas as jobs that share its height, from left to
 * right. In a schedule pushed to the left each job starts at 0 or where another ends, and none
 * could start earlier; so the sweep goes from end to end and chooses what starts there (as
 * Clautiaux, Carlier and Moukrim 2007 do for a given set).
 *
 * <p>{@link LinePrices} bound what a state leads to: every column loses what its rectangles leave
 * of the price of a column, every rectangle taken loses what its charge exceeds its value by, and
 * every one excluded what it is worth beyond its charge. Where more is lost than separates the
 * bound from the goal, nothing is left.
 */
final class LoadSweep {

    /** Kinds are bits of a long. */
    static final int MOST_KINDS = 64;

    private static final int POLL = 1023; // nodes between two looks at what others found, less one

    /** What the sweep asks and tells. */
    interface Loads {

        /** Loads must be worth that at least. */
        long goal();

        /** Whether a load is refuted, and with it all that contain it. */
        boolean refuted(int[] used);

        /** Whether to stop, asked from time to time. */
        boolean stopped();
    }

    private final Kinds kinds;
    private final int count;
    private final Loss[] losses;
    private final Loads loads;
    private final SeenLoads seen;
    private final int[] used; // by kind
    private final Level[] levels;
    private long goal;
    private long value;
    private long nodesLeft;
    private boolean stopped;

    /** One bound, as losses against it. */
    private static final class Loss {

        final LinePrices prices;
        final long[][] excluded; // by kind and copies taken: what excluding the others loses
        final long[][] best; // by kind and free height: most that kinds from it on add to a column

        Loss(Kinds kinds, LinePrices prices) {
            this.prices = prices;
            excluded = new long[kinds.count()][];
            best = new long[kinds.count() + 1][kinds.rise() + 1];
            for (int k = kinds.count() - 1; k >= 0; k--) {
                int copies = kinds.copies(k);
                excluded[k] = new long[copies + 1];
                for (int copy = copies - 1; copy >= 0; copy--) {
                    long beyond = kinds.value()[k][copy] - prices.charge()[k];
                    excluded[k][copy] = excluded[k][copy + 1] + Math.max(0, beyond);
                }
                System.arraycopy(best[k + 1], 0, best[k], 0, kinds.rise() + 1);
                int height = kinds.height()[k];
                for (int c = 0; c < copies; c++)
                    for (int room = kinds.rise(); room >= height; room--)
                        best[k][room] =
                                Math.max(
                                        best[k][room], best[k][room - height] + prices.across()[k]);
            }
        }
    }

    /** What is active between two events, and what was lost before. */
    private final class Level {

        final int[] kind;
        final int[] end;
        final long[] lost; // by bound
        int active;
        int gap; // height free in the columns before
        long excluded; // kinds

        Level(int most) {
            kind = new int[most];
            end = new int[most];
            lost = new long[losses.length];
        }
    }

    /** A sweep along the first axis. */
    LoadSweep(Kinds kinds, List<LinePrices> prices, int states, Loads loads) {
        this.kinds = kinds;
        this.loads = loads;
        count = kinds.count();
        losses = prices.stream().map(p -> new Loss(kinds, p)).toArray(Loss[]::new);
        used = new int[count];
        int items = 0;
        for (int k = 0; k < count; k++) items += kinds.copies(k);
        seen = new SeenLoads(kinds, states);
        levels = new Level[items + 2];
        for (int i = 0; i < levels.length; i++) levels[i] = new Level(items + 1);
    }

    /** Whether all loads from the goal on were looked at within so many nodes. */
    boolean search(long limit) {
        goal = loads.goal();
        nodesLeft = limit;
        stopped = false;
        value = 0;
        seen.clear();
        var first = levels[0];
        first.active = 0;
        first.gap = kinds.rise();
        first.excluded = 0;
        Arrays.fill(first.lost, 0);
        start(first, 0, 0, 0, 0);
        return !stopped;
    }

    /** Starts one more at x, of kind {@code from} or later, or goes on to the next event. */
    private void start(Level level, int depth, int x, int from, int height) {
        if ((--nodesLeft & POLL) == 0) look();
        if (nodesLeft < 0) stopped = true;
        if (stopped) return;
        if (value >= goal) {
            if (loads.refuted(used)) return;
            goal = loads.goal();
        }
        int free = kinds.rise() - height;
        if (!worthStarting(level, x, from, free)) return;
        for (int k = from; k < count; k++) {
            int tall = kinds.height()[k];
            if (tall > free || used[k] == kinds.copies(k) || (level.excluded >>> k & 1) != 0)
                continue;
            if (x > 0 && tall <= level.gap) continue; // it could have started earlier
            if (x + kinds.width()[k] > kinds.span()) continue;
            long worth = kinds.value()[k][used[k]];
            if (!lose(level, k, worth, 1)) {
                lose(level, k, worth, -1);
                continue;
            }
            level.kind[level.active] = k;
            level.end[level.active++] = x + kinds.width()[k];
            used[k]++;
            value += worth;
            start(level, depth, x, k, height + tall);
            value -= worth;
            used[k]--;
            level.active--;
            lose(level, k, worth, -1);
            if (stopped) return;
        }
        if (level.active > 0) advance(level, depth, x, free);
    }

    private boolean lose(Level level, int kind, long worth, int sign) {
        boolean within = true;
        for (int b = 0; b < losses.length; b++) {
            long loss = Math.max(0, losses[b].prices.charge()[kind] - worth);
            level.lost[b] += sign * loss;
            within &= level.lost[b] <= losses[b].prices.total() - goal;
        }
        return within;
    }

    /** Whether the best that may still start here leaves the next columns good enough. */
    private boolean worthStarting(Level level, int x, int from, int free) {
        int columns = kinds.span() - x;
        for (int i = 0; i < level.active; i++) columns = Math.min(columns, level.end[i] - x);
        for (int k = from; k < count; k++)
            if (kinds.height()[k] <= free) columns = Math.min(columns, kinds.width()[k]);
        for (int b = 0; b < losses.length; b++) {
            var prices = losses[b].prices;
            long left = prices.column() - losses[b].best[from][free];
            for (int i = 0; i < level.active; i++) left -= prices.across()[level.kind[i]];
            if (left > 0 && level.lost[b] + left * columns > prices.total() - goal) return false;
        }
        return true;
    }

    private void advance(Level level, int depth, int x, int gap) {
        int next = kinds.span();
        for (int i = 0; i < level.active; i++) next = Math.min(next, level.end[i]);
        var later = levels[depth + 1];
        later.active = 0;
        for (int i = 0; i < level.active; i++) {
            if (level.end[i] == next) continue;
            later.kind[later.active] = level.kind[i];
            later.end[later.active++] = level.end[i];
        }
        later.gap = gap;
        later.excluded = level.excluded;
        for (int b = 0; b < losses.length; b++) {
            long left = losses[b].prices.column();
            for (int i = 0; i < level.active; i++) left -= losses[b].prices.across()[level.kind[i]];
            later.lost[b] = level.lost[b] + left * (next - x);
        }
        exclude(later, next, gap, next - x);
        for (int b = 0; b < losses.length; b++)
            if (later.lost[b] > losses[b].prices.total() - goal) return;
        int slot = seen.slot(used, later.kind, later.end, later.active, next);
        if (slot >= 0 && seen.holds(slot, gap, later.excluded)) return;
        start(later, depth + 1, next, 0, height(later));
        if (slot < 0 || stopped) return;
        seen.slot(used, later.kind, later.end, later.active, next);
        seen.keep(slot, gap, later.excluded);
    }

    /** Kinds that would end too late from here on, or could be pushed into the gap before. */
    private void exclude(Level level, int x, int gap, int columns) {
        for (int k = 0; k < count; k++) {
            if ((level.excluded >>> k & 1) != 0 || used[k] == kinds.copies(k)) continue;
            int width = kinds.width()[k];
            boolean pushed = kinds.height()[k] <= gap && width <= columns;
            if (!pushed && x + width <= kinds.span()) continue;
            level.excluded |= 1L << k;
            for (int b = 0; b < losses.length; b++) level.lost[b] += losses[b].excluded[k][used[k]];
        }
    }

    private int height(Level level) {
        int height = 0;
        for (int i = 0; i < level.active; i++) height += kinds.height()[level.kind[i]];
        return height;
    }

    private void look() {
        stopped |= loads.stopped();
        goal = Math.max(goal, loads.goal());
    }
}
