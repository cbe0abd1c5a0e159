package org.fovea.packing.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.packing.Fit;
import org.fovea.packing.Packing;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.CanvasShape;

/** Loads that were tested for the real canvas, each once. Safe to use from several threads. */
final class KnownLoads {

    private static final int MOST = 1_000_000; // kept

    private final CanvasShape canvas;
    private final int[] width;
    private final int[] height;
    private final Kinds kinds;
    private final List<CanvasTest> tests;
    private final Map<String, Boolean> refuted = new HashMap<>(); // by copies of each kind

    /**
     * A load that was tested.
     *
     * @param packing where it fits
     * @param refuted whether it was shown not to fit; where neither, nobody knows
     */
    record Tested(Optional<Packing> packing, boolean refuted) {}

    /** Loads of these kinds; each test is asked where the ones before it decide nothing. */
    KnownLoads(CanvasShape canvas, int[] width, int[] height, Kinds kinds, List<CanvasTest> tests) {
        this.tests = List.copyOf(tests);
        this.canvas = canvas;
        this.width = width;
        this.height = height;
        this.kinds = kinds;
    }

    /** Whether the most valuable so many copies of each kind fit. */
    Tested test(int[] used) {
        var counts = new String(used, 0, used.length); // compact, and compared by content
        synchronized (refuted) {
            Boolean known = refuted.get(counts);
            if (known != null) return new Tested(Optional.empty(), known);
        }
        var tested = decide(used);
        synchronized (refuted) {
            if (refuted.size() < MOST && tested.packing().isEmpty())
                refuted.put(counts, tested.refuted());
        }
        return tested;
    }

    private Tested decide(int[] used) {
        int[] items =
                IntStream.range(0, used.length)
                        .flatMap(k -> Arrays.stream(kinds.item()[k], 0, used[k]))
                        .toArray();
        int[] wide = IntStream.of(items).map(i -> width[i]).toArray();
        int[] high = IntStream.of(items).map(i -> height[i]).toArray();
        for (var test : tests) {
            switch (test.rectangles(canvas, wide, high)) {
                case Fit.Fits fits -> {
                    return new Tested(
                            Optional.of(spread(fits.canvases().getFirst(), items)), false);
                }
                case Fit.No no -> {
                    return new Tested(Optional.empty(), true);
                }
                case Fit.Unknown unknown -> {}
            }
        }
        return new Tested(Optional.empty(), false);
    }

    private Packing spread(Packing packing, int[] items) {
        var whole = Packing.of(width.length);
        for (int i = 0; i < items.length; i++) whole.put(items[i], packing.x(i), packing.y(i));
        return whole;
    }
}
