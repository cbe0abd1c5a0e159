package org.fovea.policy.depth;

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

class DepthBatchingTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void othersJoinWhileEverybodyStaysOnTimeAtItsDepth() {
        var net = Network.crop("net", 8, stages(us(5, 6), us(5, 6)), at(8, "0.5", "0.6"));
        var instance =
                instance(
                        "batches",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 10, 8), // planned to its first exit, since 5 + 5 + 5 > 12
                        task("b", 0, 12, 8));

        assertThat(Plan.of("depth-batch", instance))
                .containsExactly("0-6 net/1: a b", "6-11 net/2: b");
    }

    @Test
    void whoeverWouldBeLateStaysBehind() {
        var net = Network.crop("net", 8, stages(us(5, 12)), at(8, "0.5"));
        var instance =
                instance(
                        "late",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 10, 8), // 12 > 10
                        task("b", 0, 40, 8));

        assertThat(Plan.of("depth-batch", instance))
                .containsExactly("0-5 net/1: a", "5-10 net/1: b");
    }
}
