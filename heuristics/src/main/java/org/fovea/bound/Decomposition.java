package org.fovea.bound;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.fovea.bound.MostViolated.Window;

/**
 * Buys pieces so that no window is overspent, for the most gain, exactly.
 *
 * <p>What tasks may spend together, the length of the union of their windows, is submodular; so
 * this is a separable concave programme over a polymatroid, solved by decomposition (Fujishige
 * 1980, Groenevelt 1991): buy as if only the total were limited; where nothing is overspent, that
 * is the optimum. Else let A be the tasks in the {@link MostViolated} windows. Some optimum fills
 * these windows with A alone: the tasks of A are solved window by window, the others in the time
 * that is left when the windows are cut out.
 *
 * <p>A part that was cut too often keeps the value under its total alone, which is not below its
 * optimum: the bound stays valid and the time bounded.
 */
final class Decomposition {

    private static final int MOST_CUTS = 100;

    /** Tasks that share time, in both orders, with their pieces, densest first. */
    private static final class Part {

        final int[] byRelease;
        final int[] byDeadline;
        final int[] pieces;
        final int cuts; // how often a part was cut to come to this one

        Part(int[] byRelease, int[] byDeadline, int[] pieces, int cuts) {
            this.byRelease = byRelease;
            this.byDeadline = byDeadline;
            this.pieces = pieces;
            this.cuts = cuts;
        }
    }

    private final Pieces pieces;
    private final long[] release; // by task; in the time that is left where a part was cut
    private final long[] deadline;
    private final long[] spent;
    private final int[] group; // by task, while its part is split
    private final MostViolated mostViolated;
    private final Deque<Part> open = new ArrayDeque<>();

    private Decomposition(long[] release, long[] deadline, Pieces pieces) {
        this.pieces = pieces;
        this.release = release.clone();
        this.deadline = deadline.clone();
        spent = new long[release.length];
        group = new int[release.length];
        mostViolated = new MostViolated(this.release, this.deadline, spent);
    }

    /**
     * The most that can be gained, in 1e-10, rounded up.
     *
     * @param release by task, in the unit of costs, from 0 to 2^60
     * @param deadline by task, later than its release
     */
    static long mostGain(long[] release, long[] deadline, Pieces pieces) {
        return new Decomposition(release, deadline, pieces).solve();
    }

    private long solve() {
        int[] dense = pieces.byDensity();
        int[] buyers = IntStream.of(dense).map(pieces::task).distinct().toArray();
        int[] byRelease = sorted(buyers, task -> release[task]);
        int[] byDeadline = sorted(buyers, task -> deadline[task]);
        if (buyers.length > 0) open.push(new Part(byRelease, byDeadline, dense, 0));
        long sum = pieces.free();
        while (!open.isEmpty()) sum += settle(open.pop());
        return sum;
    }

    /** The gain of a part, or 0 and its parts opened. */
    private long settle(Part part) {
        for (int task : part.byRelease) spent[task] = 0;
        long gain = pieces.buy(part.pieces, length(part), spent);
        if (part.cuts == MOST_CUTS) return gain;
        var windows = mostViolated.among(part.byRelease, part.byDeadline);
        if (windows.isEmpty()) return gain;
        split(part, windows);
        return 0;
    }

    /** The length of the union of the part's windows. */
    private long length(Part part) {
        long covered = 0;
        long end = 0;
        for (int task : part.byRelease) {
            covered += Math.max(0, deadline[task] - Math.max(end, release[task]));
            end = Math.max(end, deadline[task]);
        }
        return covered;
    }

    private void split(Part part, List<Window> windows) {
        int rest = windows.size();
        int w = 0;
        for (int task : part.byRelease) {
            while (w + 1 < rest && windows.get(w + 1).from() <= release[task]) w++;
            var window = windows.get(w);
            boolean inside = window.from() <= release[task] && deadline[task] <= window.to();
            group[task] = inside ? w : rest;
        }
        contract(part.byRelease, release, windows);
        contract(part.byDeadline, deadline, windows);
        for (int task : part.byRelease)
            if (release[task] == deadline[task]) group[task] = rest + 1; // no time is left: dropped
        int[][] releases = distributed(part.byRelease, rest + 2, task -> group[task]);
        int[][] deadlines = distributed(part.byDeadline, rest + 2, task -> group[task]);
        int[][] bought = distributed(part.pieces, rest + 2, piece -> group[pieces.task(piece)]);
        for (int g = 0; g <= rest; g++)
            if (releases[g].length > 0)
                open.push(new Part(releases[g], deadlines[g], bought[g], part.cuts + 1));
    }

    /**
     * Takes the windows out of the times of the tasks outside them, which come in order of these
     * times.
     */
    private void contract(int[] order, long[] time, List<Window> windows) {
        long cut = 0;
        int w = 0;
        for (int task : order) {
            if (group[task] < windows.size()) continue;
            for (; w < windows.size() && windows.get(w).to() <= time[task]; w++)
                cut += windows.get(w).to() - windows.get(w).from();
            long within = w < windows.size() ? Math.max(0, time[task] - windows.get(w).from()) : 0;
            time[task] -= cut + within;
        }
    }

    /** Splits a list by group; each group keeps the order. */
    private static int[][] distributed(int[] list, int groups, IntUnaryOperator groupOf) {
        int[] size = new int[groups];
        for (int each : list) size[groupOf.applyAsInt(each)]++;
        int[][] lists = new int[groups][];
        for (int g = 0; g < groups; g++) lists[g] = new int[size[g]];
        Arrays.fill(size, 0);
        for (int each : list) {
            int g = groupOf.applyAsInt(each);
            lists[g][size[g]++] = each;
        }
        return lists;
    }

    private static int[] sorted(int[] tasks, ToLongFunction<Integer> time) {
        return IntStream.of(tasks)
                .boxed()
                .sorted(Comparator.comparingLong(time))
                .mapToInt(task -> task)
                .toArray();
    }
}
