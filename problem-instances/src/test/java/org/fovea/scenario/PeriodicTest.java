package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code periodic} against what they should be.
 *
 * <p>Provenance: frame periods from the paper on generalised batched proportional balancing; all
 * other numbers are assumed. 1,000 streams, so that each bin holds many; inspection periods of 1 to
 * 3 frame periods, equally likely; roots of volumes log-uniform 32..256 px; weights uniform 1..5.
 * One seed; tolerances are 4 standard errors, rounded up.
 */
class PeriodicTest {

    private static final Instance STANDARD =
            Recipe.of("periodic", 20_000, 1, Map.of("streams", "1000")).instance();

    private static String stream(Task task) {
        return task.source().track().orElseThrow();
    }

    /** One task of each stream. */
    private static List<Task> streams() {
        var seen = new HashSet<String>();
        return STANDARD.tasks().stream().filter(task -> seen.add(stream(task))).toList();
    }

    private static double root(Task task) {
        return switch (task.object()) {
            case Extent.Volume(long px2) -> Math.sqrt(px2);
            case Extent.Rectangle rectangle -> throw new AssertionError(rectangle);
        };
    }

    @Test
    void volumesAreMixed() {
        // three factors of 2
        var roots = Histogram.of("root of volume", streams(), PeriodicTest::root);

        roots.share(31.9, 64, 1 / 3.0, 0.06).share(64, 128, 1 / 3.0, 0.06);
        roots.share(128, 256.1, 1 / 3.0, 0.06);
    }

    @Test
    void eachThirdIsDueInOneTwoOrThreeFramePeriods() {
        var windows = Histogram.of("window", streams(), Histogram::window);

        windows.share(100, 100.001, 1 / 3.0, 0.06).share(200, 200.001, 1 / 3.0, 0.06);
        windows.share(300, 300.001, 1 / 3.0, 0.06);
    }

    @Test
    void aStreamReturnsNoSoonerThanItsPeriodAndATenthLaterInTheMean() {
        var last = new HashMap<String, Task>();
        var late = new java.util.ArrayList<Double>();
        for (var task : STANDARD.tasks()) {
            var before = last.put(stream(task), task);
            if (before == null) continue;
            double period = before.deadline() - before.release();

            assertThat(task.object()).isEqualTo(before.object());
            assertThat(task.weight()).isEqualTo(before.weight());
            assertThat(task.release()).isGreaterThanOrEqualTo(before.deadline());
            late.add((task.release() - before.release()) / period - 1);
        }

        var delays = late.stream().mapToDouble(delay -> delay).toArray();
        new Histogram("delay", delays)
                .mean(0.1, 4 * 0.1 / Math.sqrt(19_000))
                .share(0, 0.1, 1 - Math.exp(-1), 0.016);
    }

    @Test
    void withoutDelayStreamsArePeriodic() {
        var given = Map.of("delay", "0", "streams", "1", "multiples", "1");
        var tasks = Recipe.of("periodic", 4, 1, given).instance().tasks();
        long first = tasks.getFirst().release();

        assertThat(first).isBetween(0L, 99_999L);
        assertThat(tasks)
                .extracting(Task::release)
                .containsExactly(first, first + 100_000, first + 200_000, first + 300_000);
        assertThat(tasks).extracting(Task::id).containsExactly("s1-1", "s1-2", "s1-3", "s1-4");
    }

    @Test
    void weightsAreUniform() {
        var weights =
                Histogram.of("weight", streams(), task -> task.weight().tenThousandths() / 1e4);

        weights.share(1, 2, 0.25, 0.055).share(2, 3, 0.25, 0.055).share(3, 5, 0.5, 0.065);
    }

    @Test
    void aCanvasThatCountsVolumesServesThemAtTwoScales() {
        var network = STANDARD.devices().getFirst().networks().getFirst();
        var problem = Problem.of(STANDARD);

        assertThat(network.feed()).isEqualTo(new Feed.VolumeCanvas(0, 1));
        for (int task = 0; task < problem.tasks(); task++)
            assertThat(problem.modes(task)).isEqualTo(2);
    }

    @Test
    void sidesTheWrongWayRoundAreRefused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("periodic", 5, 1, Map.of("largest", "8")).instance())
                .withMessage("largest: found 8, expected at least smallest, which is 32");
    }

    @Test
    void aLoadIsFirstOfAllManyStreams() {
        var natural = Recipe.of("periodic", 1_000, 1, Map.of()).instance();
        var doubled = Recipe.of("periodic", 1_000, 1, Map.of("load", "2")).instance();
        long before = natural.tasks().stream().map(PeriodicTest::stream).distinct().count();
        long after = doubled.tasks().stream().map(PeriodicTest::stream).distinct().count();

        assertThat(before).isEqualTo(20);
        assertThat(after).isBetween(150L, 220L); // 20 bring a load of about 0.22
        // what is left to the speed of the device is little
        assertThat(firstLatency(doubled)).isBetween(15_000L, 24_000L); // of 19,000 us
        assertThat(doubled.description()).contains(after + " streams.");
    }

    @Test
    void streamsThatAreSetStay() {
        var set = Map.of("streams", "7", "load", "1");
        var instance = Recipe.of("periodic", 100, 1, set).instance();

        assertThat(instance.tasks().stream().map(PeriodicTest::stream).distinct().count())
                .isEqualTo(7);
    }

    private static long firstLatency(Instance instance) {
        return instance.devices()
                .getFirst()
                .networks()
                .getFirst()
                .stages()
                .getFirst()
                .latency()
                .getFirst();
    }
}
