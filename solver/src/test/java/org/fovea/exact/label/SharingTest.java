package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.exact.crops.Crops;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

/** A stage of 10, 15 and 20 us for one to three inputs, and one of 10 behind it. */
class SharingTest {

    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private static Sharing sharing(Task... tasks) {
        var network =
                Network.crop("net", 8, stages(us(10, 15, 20), us(10, 10, 10)), at(8, "0.5", "1"));
        var device = Device.of("gpu", List.of(8), network);
        return new Sharing(Crops.of(Problem.of(instance("sharing", device, tasks))));
    }

    @Test
    void tasksOfOneWindowShareUpToTheLimit() {
        var sharing =
                sharing(
                        task("a", 0, 100, 8),
                        task("b", 0, 100, 8),
                        task("c", 0, 100, 8),
                        task("d", 0, 100, 8));

        assertThat(sharing.most(0, FIRST)).isEqualTo(3);
        assertThat(sharing.most(0, SECOND)).isEqualTo(3);
    }

    @Test
    void whoComesTooLateForALaunchOfTwoIsNoCompany() {
        // both must run from 26 to 41, when the first is due at 40; one us later it would do
        assertThat(sharing(task("a", 0, 40, 8), task("b", 26, 100, 8)).most(0, FIRST)).isEqualTo(1);
        assertThat(sharing(task("a", 0, 41, 8), task("b", 26, 100, 8)).most(0, FIRST)).isEqualTo(2);
    }

    @Test
    void eachMayMeetAnotherButNotBothAtOnce() {
        var sharing = sharing(task("a", 0, 30, 8), task("b", 0, 100, 8), task("c", 40, 100, 8));

        assertThat(sharing.most(0, FIRST)).as("with b").isEqualTo(2);
        assertThat(sharing.most(1, FIRST)).as("with a or with c").isEqualTo(2);
        assertThat(sharing.most(2, FIRST)).as("with b").isEqualTo(2);
    }

    @Test
    void theSecondStageComesAfterTheFirst() {
        // the first is due at 25: stage 2 starts by 15; the other's stage 1 ends at 16 + 10
        var sharing = sharing(task("a", 0, 25, 8), task("b", 16, 100, 8));

        assertThat(sharing.most(0, SECOND)).isEqualTo(1);
    }

    @Test
    void whatIsOutOfReachIsSharedByNobody() {
        assertThat(sharing(task("a", 0, 15, 8)).most(0, SECOND)).isZero();
    }
}
