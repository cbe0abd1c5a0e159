package org.fovea.policy.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.policy.depth.DepthAssignment.NONE;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DepthAssignmentTest {

    @Test
    void theTaskThatGainsMostFromDepthGoesDeeper() {
        long[][] duration = {{4, 8}, {4, 8}};
        int[][] reward = {{2, 5}, {3, 4}};

        // 8 + 4 us: 5 + 3; the other way round 2 + 4
        assertThat(DepthAssignment.of(0, new long[] {10, 12}, duration, reward))
                .containsExactly(1, 0);
    }

    @Test
    void aTaskThatLeavesNoTimeForABetterOneIsLeftOut() {
        long[][] duration = {{4}, {4}};
        int[][] reward = {{1}, {9}};

        // 4 + 4 > 6
        assertThat(DepthAssignment.of(0, new long[] {5, 6}, duration, reward))
                .containsExactly(NONE, 0);
    }

    @Test
    void timeBeginsWhenTheDeviceIsFree() {
        long[][] duration = {{4, 8}};
        int[][] reward = {{1, 2}};

        assertThat(DepthAssignment.of(100, new long[] {107}, duration, reward)).containsExactly(0);
        assertThat(DepthAssignment.of(100, new long[] {103}, duration, reward))
                .containsExactly(NONE);
    }

    @Test
    void noAssignmentIsWorthMore() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            long[] deadline = random.longs(4, 3, 30).sorted().toArray();
            long[][] duration = new long[4][];
            int[][] reward = new int[4][];
            for (int task = 0; task < 4; task++) {
                duration[task] = random.longs(3, 1, 12).sorted().toArray();
                reward[task] = random.ints(3, 1, 8).toArray();
            }

            int[] depth = DepthAssignment.of(0, deadline, duration, reward);

            assertThat(worth(deadline, duration, reward, depth))
                    .as("seed %d: %s", seed, Arrays.toString(depth))
                    .isEqualTo(best(deadline, duration, reward));
        }
    }

    private static int best(long[] deadline, long[][] duration, int[][] reward) {
        int best = 0;
        for (int code = 0; code < 256; code++) { // two bits a task: a depth, or none
            int[] depth = new int[4];
            for (int task = 0; task < 4; task++) depth[task] = (code >> 2 * task & 3) + NONE;
            best = Math.max(best, worth(deadline, duration, reward, depth));
        }
        return best;
    }

    /** Of depths one after the other; nothing where somebody is late. */
    private static int worth(long[] deadline, long[][] duration, int[][] reward, int[] depth) {
        long end = 0;
        int sum = 0;
        for (int task = 0; task < depth.length; task++) {
            if (depth[task] == NONE) continue;
            end += duration[task][depth[task]];
            if (end > deadline[task]) return 0;
            sum += reward[task][depth[task]];
        }
        return sum;
    }
}
