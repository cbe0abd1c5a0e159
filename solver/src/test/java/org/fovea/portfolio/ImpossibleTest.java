package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.overheadOf;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class ImpossibleTest {

    private static final List<Integer> CLASSES = List.of(8, 16);
    private static final Network NET =
            Network.crop("net", 8, stages(us(4), us(5)), at(8, "0.5", "0.8"));
    private static final Device GPU = Device.of("gpu", CLASSES, NET);

    @Test
    void stagesUpToTheLeastExitMustFitBetweenReleaseAndDeadline() {
        assertPossible(GPU, must(task("t", 3, 3 + 4 + 5, 8), 2));
        assertImpossible(GPU, must(task("t", 3, 3 + 4 + 5 - 1, 8), 2));
        assertImpossible(overheadOf(GPU, 1), must(task("t", 3, 3 + 4 + 5 + 1, 8), 2));
        assertPossible(GPU, must(task("t", 3, 3 + 4, 8), 1));
    }

    @Test
    void someNetworkMustServeTheObjectAsDeepAsThat() {
        assertImpossible(GPU, must(task("t", 0, 40, 16), 1));
        var canvas = Network.canvas("canvas", 10, stages(us(3)), scaled(16, "0.5", "0.8"));
        assertPossible(Device.of("gpu", CLASSES, canvas), must(task("t", 0, 40, 20), 1));
        assertImpossible(Device.of("gpu", CLASSES, canvas), must(task("t", 0, 40, 21), 1));
        assertImpossible(Device.of("gpu", CLASSES, canvas, NET), must(task("t", 0, 40, 20), 2));
    }

    @Test
    void theWholeDeviceMustHoldAndPowerIt() {
        var stored = Device.of("gpu", CLASSES, storing(NET, 7));
        assertPossible(remembering(stored, 7), must(task("t", 0, 40, 8), 2));
        assertImpossible(remembering(stored, 6), must(task("t", 0, 40, 8), 2));
        var needy = Device.of("gpu", CLASSES, needing(NET, Map.of("uplink", 5L)));
        assertPossible(limited(needy, Map.of("uplink", 5L)), must(task("t", 0, 40, 8), 2));
        assertImpossible(limited(needy, Map.of("uplink", 4L)), must(task("t", 0, 40, 8), 2));
        var hungry =
                Network.crop(
                        "net",
                        8,
                        List.of(stage(List.of(4L), List.of(3L)), stage(List.of(5L), List.of(4L))),
                        at(8, "0.5", "0.8"));
        var powered = Device.of("gpu", CLASSES, hungry);
        assertPossible(powered(powered, 3 + 4), must(task("t", 0, 40, 8), 2));
        assertImpossible(powered(powered, 3 + 4 - 1), must(task("t", 0, 40, 8), 2));
        assertPossible(powered(powered, 3 + 4 - 1), must(task("t", 0, 40, 8), 1));
    }

    @Test
    void optionalTasksMayBeImpossible() {
        assertPossible(GPU, task("t", 0, 1, 8));
    }

    @Test
    void whatIsImpossibleHasNoValidSchedule() {
        int proven = 0;
        for (long seed = 0; seed < 300; seed++) {
            var instance = TinyInstances.random(seed, TinyInstances.Kind.MANDATORY);
            if (Impossible.of(Problem.of(instance)).isEmpty()) continue;
            proven++;
            assertThat(Oracle.optimum(instance)).as("seed %d", seed).isEmpty();
        }
        assertThat(proven).isPositive();
    }

    private static void assertPossible(Device device, Task task) {
        assertThat(Impossible.of(Problem.of(instance("one", device, task)))).isEmpty();
    }

    private static void assertImpossible(Device device, Task task) {
        assertThat(Impossible.of(Problem.of(instance("one", device, task)))).contains(task.id());
    }
}
