package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.bound.MostViolated.Window;
import org.junit.jupiter.api.Test;

class MostViolatedTest {

    private static final int LATEST = 20; // deadline: 11 + 9

    @Test
    void nothingIsFoundWhereEveryWindowHolds() {
        assertThat(among(new long[] {0, 0}, new long[] {10, 20}, new long[] {10, 10})).isEmpty();
    }

    @Test
    void theWindowOfAnOverspentPairIsFound() {
        // Tasks of 0..10 and 5..15 spend 8 + 8 = 16 in a window of 15.
        assertThat(among(new long[] {0, 5, 0}, new long[] {10, 15, 40}, new long[] {8, 8, 2}))
                .containsExactly(new Window(0, 15));
    }

    @Test
    void disjointWindowsComeInOrder() {
        long[] release = {20, 0, 12};
        long[] deadline = {30, 10, 19};

        assertThat(among(release, deadline, new long[] {11, 12, 7}))
                .containsExactly(new Window(0, 10), new Window(20, 30));
    }

    @Test
    void excessIsThatOfExhaustiveSearch() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int tasks = 1 + random.nextInt(7);
            long[] release = random.longs(tasks, 0, 12).toArray();
            long[] deadline = LongArrays.later(release, random, 9);
            long[] spent = random.longs(tasks, 0, 8).toArray();

            var windows = among(release, deadline, spent);

            assertThat(windows.stream().mapToLong(w -> excess(w, release, deadline, spent)).sum())
                    .as("seed %d", seed)
                    .isEqualTo(mostExcess(release, deadline, spent));
            assertThat(windows).as("seed %d", seed).allMatch(w -> w.from() < w.to());
            for (int i = 1; i < windows.size(); i++)
                assertThat(windows.get(i).from())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(windows.get(i - 1).to());
        }
    }

    private static List<Window> among(long[] release, long[] deadline, long[] spent) {
        return new MostViolated(release, deadline, spent)
                .among(LongArrays.order(release), LongArrays.order(deadline));
    }

    private static long excess(Window window, long[] release, long[] deadline, long[] spent) {
        return IntStream.range(0, spent.length)
                        .filter(i -> window.from() <= release[i] && deadline[i] <= window.to())
                        .mapToLong(i -> spent[i])
                        .sum()
                - (window.to() - window.from());
    }

    /** Every window from every time on, the best after it known already. */
    private static long mostExcess(long[] release, long[] deadline, long[] spent) {
        long[] from = new long[LATEST + 1];
        for (int a = LATEST - 1; a >= 0; a--) {
            from[a] = from[a + 1];
            for (int b = a + 1; b <= LATEST; b++) {
                long sum = excess(new Window(a, b), release, deadline, spent) + from[b];
                from[a] = Math.max(from[a], sum);
            }
        }
        return from[0];
    }

    /** Arrays of times for tests. */
    static final class LongArrays {

        private LongArrays() {}

        static long[] later(long[] release, Random random, int most) {
            return java.util.Arrays.stream(release)
                    .map(r -> r + 1 + random.nextInt(most))
                    .toArray();
        }

        static int[] order(long[] time) {
            return IntStream.range(0, time.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> time[i]))
                    .mapToInt(i -> i)
                    .toArray();
        }
    }
}
