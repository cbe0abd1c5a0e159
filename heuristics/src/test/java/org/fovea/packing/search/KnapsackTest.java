package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnapsackTest {

    @Test
    void twoLessDenseItemsFillTheRoomBetter() {
        // By hand, room 10: 6 at 12 and no more, or 5 + 5 at 9 + 9. Relaxed: 12 + 4 / 5 of 9 = 19.
        var knapsack = new Knapsack(new long[] {6, 5, 5}, new long[] {12, 9, 9}, 10);

        assertThat(knapsack.relaxation()).isEqualTo(12 + 9 * 4 / 5);
        assertThat(knapsack.bound(1_000)).isEqualTo(9 + 9);
        assertThat(knapsack.choice()).containsExactly(1, 2);
    }

    @Test
    void withoutNodesItFillsGreedilyUnderTheRelaxation() {
        var knapsack = new Knapsack(new long[] {6, 5, 4}, new long[] {12, 9, 1}, 10);

        assertThat(knapsack.bound(0)).isEqualTo(12 + 9 * 4 / 5);
        assertThat(knapsack.choice()).containsExactly(0, 2); // 6, then 4
    }

    @Test
    void productsBeyond64BitsAreExact() {
        // 3 / 4 of 9e18 of weight: the product is 2.7e19
        long weight = 9_000_000_000_000_000_000L;

        var knapsack = new Knapsack(new long[] {4}, new long[] {weight}, 3);

        assertThat(knapsack.relaxation()).isEqualTo(weight / 4 * 3);
    }

    @Test
    void agreesWithTryingEveryChoice() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            long[] size = random.longs(10, 0, 1 + random.nextInt(40)).toArray();
            long[] weight = random.longs(10, 0, 1 + random.nextInt(30)).toArray();
            long best = 0;
            for (int chosen = 0; chosen < 1 << 10; chosen++) {
                long taken = 0;
                long sum = 0;
                for (int i = 0; i < 10; i++) {
                    if ((chosen >> i & 1) == 0) continue;
                    taken += size[i];
                    sum += weight[i];
                }
                if (taken <= 70) best = Math.max(best, sum);
            }
            var knapsack = new Knapsack(size, weight, 70);

            assertThat(knapsack.bound(100_000)).as("seed %d", seed).isEqualTo(best);
            assertThat(IntStream.of(knapsack.choice()).mapToLong(i -> weight[i]).sum())
                    .isEqualTo(best);
            assertThat(knapsack.relaxation()).isGreaterThanOrEqualTo(best);
        }
    }
}
