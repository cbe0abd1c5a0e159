package org.fovea.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class BestDeviceFirstTest {

    private static final List<Integer> CLASSES = List.of(8, 16);
    private static final Device SLOW = crops("slow", 30, "0.8");
    private static final Device FAST = crops("fast", 10, "0.8");

    @Test
    void aTaskIsLeftToTheFasterIdleDevice() {
        assertThat(plan("edf", List.of(SLOW, FAST), task("a", 0, 50, 8)))
                .containsExactly("0-10 fast/1: a");
    }

    @Test
    void theSlowerOneServesWhoeverIsLeft() {
        assertThat(plan("edf", List.of(SLOW, FAST), task("a", 0, 50, 8), task("b", 0, 60, 8)))
                .containsExactly("0-30 slow/1: b", "0-10 fast/1: a");
    }

    @Test
    void aBetterAnswerCountsMoreThanASoonerOne() {
        var better = crops("better", 30, "0.9");

        assertThat(plan("edf", List.of(FAST, better), task("a", 0, 50, 8)))
                .containsExactly("0-30 better/1: a");
        assertThat(plan("edf", List.of(FAST, better), task("a", 0, 20, 8))) // too late for 0.9
                .containsExactly("0-10 fast/1: a");
    }

    @Test
    void equalDevicesDecideInTheInstancesOrder() {
        var other = crops("other", 10, "0.8");

        assertThat(plan("edf", List.of(FAST, other), task("a", 0, 50, 8)))
                .containsExactly("0-10 fast/1: a");
        assertThat(plan("edf", List.of(other, FAST), task("a", 0, 50, 8)))
                .containsExactly("0-10 other/1: a");
    }

    @Test
    void aDeviceThatAloneAnswersTheMostUrgentGoesFirst() {
        var large =
                Device.of(
                        "large", CLASSES, Network.crop("large", 16, stages(us(40)), at(16, "0.8")));

        // both could serve nobody else, so each gets its own
        assertThat(plan("edf", List.of(FAST, large), task("a", 0, 90, 8), task("b", 0, 80, 16)))
                .containsExactly("0-10 fast/1: a", "0-40 large/1: b");
    }

    @Test
    void aBusyDeviceIsNotWaitedFor() {
        assertThat(plan("edf", List.of(SLOW, FAST), task("a", 0, 50, 8), task("b", 5, 60, 8)))
                .containsExactly("0-10 fast/1: a", "5-35 slow/1: b");
    }

    @Test
    void whoeverIsOnTheFasterDevicesCanvasIsGone() {
        var canvas =
                Device.of(
                        "canvas",
                        CLASSES,
                        Network.canvas("canvas", 16, stages(us(10)), scaled(8, "1", "0.8")));

        assertThat(plan("edf", List.of(SLOW, canvas), task("a", 0, 50, 8), task("b", 0, 60, 8)))
                .containsExactly("0-10 canvas/1: a+b");
    }

    @Test
    void aWholeBatchIsLeftToTheFasterDevice() {
        var batches =
                Device.of(
                        "batches",
                        CLASSES,
                        Network.crop("batches", 8, stages(us(10, 12)), at(8, "0.8")));

        assertThat(
                        plan(
                                "edf-batch",
                                List.of(SLOW, batches),
                                task("a", 0, 50, 8),
                                task("b", 0, 60, 8),
                                task("c", 0, 70, 8)))
                .containsExactly("0-30 slow/1: c", "0-12 batches/1: a b");
    }

    @Test
    void mandatoryTasksKeepTheirGuard() {
        var must = must(task("must", 0, 35, 8), 1);

        // by release "a" would lead on the fast device, and 10 + 10 still meets "must" there
        assertThat(plan("fifo", List.of(SLOW, FAST), task("a", 0, 50, 8), must))
                .contains("0-10 fast/1: a");
        assertThat(
                        plan(
                                "fifo",
                                List.of(SLOW, FAST),
                                task("a", 0, 50, 8),
                                must(task("must", 0, 15, 8), 1)))
                .containsExactly("0-30 slow/1: a", "0-10 fast/1: must");
    }

    @Test
    void aDeviceGoesOnWithItsOwnInputs() {
        var deep =
                Device.of(
                        "deep",
                        CLASSES,
                        Network.crop("deep", 8, stages(us(10), us(10)), at(8, "0.5", "0.9")));

        // at 10 the slow device is idle too, and "a" is parked on the other
        assertThat(plan("edf", List.of(SLOW, deep), task("a", 0, 50, 8), task("b", 10, 60, 8)))
                .containsExactly("0-10 deep/1: a", "10-40 slow/1: b", "10-20 deep/2: a");
    }

    private static Device crops(String id, long latency, String accuracy) {
        return Device.of(id, CLASSES, Network.crop(id, 8, stages(us(latency)), at(8, accuracy)));
    }

    private static List<String> plan(String policy, List<Device> devices, Task... tasks) {
        return Plan.of(policy, Instance.of("devices", devices, List.of(tasks)));
    }
}
