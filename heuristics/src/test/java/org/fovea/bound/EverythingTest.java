package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Utility;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class EverythingTest {

    @Test
    void everyTaskEarnsWhatItCouldAlone() {
        var net = Network.crop("net", 8, stages(us(4), us(5)), at(8, "0.5", "0.8"));
        var instance =
                instance(
                        "three",
                        Device.of("gpu", List.of(8), net),
                        task("shallow", 0, 8, 8), // 4 + 5 > 8
                        weighing(task("deep", 0, 9, 8), "2"),
                        task("late", 0, 3, 8));

        assertThat(new Everything().of(Problem.of(instance)))
                .isEqualTo(Utility.of("2.1")); // 0.5 + 2 x 0.8 + 0
    }
}
