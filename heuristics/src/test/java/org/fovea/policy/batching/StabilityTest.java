package org.fovea.policy.batching;

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

class StabilityTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void theBatchThatLeavesTheOthersLeastUrgentGoesFirst() {
        var fast = Network.crop("fast", 8, stages(us(5, 6, 6)), at(8, "0.8"));
        var slow = Network.crop("slow", 16, stages(us(20)), at(16, "0.8"));
        var instance =
                instance(
                        "left behind",
                        Device.of("gpu", CLASSES, fast, slow),
                        task("x", 0, 30, 16),
                        task("y1", 0, 36, 8),
                        task("y2", 0, 36, 8),
                        task("y3", 0, 36, 8));

        // after x: 3 exp(20/36 - 1) = 1.92; after the others: exp(6/30 - 1) = 0.45
        assertThat(Plan.of("stability", instance))
                .containsExactly("0-6 fast/1: y1 y2 y3", "6-26 slow/1: x");
    }

    @Test
    void aBatchCountsWithTheDeepestExitInTime() {
        var deep = Network.crop("deep", 8, stages(us(5), us(25)), at(8, "0.6", "0.8"));
        var slow = Network.crop("slow", 16, stages(us(20)), at(16, "0.8"));
        var instance =
                instance(
                        "depths",
                        Device.of("gpu", CLASSES, deep, slow),
                        task("x", 0, 60, 16),
                        task("y", 0, 55, 8));

        // after x: exp(20/55 - 1) = 0.53; after y, 5 + 25: exp(30/60 - 1) = 0.61
        assertThat(Plan.of("stability", instance))
                .containsExactly("0-20 slow/1: x", "20-25 deep/1: y", "25-50 deep/2: y");
    }
}
