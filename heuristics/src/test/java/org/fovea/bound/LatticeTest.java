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

class LatticeTest {

    private static final Device GPU =
            Device.of(
                    "gpu",
                    List.of(8, 16),
                    Network.crop("net", 8, stages(us(5), us(5)), at(8, "0.6", "0.9")));

    @Test
    void boundsFallToAMultipleOfTheCommonDivisor() {
        // 0.6, 0.9 and, at weight 1.5, 0.9 and 1.35: multiples of 0.15.
        var problem =
                Problem.of(
                        instance(
                                "two",
                                GPU,
                                task("a", 0, 9, 8),
                                weighing(task("b", 0, 9, 8), "1.5")));

        assertThat(Lattice.lowered(Utility.of("1.9"), problem)).isEqualTo(Utility.of("1.8"));
        assertThat(Lattice.lowered(Utility.of("1.8"), problem)).isEqualTo(Utility.of("1.8"));
        assertThat(Lattice.lowered(Utility.of("0.1499999999"), problem)).isEqualTo(Utility.ZERO);
    }

    @Test
    void nothingIsEarnedWhereNoTaskCanBeServed() {
        var problem = Problem.of(instance("none", GPU, task("a", 0, 9, 16)));

        assertThat(Lattice.lowered(Utility.of("5"), problem)).isEqualTo(Utility.ZERO);
    }
}
