package org.fovea.exact.crops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class CropsTest {

    private static final long ONE = 10_000_000_000L;

    private static final Network SMALL =
            Network.crop("small", 8, stages(us(4, 6), us(4, 6)), at(8, "0.5", "0.9"));
    private static final Network LARGE = Network.crop("large", 16, stages(us(9, 12)), at(8, "1"));

    private static Instance of(Task... tasks) {
        return instance("crops", Device.of("gpu", List.of(8), SMALL, LARGE), tasks);
    }

    private static Crops crops(Task... tasks) {
        return Crops.of(Problem.of(of(tasks)));
    }

    @Test
    void tasksComeByDeadlineAndTimesFromTheFirstRelease() {
        var crops = crops(task("late", 100, 130, 8), task("soon", 105, 120, 8));

        assertThat(crops.index(0)).isEqualTo(1);
        assertThat(crops.release(0)).isEqualTo(105 - 100);
        assertThat(crops.deadline(1)).isEqualTo(130 - 100);
        assertThat(crops.horizon()).isEqualTo(130 - 100);
    }

    @Test
    void whatNobodyCanAnswerInTimeIsLeftOut() {
        var crops = crops(task("hopeless", 0, 3, 8), task("quick", 0, 8, 8));

        assertThat(crops.tasks()).isEqualTo(1);
        assertThat(crops.networks()).as("9 us are too long for the large one").isEqualTo(1);
        assertThat(crops.reach(0, 0)).as("4 + 4 us").isEqualTo(2);
    }

    @Test
    void aMandatoryAnswerIsWorthMoreThanAllUtilities() {
        var crops = crops(must(task("must", 0, 100, 8), 2), weighing(task("may", 0, 100, 8), "3"));
        int must = crops.index(0) == 0 ? 0 : 1;

        assertThat(crops.stake()).isGreaterThan((1 + 3) * ONE);
        assertThat(crops.worth(must, 0, 1)).as("not deep enough").isEqualTo(ONE / 2);
        assertThat(crops.worth(must, 0, 2)).isEqualTo(crops.stake() + ONE / 10 * 9);
    }

    @Test
    void deepExitsThatAreWorthNoMoreAreOutOfReach() {
        var flat = Network.crop("flat", 8, stages(us(4), us(4), us(4)), at(8, "0.5", "0.5", "0.4"));
        var crops =
                Crops.of(
                        Problem.of(
                                instance(
                                        "flat",
                                        Device.of("gpu", List.of(8), flat),
                                        task("a", 0, 100, 8))));

        assertThat(crops.reach(0, 0)).isEqualTo(1);
    }

    @Test
    void aMemoryHoldsTheLargestSetsThatFit() {
        var device =
                Device.of(
                        "gpu",
                        List.of(8),
                        storing(network("a"), 5),
                        storing(network("b"), 5),
                        storing(network("c"), 10));

        var loads =
                Loads.of(Problem.of(instance("m", remembering(device, 12), task("t", 0, 100, 8))));

        // 5 + 5 fit into 12, and 10 alone; nothing fits beside either
        assertThat(loads).hasSize(2);
        assertThat(loads).anyMatch(set -> set.test(0) && set.test(1) && !set.test(2));
        assertThat(loads).anyMatch(set -> set.test(2) && !set.test(0) && !set.test(1));
    }

    @Test
    void whereAllNetworksFitThereIsOneSet() {
        assertThat(Loads.of(Problem.of(of(task("t", 0, 100, 8))))).hasSize(1);
    }

    private static Network network(String id) {
        return Network.crop(id, 8, stages(us(4)), at(8, "0.5"));
    }
}
