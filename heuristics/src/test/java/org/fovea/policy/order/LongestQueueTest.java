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

class LongestQueueTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void theLongerQueueIsServedBeforeTheMoreUrgentOne() {
        var net = Network.crop("net", 16, stages(us(10, 12, 14)), at(8, "0.8"), at(16, "0.8"));
        var instance =
                instance(
                        "queues",
                        Device.of("gpu", CLASSES, net),
                        task("alone", 0, 40, 16),
                        task("a", 0, 60, 8),
                        task("b", 0, 60, 8));

        assertThat(Plan.of("longest-queue", instance))
                .containsExactly("0-12 net/1: a b", "12-22 net/1: alone");
    }

    @Test
    void whatWasBegunIsFinishedFirst() {
        var net = Network.crop("net", 8, stages(us(4, 5), us(4, 5)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "begun",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 1, 40, 8),
                        task("c", 1, 40, 8));

        assertThat(Plan.of("longest-queue", instance))
                .containsExactly(
                        "0-4 net/1: a", "4-8 net/2: a", "8-13 net/1: b c", "13-18 net/2: b c");
    }
}
