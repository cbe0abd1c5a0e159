package org.fovea.packing.exact;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.packing.Axis;
import org.fovea.packing.DualFeasible;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.Work;

/**
 * Exact search in two steps (Clautiaux, Carlier and Moukrim 2007): rectangles get horizontal places
 * from left to right, as jobs that share the height of the canvas; where all have one, {@link
 * Stacking} tells whether they can be stacked.
 *
 * <p>In a packing pushed to the left each rectangle starts at 0 or where another ends, so the sweep
 * goes from end to end of what is active and chooses what starts there.
 */
final class Sweep {

    /** The search looks at the rectangles as bits of a long. */
    static final int MOST = 64;

    private static final int NODE = 30; // units of work
    private static final long FEWEST_STACKING_NODES = 3_000; // nearly all take a few hundred
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final GridRectangles rectangles;
    private final int count;
    private final int[] rank; // the order of branching: tall first, equal ones together
    private final int[] width; // by rank, as all below
    private final int[] lastX;
    private final int[] tall; // heights as jobs
    private final int[] height; // heights as stacked
    private final int[] lastY;
    private final int rise;
    private final boolean mirrored; // whether the canvas may be mirrored
    private final int largest;
    private final Columns columns;
    private final Stacking stacking;
    private final SeenStates seen;
    private final Work work;

    private boolean pushed; // whether the search looks at jobs pushed to the left only
    private long nodesLeft;
    private long stackingNodes;
    private boolean stopped;
    private boolean stackingStopped;
    private boolean stacked; // whether something was to be stacked below the current state
    private boolean everStacked;
    private int refuted; // the first so many of the sequence cannot be stacked
    private final int[] sequence;
    private final int[] x;
    private final int[] end;

    /**
     * A search over these rectangles.
     *
     * @param relaxed the same on a plain canvas with room for whatever this one holds, whose
     *     heights serve as those of the jobs
     */
    Sweep(GridRectangles rectangles, GridRectangles relaxed, int states, Work work) {
        this.rectangles = rectangles;
        this.work = work;
        count = rectangles.count();
        work.spend(2L * count * count + states);
        rank = ranked(rectangles, relaxed);
        width = inOrder(rectangles.across().lengths());
        lastX = inOrder(rectangles.across().latestStarts());
        height = inOrder(rectangles.down().lengths());
        lastY = inOrder(rectangles.down().latestStarts());
        tall = inOrder(relaxed.down().lengths());
        rise = relaxed.down().span();
        mirrored = rectangles.across().plain();
        int widest = 0;
        for (int i = 1; i < count; i++)
            if ((long) width[i] * tall[i] > (long) width[widest] * tall[widest]) widest = i;
        largest = widest;
        var functions = DualFeasible.of(tall, rise);
        columns = new Columns(width, rectangles.across().span(), functions);
        stacking = new Stacking(height, lastY, rectangles.down().span(), work);
        seen = new SeenStates(states);
        sequence = new int[count];
        x = new int[count];
        end = new int[count];
    }

    /**
     * Searches until a limit of nodes.
     *
     * @param pushed whether to look only at places where no job could start earlier, as jobs. Where
     *     none of these exists, nothing fits; where some do and cannot be stacked, nothing is
     *     proved
     */
    Verdict search(boolean pushed, long nodes) {
        if (columns.overfull()) return Verdict.NO;
        this.pushed = pushed;
        nodesLeft = nodes;
        stackingNodes = Math.max(FEWEST_STACKING_NODES, nodes);
        stopped = false;
        stackingStopped = false;
        everStacked = false;
        refuted = NOWHERE;
        seen.clear();
        long all = count == MOST ? -1L : (1L << count) - 1;
        if (atEvent(0, 0, all, 0, 0)) return Verdict.FITS;
        if (stopped) return Verdict.STOPPED;
        if (pushed && everStacked) return Verdict.OPEN;
        return stackingStopped ? Verdict.STOPPED : Verdict.NO;
    }

    /** Where the search that fitted them has put the rectangles, px. */
    Packing packing() {
        var packing = Packing.of(count);
        for (int i = 0; i < count; i++)
            packing.put(
                    rank[i],
                    x[i] * rectangles.across().unit(),
                    stacking.y(i) * rectangles.down().unit());
        return packing;
    }

    private boolean atEvent(int event, int now, long waiting, long active, int gap) {
        int slot = seen.slot(waiting, active, now, gap, end);
        if (slot >= 0 && seen.holds(slot)) return false;
        boolean stackedOutside = stacked;
        stacked = false;
        int used = 0;
        for (long bits = active; bits != 0; bits &= bits - 1)
            used += tall[Long.numberOfTrailingZeros(bits)];
        var here = new Event(event, now, gap);
        if (start(here, waiting, active, 0, used)) return true;
        // what was stacked in vain depends on how this state was reached
        if (slot >= 0 && !stacked && !stopped) {
            seen.slot(waiting, active, now, gap, end);
            seen.keep(slot);
        }
        stacked |= stackedOutside;
        return false;
    }

