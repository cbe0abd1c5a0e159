package org.fovea.policy.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class EarliestDeadlineFirstTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void theMostUrgentTaskGoesFirstAndAlone() {
        var net = Network.crop("net", 8, stages(us(10, 11)), at(8, "0.8"));
        var instance =
                instance(
                        "order",
                        Device.of("gpu", CLASSES, net),
                        task("c", 0, 30, 8),
                        task("a", 0, 10, 8),
                        task("b", 0, 20, 8));

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-10 net/1: a", "10-20 net/1: b", "20-30 net/1: c");
    }

    @Test
    void equallyUrgentTasksGoInOrderOfTheirRelease() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                instance(
                        "ties",
                        Device.of("gpu", CLASSES, net),
                        task("late", 5, 30, 8),
                        task("early", 4, 30, 8),
                        task("busy", 0, 10, 8));

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-10 net/1: busy", "10-20 net/1: early", "20-30 net/1: late");
    }

    @Test
    void theBestNetworkThatIsStillInTimeServes() {
        var fast = Network.crop("fast", 8, stages(us(3)), at(8, "0.4"));
        var good = Network.crop("good", 8, stages(us(9)), at(8, "0.9"));
        var instance =
                instance(
                        "choice",
                        Device.of("gpu", CLASSES, fast, good),
                        task("tight", 0, 8, 8),
                        task("ample", 0, 12, 8));

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-3 fast/1: tight", "3-12 good/1: ample");
    }

    @Test
    void aMoreUrgentTaskGoesBetweenTwoStages() {
        var net = Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "between",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 1, 12, 8));

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-4 net/1: a", "4-8 net/1: b", "8-12 net/2: b", "12-16 net/2: a");
    }

    @Test
    void aStageThatWouldEndTooLateIsNotStarted() {
        var net = Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.5", "0.7"));
        var instance =
                instance("deep", Device.of("gpu", CLASSES, net), task("a", 0, 7, 8)); // 4 + 4 > 7

        assertThat(Plan.of("edf", instance)).containsExactly("0-4 net/1: a");
    }

    @Test
    void eachDeviceServesWithItsOwnNetworks() {
        var left = Device.of("left", CLASSES, net("l", 10, "0.6"));
        var right = Device.of("right", CLASSES, net("r", 6, "0.8"));
        var instance =
                Instance.of(
                        "devices",
                        List.of(left, right),
                        List.of(task("a", 0, 12, 8), task("b", 0, 11, 8)));

        assertThat(Plan.of("edf", instance)).containsExactly("0-10 l/1: a", "0-6 r/1: b");
    }

    @Test
    void aNetworkThatMemoryDoesNotHoldAnyMoreIsNoWay() {
        var small = storing(net("small", 5, "0.5"), 3);
        var large = storing(net("large", 8, "0.9"), 8);
        var instance =
                instance(
                        "memory",
                        remembering(Device.of("gpu", CLASSES, small, large), 10), // 3 + 8 > 10
                        task("tight", 0, 7, 8),
                        task("ample", 0, 40, 8));

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-5 small/1: tight", "5-10 small/1: ample");
    }

    @Test
    void aNetworkWhoseAnswerCannotBePoweredIsNotBegun() {
        var deep =
                new Network(
                        "deep",
                        new Feed.Crop(),
                        8,
                        8,
                        0,
                        Map.of(),
                        List.of(stage(List.of(2L), List.of(4L)), stage(List.of(2L), List.of(4L))),
                        List.of(at(8, "0", "0.9")));
        var plain = net("plain", 5, "0.5");
        var instance =
                instance(
                        "energy",
                        powered(Device.of("gpu", CLASSES, deep, plain), 7), // 4 + 4 > 7
                        task("a", 0, 40, 8));

        assertThat(Plan.of("edf", instance)).containsExactly("0-5 plain/1: a");
    }

    private static Network net(String id, long latency, String accuracy) {
        return Network.crop(id, 8, stages(us(latency)), at(8, accuracy));
    }
}
