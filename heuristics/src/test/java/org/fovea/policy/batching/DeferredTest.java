package org.fovea.policy.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class DeferredTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void aBatchStartsWhenOneInputMoreWouldMakeItLate() {
        var net = Network.crop("net", 8, stages(us(10, 12)), at(8, "0.8"));
        var instance = instance("alone", Device.of("gpu", CLASSES, net), task("a", 0, 30, 8));

        // 30 - 12
        assertThat(Plan.of("deferred", instance)).containsExactly("18-28 net/1: a");
    }

    @Test
    void aFullBatchStartsAtOnce() {
        var net = Network.crop("net", 8, stages(us(10, 12)), at(8, "0.8"));
        var instance =
                instance(
                        "full",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 30, 8),
                        task("b", 5, 40, 8));

        assertThat(Plan.of("deferred", instance)).containsExactly("5-17 net/1: a b");
    }

    @Test
    void aCanvasWithRoomStartsAsLateAsItCan() {
        var net = Network.canvas("net", 8, stages(us(10)), scaled(8, "1", "0.9"));
        var instance =
                instance(
                        "canvas",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 30, 8, 4), // 30 - 10
                        task("b", 15, 60, 8, 4));

        assertThat(Plan.of("deferred", instance)).containsExactly("20-30 net/1: a+b");
    }

    @Test
    void aCanvasThatIsFullStartsAtOnce() {
        var net = Network.canvas("net", 8, stages(us(10)), scaled(8, "1", "0.9"));
        var instance =
                instance(
                        "crowd",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 30, 8),
                        task("b", 0, 60, 8, 4));

        // 60 - 10 for the second, which has room
        assertThat(Plan.of("deferred", instance))
                .containsExactly("0-10 net/1: a", "50-60 net/1: b");
    }

    @Test
    void whoeverMustStartFirstGoesFirst() {
        var fast = Network.crop("fast", 8, stages(us(5)), at(8, "0.8"));
        var slow = Network.crop("slow", 16, stages(us(20)), at(16, "0.8"));
        var instance =
                instance(
                        "windows",
                        Device.of("gpu", CLASSES, fast, slow),
                        task("urgent", 0, 30, 8), // 30 - 5
                        task("long", 0, 32, 16)); // 32 - 20

        assertThat(Plan.of("deferred", instance))
                .containsExactly("0-20 slow/1: long", "20-25 fast/1: urgent");
    }
}
