package org.fovea.policy.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class DensityTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void theNetworkOfMostGainPerTimeServesNotTheBest() {
        var fast = Network.crop("fast", 8, stages(us(4)), at(8, "0.4")); // 0.1 per us
        var good = Network.crop("good", 8, stages(us(10)), at(8, "0.9")); // 0.09 per us
        var instance =
                instance("choice", Device.of("gpu", CLASSES, fast, good), task("a", 0, 40, 8));

        assertThat(Plan.of("density", instance)).containsExactly("0-4 fast/1: a");
    }

    @Test
    void aBatchCountsWithWhatItGainsTogether() {
        var fast = Network.crop("fast", 8, stages(us(4)), at(8, "0.4")); // 0.1 per us
        var good = Network.crop("good", 8, stages(us(10, 12)), at(8, "0.9")); // 1.8 / 12 = 0.15
        var instance =
                instance(
                        "batch",
                        Device.of("gpu", CLASSES, fast, good),
                        task("a", 0, 40, 8),
                        task("b", 0, 40, 8));

        assertThat(Plan.of("density", instance)).containsExactly("0-12 good/1: a b");
    }

    @Test
    void theHeaviestTasksComeFirst() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.5"));
        var instance =
                instance(
                        "weights",
                        Device.of("gpu", CLASSES, net),
                        task("light", 0, 10, 8),
                        weighing(task("heavy", 0, 20, 8), "3"));

        assertThat(Plan.of("density", instance)).containsExactly("0-10 net/1: heavy");
    }

    @Test
    void goingDeeperCompetesWithNewTasks() {
        var net = Network.crop("net", 8, stages(us(5), us(5)), at(8, "0.5", "0.8"));
        var instance =
                instance(
                        "deeper",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 1, 40, 8));

        // 0.5 / 5 for a new input, 0.3 / 5 for another stage
        assertThat(Plan.of("density", instance))
                .containsExactly(
                        "0-5 net/1: a", "5-10 net/1: b", "10-15 net/2: a", "15-20 net/2: b");
    }

    @Test
    void aCanvasIsWorthAllThatFitsOnIt() {
        var crop = Network.crop("crop", 8, stages(us(5)), at(8, "0.9")); // 0.18 per us
        var canvas = Network.canvas("canvas", 8, stages(us(8)), scaled(8, "1", "0.8"));
        var instance =
                instance(
                        "canvas",
                        Device.of("gpu", CLASSES, crop, canvas),
                        task("a", 0, 40, 8, 4),
                        task("b", 0, 40, 8, 4)); // 0.8 + 0.8 in 8 us: 0.2 per us

        var plan = Plan.of("density", instance);

        assertThat(plan).hasSize(1);
        assertThat(plan.getFirst()).isIn("0-8 canvas/1: a+b", "0-8 canvas/1: b+a");
    }
}
