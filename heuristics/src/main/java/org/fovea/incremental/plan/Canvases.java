package org.fovea.incremental.plan;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which of the objects glued onto one canvas find room. What was packed once is remembered by the
 * set of objects and scales.
 */
final class Canvases {

    /** The most members of a canvas input: as many as a set of bits holds. */
    static final int MEMBERS = 64;

    private static final long SEED = 7; // of the numbers that name sets: never of a search

    private final CanvasNetwork[] network; // by network; an empty one for crops

    // of the input arranged last
    private final int[] x = new int[MEMBERS];
    private final int[] y = new int[MEMBERS];

    Canvases(Ground ground) {
        var random = new SplittableRandom(SEED);
        var fleet = ground.fleet();
        boolean packs = IntStream.range(0, fleet.networks()).anyMatch(fleet::canvas);
        var cache = new PackingCache(packs ? ground.items() : 0);
        network = new CanvasNetwork[ground.fleet().networks()];
        Arrays.setAll(network, n -> CanvasNetwork.of(ground, n, cache, random));
    }

    /** Decides which of {@code member[from..to)} are placed on one canvas of a network. */
    void pack(int network, Plan plan, int[] member, int from, int to, boolean[] placed) {
        long set = this.network[network].packed(plan, member, from, to);
        for (int m = from; m < to; m++) placed[m] = (set >>> (m - from) & 1) != 0;
    }

    /** The same without what is remembered, and where each lies. */
    void arrange(int network, Plan plan, int[] member, int from, int to, boolean[] placed) {
        long set = this.network[network].arranged(plan, member, from, to, x, y);
        for (int m = from; m < to; m++) placed[m] = (set >>> (m - from) & 1) != 0;
    }

    /** Left edge of the k-th member of the input arranged last, px. */
    int x(int k) {
        return x[k];
    }

    /** Upper edge of the k-th member of the input arranged last, px. */
    int y(int k) {
        return y[k];
    }
}
