package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import org.fovea.exact.crops.Crops;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final long ONE = 10_000_000_000L;
    private static final long ROUNDING = ONE / 1_000;

    /** One stage of 10 us; two inputs take 16, so 8 each. */
    private static long bound(long time, Task... tasks) {
        var network = Network.crop("net", 8, stages(us(10_000, 16_000)), at(8, "1"));
        var device = Device.of("gpu", List.of(8), network);
        var crops = Crops.of(Problem.of(instance("windows", device, tasks)));
        var ground = Ground.of(crops, Rules.ALL);
        var outlook = ground.outlook();
        int[] code = new int[crops.tasks()];
        for (int k = 0; k < code.length; k++) code[k] = outlook.at(k, outlook.first(k), time);
        return new Windows(ground).remaining(code, time);
    }

    @Test
    void whatFitsIsWorthItself() {
        long bound = bound(0, task("a", 0, 20_000, 8), task("b", 0, 20_000, 8));

        assertThat(bound).isBetween(2 * ONE, 2 * ONE + ROUNDING);
    }

    @Test
    void aWindowHoldsItsTimeInTheBestBatches() {
        long bound =
                bound(
                        0,
                        task("a", 0, 20_000, 8),
                        task("b", 0, 20_000, 8),
                        task("c", 0, 20_000, 8),
                        task("d", 0, 20_000, 8));

        assertThat(bound).isBetween(ONE / 2 * 5, ONE / 2 * 5 + ROUNDING); // 20 over 8 each
    }

    @Test
    void aTightWindowBindsThoughTheWholeHasTime() {
        long bound =
                bound(
                        0,
                        task("a", 0, 12_000, 8),
                        task("b", 0, 12_000, 8),
                        weighing(task("c", 0, 100_000, 8), "3"));

        // in pairs of 16 no window of 12 has room: alone they take 10 each, and 12 over 10 fit
        assertThat(bound).isBetween(3 * ONE + ONE / 10 * 12, 3 * ONE + ONE / 10 * 12 + ROUNDING);
    }

    @Test
    void timeThatHasPassedIsNoMore() {
        long bound = bound(8_000, task("a", 0, 20_000, 8), task("b", 0, 20_000, 8));

        // 12 are left, too few for two: 12 over 10
        assertThat(bound).isBetween(ONE / 10 * 12, ONE / 10 * 12 + ROUNDING);
    }
}
