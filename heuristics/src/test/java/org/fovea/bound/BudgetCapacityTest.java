package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class BudgetCapacityTest {

    private static final List<Integer> CLASSES = List.of(8);
    private static final List<Task> THREE =
            List.of(task("a", 0, 90, 8), task("b", 0, 90, 8), task("c", 0, 90, 8));
    private static final Network RAW =
            needing(Network.crop("raw", 8, stages(us(4)), at(8, "0.9")), Map.of("uplink", 5L));

    @Test
    void aNamedBudgetPaysForSoManyInputs() {
        var device = limited(Device.of("gpu", CLASSES, RAW), Map.of("uplink", 10L));

        assertThat(bound(device)).isEqualTo("1.8"); // 10 / 5 = 2 of 3
    }

    @Test
    void theLowestBudgetCounts() {
        var device =
                limited(
                        Device.of("gpu", CLASSES, needing(RAW, Map.of("uplink", 5L, "tokens", 1L))),
                        Map.of("uplink", 10L, "tokens", 1L));

        assertThat(bound(device)).isEqualTo("0.9");
    }

    @Test
    void energyIsChargedAtTheBestBatch() {
        // Two inputs take 80 uJ, 40 each; 100 uJ pay for 2.5 of them.
        var net =
                Network.crop(
                        "net", 8, List.of(stage(List.of(4L, 5L), List.of(50L, 80L))), at(8, "0.8"));

        assertThat(bound(powered(Device.of("gpu", CLASSES, net), 100))).isEqualTo("2");
    }

    @Test
    void answersOnOtherDevicesAreFree() {
        var free = Network.crop("free", 8, stages(us(4)), at(8, "0.5"));
        var limited = limited(Device.of("gpu", CLASSES, RAW), Map.of("uplink", 5L));

        assertThat(bound(limited, Device.of("other", CLASSES, free)))
                .isEqualTo("1.9"); // 0.9 + 0.5 + 0.5
    }

    @Test
    void withoutBudgetsEverythingIsWorthWhatItIsAlone() {
        assertThat(bound(Device.of("gpu", CLASSES, RAW))).isEqualTo("2.7");
    }

    @Test
    void theLargestBudgetDoesNotOverflow() {
        var device = limited(Device.of("gpu", CLASSES, RAW), Map.of("uplink", Limits.CAPACITY));

        assertThat(bound(device)).isEqualTo("2.7");
    }

    private static String bound(Device... devices) {
        var instance = Instance.of("three", List.of(devices), THREE);
        return new BudgetCapacity().of(Problem.of(instance)).toString();
    }
}
