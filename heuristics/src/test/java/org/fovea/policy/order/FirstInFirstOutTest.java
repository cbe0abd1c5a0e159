package org.fovea.policy.order;

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

class FirstInFirstOutTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void theTaskReleasedFirstIsServedFirstHoweverUrgentOthersAre() {
        var net = Network.crop("net", 8, stages(us(10, 11)), at(8, "0.8"));
        var instance =
                instance(
                        "line",
                        Device.of("gpu", CLASSES, net),
                        task("busy", 0, 10, 8),
                        task("first", 1, 60, 8),
                        task("urgent", 2, 20, 8));

        // "urgent" would have to start at 10, when "first" does
        assertThat(Plan.of("fifo", instance))
                .containsExactly("0-10 net/1: busy", "10-20 net/1: first");
    }

    @Test
    void aTaskThatWouldBeLateIsPassedOver() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                instance(
                        "late",
                        Device.of("gpu", CLASSES, net),
                        task("busy", 0, 10, 8),
                        task("late", 1, 19, 8), // 10 + 10 > 19
                        task("next", 2, 20, 8));

        assertThat(Plan.of("fifo", instance))
                .containsExactly("0-10 net/1: busy", "10-20 net/1: next");
    }

    @Test
    void anInputIsFinishedBeforeTheNextTaskBegins() {
        var net = Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "stages",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 1, 9, 8)); // more urgent, but later

        assertThat(Plan.of("fifo", instance)).containsExactly("0-4 net/1: a", "4-8 net/2: a");
    }

    @Test
    void whoeverFindsRoomSharesTheCanvas() {
        var net = Network.canvas("net", 12, stages(us(10, 12)), scaled(8, "1", "0.9"));
        var instance =
                instance(
                        "canvas",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8, 8),
                        task("b", 0, 40, 8, 8), // 8 + 8 > 12 on either side
                        task("c", 0, 40, 4, 8));

        assertThat(Plan.of("fifo", instance)).containsExactly("0-10 net/1: a+c", "10-20 net/1: b");
    }
}
