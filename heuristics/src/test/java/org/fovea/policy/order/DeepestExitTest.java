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

class DeepestExitTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void theBatchIsFormedFirstAndThenRunsAsDeepAsDeadlinesAllow() {
        var net = Network.crop("net", 8, stages(us(4, 5), us(6, 8)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "depth",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 12, 8), // 5 + 6 <= 12 < 5 + 8: alone in its second stage
                        task("b", 0, 40, 8));

        assertThat(Plan.of("deepest-exit", instance))
                .containsExactly("0-5 net/1: a b", "5-11 net/2: a", "11-17 net/2: b");
    }

    @Test
    void nobodyComesBetweenTwoStages() {
        var net = Network.crop("net", 8, stages(us(4), us(6)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "through",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("urgent", 1, 9, 8)); // 4 + 4 <= 9

        assertThat(Plan.of("deepest-exit", instance))
                .containsExactly("0-4 net/1: a", "4-10 net/2: a");
    }

    @Test
    void anExitThatAnswersNothingIsPassedOnTheWay() {
        var net = Network.crop("net", 8, stages(us(4, 5), us(6, 8)), at(8, "0", "0.7"));
        var instance =
                instance(
                        "silent",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 12, 8), // 5 + 8 > 12: nobody joins
                        task("b", 0, 40, 8));

        assertThat(Plan.of("deepest-exit", instance))
                .containsExactly(
                        "0-4 net/1: a", "4-10 net/2: a", "10-14 net/1: b", "14-20 net/2: b");
    }
}
