package org.fovea.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SubsetSumsTest {

    @Test
    void largestSumUpToALimit() {
        assertThat(new SubsetSums(new int[] {7, 5, 11}, -1, 17).largest()).isEqualTo(5 + 11);
        assertThat(new SubsetSums(new int[] {7, 5, 11}, 2, 17).largest()).isEqualTo(7 + 5);
        assertThat(new SubsetSums(new int[] {7, 5, 11}, -1, 4).largest()).isZero();
    }

    @Test
    void agreesWithTryingEverySubset() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int[] length = random.ints(8, 1, 90).toArray();
            int limit = random.nextInt(300);
            int best = 0;
            for (int chosen = 0; chosen < 1 << 8; chosen++) {
                int sum = 0;
                for (int i = 0; i < 8; i++) if ((chosen >> i & 1) != 0) sum += length[i];
                if (sum <= limit) best = Math.max(best, sum);
            }

            assertThat(new SubsetSums(length, -1, limit).largest()).as("%d", seed).isEqualTo(best);
        }
    }
}
