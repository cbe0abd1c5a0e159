package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.overheadOf;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    private static final List<Integer> CLASSES = List.of(8);
    private static final Network NET =
            Network.crop("net", 8, stages(us(4, 6), us(5, 7)), at(8, "0.5", "0.8"));

    @ParameterizedTest(name = "in a window of {0} us: exit {1}")
    @CsvSource({"6, 0", "7, 1", "14, 1", "15, 2", "100, 2"}) // 3 + 4 = 7, 7 + 3 + 5 = 15
    void stagesRunOneAfterTheOtherWithTheirOverhead(long window, int deepest) {
        assertThat(deepest(overheadOf(Device.of("gpu", CLASSES, NET), 3), window))
                .isEqualTo(deepest);
    }

    @Test
    void aNetworkBeyondTheMemoryAnswersNothing() {
        var device = Device.of("gpu", CLASSES, storing(NET, 100));

        assertThat(deepest(remembering(device, 99), 50)).isZero();
        assertThat(deepest(remembering(device, 100), 50)).isEqualTo(2);
    }

    @Test
    void anInputBeyondABudgetAnswersNothing() {
        var device = Device.of("gpu", CLASSES, needing(NET, Map.of("uplink", 5L)));

        assertThat(deepest(limited(device, Map.of("uplink", 4L)), 50)).isZero();
        assertThat(deepest(limited(device, Map.of("uplink", 5L, "tokens", 0L)), 50)).isEqualTo(2);
    }

    @Test
    void energyEndsTheWayDown() {
        var first = stage(List.of(4L), List.of(30L));
        var second = stage(List.of(5L), List.of(20L));
        var net = Network.crop("net", 8, List.of(first, second), at(8, "0.5", "0.8"));
        var device = Device.of("gpu", CLASSES, net);

        assertThat(deepest(powered(device, 29), 50)).isZero();
        assertThat(deepest(powered(device, 49), 50)).isEqualTo(1);
        assertThat(deepest(powered(device, 50), 50)).isEqualTo(2); // 30 + 20
    }

    @Test
    void theMostUtilityIsThatOfTheDeepestExitReached() {
        var problem =
                Problem.of(
                        instance(
                                "two",
                                Device.of("gpu", CLASSES, NET),
                                task("early", 0, 8, 8),
                                task("deep", 0, 9, 8)));
        var reach = new Reach(problem);

        assertThat(reach.mostUtility(0)).isEqualTo(10_000L * 500_000);
        assertThat(reach.mostUtility(1)).isEqualTo(10_000L * 800_000); // 4 + 5 = 9
    }

    private static int deepest(Device device, long window) {
        var problem = Problem.of(instance("one", device, task("a", 7, 7 + window, 8)));
        return new Reach(problem).deepest(0, 0);
    }
}
