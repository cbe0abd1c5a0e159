package org.fovea.policy.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class LeastLaxityTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void whoeverMustStartFirstGoesFirstHoweverLateItsDeadline() {
        var fast = Network.crop("fast", 8, stages(us(5)), at(8, "0.8"));
        var slow = Network.crop("slow", 16, stages(us(20)), at(16, "0.8"));
        var instance =
                instance(
                        "laxity",
                        Device.of("gpu", CLASSES, fast, slow),
                        task("urgent", 0, 30, 8), // may start until 30 - 5
                        task("long", 0, 32, 16)); // may start until 32 - 20

        assertThat(Plan.of("least-laxity", instance))
                .containsExactly("0-20 slow/1: long", "20-25 fast/1: urgent");
    }

    @Test
    void betweenStagesOnlyWhatIsLeftCounts() {
        var net = Network.crop("net", 8, stages(us(6), us(6)), at(8, "0.5", "0.7"));
        var slow = Network.crop("slow", 16, stages(us(10)), at(16, "0.8"));
        var instance =
                instance(
                        "rest",
                        Device.of("gpu", CLASSES, net, slow),
                        task("a", 0, 25, 8), // its second stage may start until 25 - 6
                        task("b", 1, 28, 16)); // 28 - 10

        assertThat(Plan.of("least-laxity", instance))
                .containsExactly("0-6 net/1: a", "6-16 slow/1: b", "16-22 net/2: a");
    }
}
