package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.canvas;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.on;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.schedule.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReleaseTest {

    private static final Instance INSTANCE =
            Build.instance(
                    "releases",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.canvas(
                                    "net",
                                    16,
                                    stages(us(10), us(10)),
                                    scaled(8, "1", "0.5", "0.6"))),
                    task("a", 20, 99, 8),
                    task("b", 30, 99, 8));

    private static List<String> release(Launch... launches) {
        var both = canvas("x", "net", on("a", "1", 0, 0), on("b", "1", 8, 0));
        return told(new Release(), INSTANCE, schedule(INSTANCE, List.of(both), launches));
    }

    @ParameterizedTest(name = "start at {0} us: {1} violations")
    @CsvSource({"30, 0", "29, 1", "20, 1", "19, 2"})
    void everyTaskOfTheInputIsReleased(long start, int violations) {
        assertThat(release(launch(start, start + 10, "net", 1, "x"))).hasSize(violations);
    }

    @Test
    void onlyStageOneWaitsForTheRelease() {
        assertThat(release(launch(0, 10, "net", 2, "x"), launch(40, 50, "net", 1, "x"))).isEmpty();
    }

    @Test
    void theFirstStartCounts() {
        assertThat(release(launch(40, 50, "net", 1, "x"), launch(25, 35, "net", 1, "x")))
                .containsExactly(
                        "Input \"x\" starts stage 1 at 25 us, before task \"b\" is released at 30"
                                + " us.");
    }

    @Test
    void aStartThatIsNoTimeDoesNotCount() {
        assertThat(release(launch(-5, 5, "net", 1, "x"))).isEmpty();
    }

    @Test
    void anInputThatNeverStartsIsNotTooEarly() {
        assertThat(release()).isEmpty();
    }
}
