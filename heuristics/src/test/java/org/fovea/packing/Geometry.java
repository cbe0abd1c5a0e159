package org.fovea.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.fovea.problem.CanvasShape;

/** Rule 7 of problem.md, section 5, read again and naively: the judge of every packing. */
public final class Geometry {

    private Geometry() {}

    public static void assertValid(
            String where, CanvasShape canvas, int[] width, int[] height, Packing packing) {
        for (int i = 0; i < width.length; i++) {
            if (!packing.placed(i)) continue;
            assertThat(packing.x(i)).as(where).isBetween(0, canvas.width() - width[i]);
            assertThat(packing.y(i)).as(where).isBetween(0, canvas.height() - height[i]);
            assertThat(packing.x(i) % canvas.alignment()).as(where).isZero();
            assertThat(packing.y(i) % canvas.alignment()).as(where).isZero();
            for (int j = 0; j < i; j++)
                if (packing.placed(j))
                    assertThat(
                                    gap(packing.x(i), width[i], packing.x(j), width[j])
                                                    >= canvas.padding()
                                            || gap(packing.y(i), height[i], packing.y(j), height[j])
                                                    >= canvas.padding())
                            .as("%s: %d and %d are apart", where, i, j)
                            .isTrue();
        }
    }

    public static int placed(Packing packing, int count) {
        return (int) IntStream.range(0, count).filter(packing::placed).count();
    }

    /** Empty px between two intervals; negative where they overlap. */
    private static int gap(int a, int lengthA, int b, int lengthB) {
        return Math.max(b - (a + lengthA), a - (b + lengthB));
    }
}
