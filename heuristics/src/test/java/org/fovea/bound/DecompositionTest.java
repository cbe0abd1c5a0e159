package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.bound.PiecesTest.choices;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecompositionTest {

    @Test
    void aTightWindowLimitsItsTasksOnly() {
        // By hand: the first two share 0..10, the third has 10..20 to itself.
        var pieces = new Pieces();
        pieces.addHull(0, choices(8, 80));
        pieces.addHull(1, choices(8, 40));
        pieces.addHull(2, choices(8, 8));

        assertThat(gain(new long[] {0, 0, 10}, new long[] {10, 10, 20}, pieces))
                .isEqualTo(80 + 10 + 8); // 2 of 8 us of the second, whose 40 make 10
    }

    @Test
    void anUrgentTaskLeavesTheRestOfALongWindow() {
        // By hand: 0..10 is filled by the first; the second has 10..14 left for 8 us worth 80.
        var pieces = new Pieces();
        pieces.addHull(0, choices(10, 200));
        pieces.addHull(1, choices(8, 80));

        assertThat(gain(new long[] {0, 0}, new long[] {10, 14}, pieces)).isEqualTo(200 + 40);
    }

    @Test
    void nothingIsGainedWithoutTasks() {
        assertThat(gain(new long[0], new long[0], new Pieces())).isZero();
    }

    /**
     * The greedy by density, each piece limited by the least slack of the windows around it, solves
     * the same programme (Edmonds 1970) and is independent of how the product solves it.
     */
    @Test
    void agreesWithTheGreedyOverAllWindows() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int tasks = 1 + random.nextInt(12);
            long[] release = random.longs(tasks, 0, 60).toArray();
            long[] deadline = MostViolatedTest.LongArrays.later(release, random, 40);
            var pieces = new Pieces();
            long[][] cost = new long[tasks][];
            double[][] density = new double[tasks][];
            for (int t = 0; t < tasks; t++) {
                cost[t] = random.longs(3, 1, 20).toArray();
                density[t] =
                        random.doubles(3, 1, 1_000_000).sorted().map(d -> Math.rint(d)).toArray();
                pieces.addHull(t, concave(cost[t], density[t]));
            }

            long gain = gain(release, deadline, pieces);

            assertThat((double) gain)
                    .as("seed %d", seed)
                    .isBetween(0.0, greedy(release, deadline, cost, density) + tasks)
                    .isGreaterThanOrEqualTo(greedy(release, deadline, cost, density));
        }
    }

    /** Densest piece first, as the sorted densities come from the end. */
    private static Choices concave(long[] cost, double[] density) {
        var choices = new Choices();
        long spent = 0;
        long worth = 0;
        for (int k = cost.length - 1; k >= 0; k--) {
            spent += cost[k];
            worth += cost[k] * (long) density[k];
            choices.add(spent, worth);
        }
        return choices;
    }

    private static double greedy(
            long[] release, long[] deadline, long[][] cost, double[][] density) {
        int tasks = release.length;
        long[] spent = new long[tasks];
        var order =
                IntStream.range(0, 3 * tasks)
                        .boxed()
                        .sorted((a, b) ->
                                Double.compare(density[b / 3][b % 3], density[a / 3][a % 3]))
                        .toList();
        double sum = 0;
        for (int piece : order) {
            int task = piece / 3;
            long take = Math.min(cost[task][piece % 3], slack(task, release, deadline, spent));
            spent[task] += take;
            sum += take * density[task][piece % 3];
        }
        return sum;
    }

    private static long slack(int task, long[] release, long[] deadline, long[] spent) {
        long least = Long.MAX_VALUE;
        for (long from : release)
            for (long to : deadline)
                if (from <= release[task] && deadline[task] <= to)
                    least = Math.min(least, to - from - inside(from, to, release, deadline, spent));
        return least;
    }

    private static long inside(long from, long to, long[] release, long[] deadline, long[] spent) {
        return LongStream.range(0, spent.length)
                .filter(i -> from <= release[(int) i] && deadline[(int) i] <= to)
                .map(i -> spent[(int) i])
                .sum();
    }

    private static long gain(long[] release, long[] deadline, Pieces pieces) {
        return Decomposition.mostGain(release, deadline, pieces);
    }
}
