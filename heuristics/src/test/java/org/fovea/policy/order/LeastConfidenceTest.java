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

class LeastConfidenceTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void whoeverHasNoAnswerGoesBeforeMoreUrgentOnesThatHave() {
        var net = Network.crop("net", 8, stages(us(5), us(5)), at(8, "0.5", "0.8"));
        var instance =
                instance(
                        "first answers",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 20, 8),
                        task("b", 1, 40, 8));

        assertThat(Plan.of("least-confidence", instance))
                .containsExactly(
                        "0-5 net/1: a", "5-10 net/1: b", "10-15 net/2: a", "15-20 net/2: b");
    }

    @Test
    void theLessSureAnswerIsDeepenedFirst() {
        var net =
                Network.crop(
                        "net",
                        16,
                        stages(us(5), us(5)),
                        at(8, "0.9", "0.95"),
                        at(16, "0.3", "0.6"));
        var instance =
                instance(
                        "less sure",
                        Device.of("gpu", CLASSES, net),
                        task("sure", 0, 20, 8),
                        task("unsure", 0, 40, 16));

        assertThat(Plan.of("least-confidence", instance))
                .containsExactly(
                        "0-5 net/1: sure",
                        "5-10 net/1: unsure",
                        "10-15 net/2: unsure", // 0.3 < 0.9
                        "15-20 net/2: sure");
    }
}
