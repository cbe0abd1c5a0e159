package org.fovea.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Durations measured, ns, in the order in which they were. */
public final class Samples {

    /** A profile is measured in so many windows, which must agree. */
    static final int WINDOWS = 3;

    private static final long NANOS = 1_000; // a us

    private final SortedMap<Cell, List<Long>> durations = new TreeMap<>();

    /** One more. */
    public void add(Cell cell, long nanos) {
        durations.computeIfAbsent(cell, _ -> new ArrayList<>()).add(nanos);
    }

    /** What was measured, in order of networks, stages and batches. */
    public List<Cell> cells() {
        return List.copyOf(durations.keySet());
    }

    /** How often; 0 where it was not. */
    public int count(Cell cell) {
        return durations.getOrDefault(cell, List.of()).size();
    }

    /** How often the cell was that was measured least often; 0 where nothing was. */
    public int least() {
        return durations.values().stream().mapToInt(List::size).min().orElse(0);
    }

    /**
     * The duration that a share of the measured ones did not exceed, by nearest rank, us rounded up
     * and at least 1; the least for 0.
     */
    public long percentile(Cell cell, double percent) {
        long[] sorted =
                durations.getOrDefault(cell, List.of()).stream().mapToLong(d -> d).toArray();
        Arrays.sort(sorted);
        return microseconds(rank(sorted, percent));
    }

    /** The medians of the first, second and last third of what was measured, us; none of fewer. */
    long[] medians(Cell cell) {
        var all = durations.getOrDefault(cell, List.of());
        if (all.size() < WINDOWS) return new long[0];
        long[] medians = new long[WINDOWS];
        for (int w = 0; w < WINDOWS; w++) {
            long[] window =
                    all.subList(all.size() * w / WINDOWS, all.size() * (w + 1) / WINDOWS).stream()
                            .mapToLong(d -> d)
                            .sorted()
                            .toArray();
            medians[w] = microseconds(rank(window, 50));
        }
        return medians;
    }

    private static long rank(long[] sorted, double percent) {
        int at = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return sorted[Math.max(0, at)];
    }

    private static long microseconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, NANOS));
    }
}
