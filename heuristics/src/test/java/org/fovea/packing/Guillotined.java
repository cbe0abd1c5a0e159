package org.fovea.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;

/** Pieces that a canvas was cut into: they fit it, without any gap. */
public record Guillotined(int[] width, int[] height) {

    public static Guillotined of(Random random, int width, int height, int pieces) {
        var cut = new ArrayList<int[]>();
        cut.add(new int[] {width, height});
        while (cut.size() < pieces) {
            int[] largest = cut.stream().max(Comparator.comparingInt(p -> p[0] * p[1])).get();
            cut.remove(largest);
            int along = largest[0] >= largest[1] ? 0 : 1;
            int at = 1 + random.nextInt(largest[along] - 1);
            int[] rest = largest.clone();
            rest[along] -= at;
            largest[along] = at;
            cut.add(largest);
            cut.add(rest);
        }
        return new Guillotined(
                cut.stream().mapToInt(p -> p[0]).toArray(),
                cut.stream().mapToInt(p -> p[1]).toArray());
    }
}