    /** A moment of the sweep; in the columns before it, {@code gap} of the height was free. */
    private record Event(int index, int x, int gap) {}

    /** Starts some of those that wait, from rank {@code first} on, or goes on to the next event. */
    private boolean start(Event event, long waiting, long active, int first, int used) {
        work.spend(NODE);
        if (nodesLeft-- <= 0 || work.spent()) {
            stopped = true;
            return false;
        }
        if (waiting == 0) return stack(count);
        int placed = count - Long.bitCount(waiting);
        int now = event.x();
        int previous = -1;
        for (long bits = first == MOST ? 0 : waiting >>> first << first;
                bits != 0;
                bits &= bits - 1) {
            int i = Long.numberOfTrailingZeros(bits);
            if (used + tall[i] > rise || now > lastX[i]) continue;
            if (pushed && tall[i] <= event.gap()) continue; // it could have started earlier
            if (previous >= 0 && equal(previous, i)) continue;
            if (i == largest && behindMiddle(now)) continue;
            if (i > 0 && (waiting >>> (i - 1) & 1) != 0 && equal(i - 1, i)) continue;
            previous = i;
            x[i] = now;
            end[i] = now + width[i];
            sequence[placed] = i;
            long bit = 1L << i;
            if (start(event, waiting & ~bit, active | bit, i + 1, used + tall[i])) return true;
            if (stopped || refuted <= placed) return false;
            if (refuted == placed + 1) refuted = NOWHERE; // this start was to blame: try the next
        }
        return active != 0 && advance(event, waiting, active, used);
    }

    private boolean advance(Event event, long waiting, long active, int used) {
        int next = NOWHERE;
        for (long bits = active; bits != 0; bits &= bits - 1)
            next = Math.min(next, end[Long.numberOfTrailingZeros(bits)]);
        int gap = rise - used;
        int passed = next - event.x();
        for (long bits = waiting; bits != 0; bits &= bits - 1) {
            int i = Long.numberOfTrailingZeros(bits);
            if (next > lastX[i]) return false;
            // where it will start later, it could be pushed into this gap
            if (pushed && tall[i] <= gap && width[i] <= passed) return false;
        }
        if ((waiting >>> largest & 1) != 0 && behindMiddle(next)) return false;
        if (!columns.advance(event.index(), active, passed)) return false;
        long remaining = 0;
        for (long bits = active; bits != 0; bits &= bits - 1) {
            int i = Long.numberOfTrailingZeros(bits);
            if (end[i] > next) remaining |= 1L << i;
        }
        return atEvent(event.index() + 1, next, waiting, remaining, pushed ? gap : 0);
    }

    private boolean stack(int placed) {
        stacked = true;
        everStacked = true;
        var verdict = stacking.stack(sequence, placed, x, end, stackingNodes);
        if (verdict == Verdict.FITS) return true;
        if (verdict == Verdict.NO) {
            refuted = smallestRefuted(placed);
        } else {
            stackingStopped = true;
        }
        return false;
    }

    /** How much of the sequence is enough to be refuted: the search goes back to there. */
    private int smallestRefuted(int placed) {
        int fewest = 1;
        int most = placed;
        while (fewest < most) {
            int middle = (fewest + most) / 2;
            if (stacking.stack(sequence, middle, x, end, stackingNodes) == Verdict.NO)
                most = middle;
            else fewest = middle + 1;
        }
        return most;
    }

    /** Whether the largest would lie nearer to the end, where its mirror image is looked at. */
    private boolean behindMiddle(int start) {
        return mirrored && 2L * start > lastX[largest];
    }

    private boolean equal(int a, int b) {
        return width[a] == width[b]
                && tall[a] == tall[b]
                && height[a] == height[b]
                && lastX[a] == lastX[b]
                && lastY[a] == lastY[b];
    }

    private static int[] ranked(GridRectangles rectangles, GridRectangles relaxed) {
        Axis across = rectangles.across();
        Axis down = rectangles.down();
        return IntStream.range(0, rectangles.count())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(i -> -relaxed.down().length(i))
                                .thenComparingInt(i -> -across.length(i))
                                .thenComparingInt(i -> -down.length(i))
                                .thenComparingInt(across::latest)
                                .thenComparingInt(down::latest))
                .mapToInt(i -> i)
                .toArray();
    }

    private int[] inOrder(int[] byRectangle) {
        return IntStream.of(rank).map(rectangle -> byRectangle[rectangle]).toArray();
    }
}
