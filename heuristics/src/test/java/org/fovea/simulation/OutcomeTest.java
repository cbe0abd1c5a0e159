package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Utility;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Network NET =
            Network.crop("net", 8, stages(us(10, 12), us(5, 6)), at(8, "0.5", "0.8"));
    private static final Instance INSTANCE =
            instance(
                    "outcome",
                    Device.of("gpu", List.of(8), NET),
                    must(task("deep", 0, 40, 8), 2),
                    task("late", 0, 11, 8),
                    must(task("never", 30, 40, 8), 1));

    @Test
    void lateAndRejectedTasksAreMissesAndShallowAnswersDoNotMeetDuties() {
        var outcome = run(); // stage 1 on both until 12: in time for one of them, at exit 1

        assertThat(outcome.utility()).isEqualTo(Utility.of("0.5"));
        assertThat(outcome.misses()).isEqualTo(1 + 1);
        assertThat(outcome.unmet()).containsExactly("deep", "never");
        assertThat(outcome.busy()).isEqualTo(12);
    }

    @Test
    void inALargerInstanceTheOthersAreMissedToo() {
        var larger =
                instance(
                        "larger",
                        INSTANCE.devices().getFirst(),
                        INSTANCE.tasks().get(0),
                        task("more", 0, 40, 8),
                        INSTANCE.tasks().get(1),
                        INSTANCE.tasks().get(2));

        var outcome = run().within(larger);

        assertThat(outcome.misses()).isEqualTo(1 + 1 + 1);
        assertThat(outcome.schedule().instance()).isEqualTo("larger");
        assertThat(outcome.schedule().rejected()).containsExactly("more", "never");
    }

    private static Outcome run() {
        return Simulation.run(
                INSTANCE,
                now -> now.clock() == 0 ? new Decision.Crops(0, Batch.of(0, 1)) : Decision.WAIT,
                Allowance.endless());
    }
}
