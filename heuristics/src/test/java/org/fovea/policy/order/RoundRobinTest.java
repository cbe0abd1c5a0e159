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

class RoundRobinTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void everybodyGetsAStageBeforeAnybodyGetsAnother() {
        var net = Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "turns",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 1, 40, 8));

        // at 4, "b" has stood in line since 1 and "a" since 4
        assertThat(Plan.of("round-robin", instance))
                .containsExactly("0-4 net/1: a", "4-8 net/1: b", "8-12 net/2: a", "12-16 net/2: b");
    }

    @Test
    void thoseAtTheSameStageTakeTheirTurnTogether() {
        var net = Network.crop("net", 8, stages(us(4, 5), us(4, 5)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "pairs",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 0, 40, 8),
                        task("c", 1, 40, 8));

        assertThat(Plan.of("round-robin", instance))
                .containsExactly(
                        "0-5 net/1: a b", "5-9 net/1: c", "9-14 net/2: a b", "14-18 net/2: c");
    }
}
