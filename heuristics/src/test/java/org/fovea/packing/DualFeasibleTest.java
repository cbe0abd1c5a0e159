package org.fovea.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DualFeasibleTest {

    /** What makes them bounds: whatever fits a line has values that fit the capacity. */
    @Test
    void valuesOfLengthsThatShareALineFitTheCapacity() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int span = 10 + random.nextInt(30);
            int[] length = random.ints(9, 1, span + 1).toArray();
            var functions = DualFeasible.of(length, span);
            for (int chosen = 0; chosen < 1 << 9; chosen++) {
                int sum = 0;
                for (int i = 0; i < 9; i++) if ((chosen >> i & 1) != 0) sum += length[i];
                if (sum > span) continue;
                for (var function : functions) {
                    long values = 0;
                    for (int i = 0; i < 9; i++)
                        if ((chosen >> i & 1) != 0) values += function.value(i);
                    assertThat(values).as("seed %d", seed).isLessThanOrEqualTo(function.capacity());
                }
            }
        }
    }

    @Test
    void theFirstIsTheLengthItself() {
        var first = DualFeasible.of(new int[] {3, 10}, 10).getFirst();

        assertThat(first.value(0)).isEqualTo(3);
        assertThat(first.value(1)).isEqualTo(10);
        assertThat(first.capacity()).isEqualTo(10);
    }

    @Test
    void productsStopWhereTheWorkIsSpentAndAboveWhatIsEnough() {
        // Three of 6 x 6 on 10 x 10 need three canvases: 6 leaves 4, in which no other fits.
        var functions = DualFeasible.of(new int[] {6, 6, 6}, 10);

        assertThat(DualFeasible.canvases(functions, functions, 99, new Work(1_000_000)))
                .isEqualTo(3);
        assertThat(DualFeasible.canvases(functions, functions, 1, new Work(1_000_000)))
                .isGreaterThan(1);
        assertThat(DualFeasible.canvases(functions, functions, 99, new Work(0))).isZero();
    }
}
