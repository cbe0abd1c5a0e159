package org.fovea.policy.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class DepthPlanningTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void anAnswerForTheNextIsWorthMoreThanASecondStage() {
        var net = Network.crop("net", 8, stages(us(5), us(5)), at(8, "0.5", "0.6"));
        var instance =
                instance(
                        "depths",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 10, 8),
                        task("b", 0, 12, 8)); // 5 + 5 <= 12 < 10 + 5

        assertThat(Plan.of("depth-dp", instance)).containsExactly("0-5 net/1: a", "5-10 net/1: b");
    }

    @Test
    void whoeverHasNoPlaceInThePlanIsNotServed() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.5"));
        var instance =
                instance(
                        "weights",
                        Device.of("gpu", CLASSES, net),
                        task("light", 0, 12, 8),
                        weighing(task("heavy", 0, 15, 8), "3")); // 10 + 10 > 15

        assertThat(Plan.of("depth-dp", instance)).containsExactly("0-10 net/1: heavy");
    }

    @Test
    void thePlanGoesDeeperWhereThereIsTime() {
        var net = Network.crop("net", 8, stages(us(5), us(5)), at(8, "0.5", "0.6"));
        var instance = instance("time", Device.of("gpu", CLASSES, net), task("a", 0, 10, 8));

        assertThat(Plan.of("depth-dp", instance)).containsExactly("0-5 net/1: a", "5-10 net/2: a");
    }
}
