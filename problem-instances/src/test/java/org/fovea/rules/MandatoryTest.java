package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.canvas;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.in;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.rejecting;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MandatoryTest {

    /** Exit 2 by 30 us; each stage takes 10 us and is worth nothing. */
    private static final Instance INSTANCE =
            Build.instance(
                    "duty",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop(
                                    "net",
                                    8,
                                    stages(us(10), us(10), us(10)),
                                    at(8, "0", "0", "0"))),
                    must(task("duty", 0, 30, 8), 2),
                    task("free", 0, 30, 8));

    @ParameterizedTest(name = "stages 1 to 3 at {0}, {1} and {2} us: {3} violations")
    @CsvSource({
        "0, 10, 20, 0",
        "0, 20, 30, 0", // exactly at the deadline
        "0, 21, 31, 1",
        "30, 40, 50, 1"
    })
    void theExitIsCompletedByTheDeadline(long first, long second, long third, int violations) {
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "duty"),
                        launch(first, first + 10, "net", 1, "duty"),
                        launch(second, second + 10, "net", 2, "duty"),
                        launch(third, third + 10, "net", 3, "duty"));

        assertThat(told(new Mandatory(), INSTANCE, schedule)).hasSize(violations);
    }

    @Test
    void theSentenceTellsHowFarItGot() {
        var shallow = schedule(INSTANCE, crops("net", "duty"), launch(0, 10, "net", 1, "duty"));

        assertThat(told(new Mandatory(), INSTANCE, shallow))
                .containsExactly(
                        "Mandatory task \"duty\" must have exit 2 completed by 30 us; it has exit"
                                + " 1.");
        assertThat(
                        told(
                                new Mandatory(),
                                INSTANCE,
                                rejecting(INSTANCE, List.of(), List.of(), "duty", "free")))
                .containsExactly(
                        "Mandatory task \"duty\" must have exit 2 completed by 30 us; it has"
                                + " none.");
    }

    @Test
    void aDeeperExitWillDo() {
        assertThat(
                        told(
                                new Mandatory(),
                                INSTANCE,
                                schedule(
                                        INSTANCE,
                                        crops("net", "duty"),
                                        launch(0, 10, "net", 3, "duty")))) // rule 4 apart
                .isEmpty();
    }

    @Test
    void whatRuleZeroTellsOfIsPassedOver() {
        assertThat(told(new Mandatory(), INSTANCE, schedule(INSTANCE, crops("void", "duty"))))
                .isEmpty();
        assertThat(
                        told(
                                new Mandatory(),
                                INSTANCE,
                                schedule(INSTANCE, List.of(canvas("x", "net", in("duty", "1"))))))
                .isEmpty();
    }
}
