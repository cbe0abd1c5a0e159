package org.fovea.exact.crops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    private static Optional<String> to(Instance instance) {
        return Objection.to(Problem.of(instance));
    }

    private static Network network(String id, int stages) {
        long[][] latency = new long[stages][];
        Arrays.fill(latency, us(4));
        String[] exits = new String[stages];
        for (int k = 0; k < stages; k++) exits[k] = "0." + (10 + k);
        return Network.crop(id, 8, stages(latency), at(8, exits));
    }

    private static Device device(Network... networks) {
        return Device.of("gpu", List.of(8), networks);
    }

    private static final Task TASK = task("a", 0, 1_000, 8);

    @Test
    void cropsOnOneDeviceAreTreated() {
        assertThat(to(instance("crops", device(network("net", 4)), TASK))).isEmpty();
    }

    @Test
    void whatNobodyServesIsTreated() {
        assertThat(to(instance("none", device(), TASK))).isEmpty();
    }

    @Test
    void canvasesAreNot() {
        assertThat(to(Recipe.of("kc", 5, 1, java.util.Map.of()).instance()))
                .contains("objects share canvases");
    }

    @Test
    void severalDevicesAndTheirBudgetsAreTreated() {
        var one = powered(device(network("net", 1)), 5);
        var two = Device.of("gpu-2", List.of(8), network("net-2", 1));
        var limited = Build.limited(two, java.util.Map.of("uplink", 5L));

        assertThat(to(Instance.of("two", List.of(one, limited), List.of(TASK)))).isEmpty();
    }

    @Test
    void manyNetworksInALittleMemoryAreNot() {
        var networks =
                IntStream.range(0, Loads.MOST_NETWORKS + 1)
                        .mapToObj(n -> storing(network("n" + n, 1), 5))
                        .toArray(Network[]::new);

        assertThat(to(instance("m", remembering(device(networks), 20), TASK)))
                .contains("many networks share a memory too small for all");
    }

    @Test
    void manyDeepNetworksAreNot() {
        var instance =
                instance(
                        "deep", device(network("a", 60), network("b", 60), network("c", 60)), TASK);

        assertThat(to(instance)).contains("networks and stages are too many");
    }

    @Test
    void hundredsOfTasksAreNot() {
        var tasks =
                IntStream.range(0, 201)
                        .mapToObj(k -> task("t" + k, 0, 1_000, 8))
                        .toArray(Task[]::new);

        assertThat(to(instance("many", device(network("net", 1)), tasks)))
                .contains("there are more than 200 tasks");
    }
}
