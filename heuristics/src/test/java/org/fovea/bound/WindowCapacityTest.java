package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.ArrayList;
import java.util.List;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.instance.Weight;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class WindowCapacityTest {

    private static final List<Integer> CLASSES = List.of(8);

    @Test
    void twoTasksShareAWindow() {
        // 15 us hold one launch of 10 us and half of another: 0.8 + 0.4.
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));

        assertThat(bound(net, task("a", 0, 15, 8), task("b", 0, 15, 8))).isEqualTo("1.2");
    }

    @Test
    void theHeavierTaskIsServedFirst() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));

        assertThat(bound(net, task("a", 0, 15, 8), weighing(task("b", 0, 15, 8), "2")))
                .isEqualTo("2"); // 1.6 + 0.4
    }

    @Test
    void batchesAreChargedTheirPart() {
        // Two share a launch of 12 us, so 6 us each: in 15 us two and a half of three.
        var net = Network.crop("net", 8, stages(us(10, 12)), at(8, "0.8"));

        assertThat(bound(net, task("a", 0, 15, 8), task("b", 0, 15, 8), task("c", 0, 15, 8)))
                .isEqualTo("2"); // 0.8 + 0.8 + 0.4
    }

    @Test
    void aBatchThatNoDeadlineAllowsIsNotCounted() {
        // Launches of two take 12 us, longer than either window: 10 us each.
        var net = Network.crop("net", 8, stages(us(10, 12)), at(8, "0.8"));

        assertThat(bound(net, task("a", 0, 11, 8), task("b", 0, 11, 8))).isEqualTo("0.88");
    }

    @Test
    void deeperStagesAreBoughtWhereTimeIsLeft() {
        // 12 us: 5 + 5 for exit 1 of both, then 2 of 4 us for a second stage worth 0.2.
        var net = Network.crop("net", 8, stages(us(5), us(4)), at(8, "0.5", "0.7"));

        assertThat(bound(net, task("a", 0, 12, 8), task("b", 0, 12, 8))).isEqualTo("1.1");
    }

    @Test
    void anotherDeviceDoublesTheCapacity() {
        var left = Network.crop("left", 8, stages(us(10)), at(8, "0.8"));
        var right = Network.crop("right", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                Instance.of(
                        "two",
                        List.of(
                                Device.of("l", CLASSES, left),
                                Device.of("r", CLASSES, right),
                                Device.of("idle", CLASSES)),
                        List.of(task("a", 0, 12, 8), task("b", 0, 12, 8), task("c", 0, 12, 8)));

        assertThat(new WindowCapacity().of(Problem.of(instance)))
                .isEqualTo(Utility.of("1.92")); // 24 us: 0.8 + 0.8 + 0.4 of 0.8
    }

    @Test
    void windowsApartAddUp() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var first = List.of(task("a", 0, 15, 8), task("b", 0, 15, 8));
        var later = List.of(task("c", 20, 33, 8), task("d", 20, 33, 8));
        var both = new ArrayList<>(first);
        both.addAll(later);

        assertThat(units(net, both)).isEqualTo(units(net, first) + units(net, later));
    }

    /** Relations of exact answers that the relaxation shares. */
    @Test
    void movesWithTheInstanceAsTheOptimumDoes() {
        for (int seed = 0; seed < 1_000; seed++) {
            var instance = TinyInstances.random(seed);
            long bound = units(instance);

            assertThat(units(with(instance, 1_000, 0, 1)))
                    .as("later, seed %d", seed)
                    .isEqualTo(bound);
            assertThat(units(with(instance, 0, 3, 1)))
                    .as("longer windows, seed %d", seed)
                    .isGreaterThanOrEqualTo(bound);
            assertThat(units(with(instance, 0, 0, 2)))
                    .as("double weights, seed %d", seed)
                    .isBetween(2 * bound - 2 * instance.tasks().size(), 2 * bound);
        }
    }

    @Test
    void anotherTaskDoesNotLowerIt() {
        for (int seed = 0; seed < 1_000; seed++) {
            var instance = TinyInstances.random(seed, TinyInstances.Kind.CROP);
            var fewer =
                    Instance.of(
                            instance.name(),
                            instance.devices(),
                            instance.tasks().subList(1, instance.tasks().size()));

            assertThat(units(instance)).as("seed %d", seed).isGreaterThanOrEqualTo(units(fewer));
        }
    }

    private static Instance with(Instance instance, long shift, long longer, int heavier) {
        var tasks =
                instance.tasks().stream()
                        .map(task ->
                                new Task(
                                        task.id(),
                                        task.release() + shift,
                                        task.deadline() + shift + longer,
                                        task.object(),
                                        new Weight(heavier * task.weight().tenThousandths()),
                                        task.mandatory(),
                                        task.minExit(),
                                        task.source()))
                        .toList();
        return Instance.of(instance.name(), instance.devices(), tasks);
    }

    private static String bound(Network net, Task... tasks) {
        var instance = instance("one", Device.of("gpu", CLASSES, net), tasks);
        return new WindowCapacity().of(Problem.of(instance)).toString();
    }

    private static long units(Network net, List<Task> tasks) {
        return units(Instance.of("one", List.of(Device.of("gpu", CLASSES, net)), tasks));
    }

    private static long units(Instance instance) {
        return new WindowCapacity().of(Problem.of(instance)).units();
    }
}
