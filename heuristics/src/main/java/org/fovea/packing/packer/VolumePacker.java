package org.fovea.packing.packer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads volumes over volume canvases: one-dimensional bin packing (Johnson 1973). */
public enum VolumePacker {
    /** In the given order, each on the first canvas with room. */
    FIRST_FIT {
        @Override
        int choose(List<Long> left, long volume) {
            for (int c = 0; c < left.size(); c++) if (left.get(c) >= volume) return c;
            return left.size();
        }
    },
    /** The largest first, each on the canvas that it leaves the least room on. */
    BEST_FIT_DECREASING {
        @Override
        int choose(List<Long> left, long volume) {
            int best = left.size();
            for (int c = 0; c < left.size(); c++) {
                if (left.get(c) < volume) continue;
                if (best == left.size() || left.get(c) < left.get(best)) best = c;
            }
            return best;
        }
    };

    abstract int choose(List<Long> left, long volume);

    /**
     * The canvas of each volume, from 0.
     *
     * @param room of a canvas, px^2; no volume is larger
     * @param volume px^2
     */
    public int[] canvases(long room, long[] volume) {
        var left = new ArrayList<Long>();
        int[] canvas = new int[volume.length];
        for (int i : order(volume)) {
            if (volume[i] > room)
                throw new IllegalArgumentException(
                        "Volume %d px2 is larger than a canvas of %d px2."
                                .formatted(volume[i], room));
            canvas[i] = choose(left, volume[i]);
            if (canvas[i] == left.size()) left.add(room);
            left.set(canvas[i], left.get(canvas[i]) - volume[i]);
        }
        return canvas;
    }

    private int[] order(long[] volume) {
        var given = IntStream.range(0, volume.length);
        return switch (this) {
            case FIRST_FIT -> given.toArray();
            case BEST_FIT_DECREASING ->
                    given.boxed()
                            .sorted(Comparator.comparingLong(i -> -volume[i]))
                            .mapToInt(i -> i)
                            .toArray();
        };
    }
}
