package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.crop;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.launch;
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

final class StageOrderTest {

    /** Three stages of 10 us each. */
    private static final Instance INSTANCE =
            Build.instance(
                    "stages",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop(
                                    "net",
                                    8,
                                    stages(us(10, 10), us(10, 10), us(10, 10)),
                                    at(8, "0.5", "0.6", "0.7"))),
                    task("a", 0, 99, 8),
                    task("b", 0, 99, 8));

    private static Launch run(int stage, long start) {
        return launch(start, start + 10, "net", stage, "a");
    }

    private static List<String> order(Launch... launches) {
        return told(new StageOrder(), INSTANCE, schedule(INSTANCE, crops("net", "a"), launches));
    }

    @ParameterizedTest(name = "stages at {0}, {1} and {2} us: {3} violations")
    @CsvSource({
        "0, 10, 20, 0",
        "0, 15, 90, 0",
        "0, 9, 20, 1",
        "0, 10, 19, 1",
        "10, 0, 20, 1",
        "20, 10, 0, 2"
    })
    void aStageStartsWhenTheOneBeforeHasEnded(long first, long second, long third, int violations) {
        assertThat(order(run(3, third), run(1, first), run(2, second))).hasSize(violations);
    }

    @Test
    void anInputMayStopAfterAnyStage() {
        assertThat(order(run(1, 0))).isEmpty();
        assertThat(order(run(1, 0), run(2, 10))).isEmpty();
    }

    @Test
    void inputsThatWereTogetherMayPart() {
        var together = launch(0, 10, "net", 1, "a", "b");

        assertThat(
                        told(
                                new StageOrder(),
                                INSTANCE,
                                schedule(
                                        INSTANCE,
                                        crops("net", "a", "b"),
                                        together,
                                        run(2, 10),
                                        launch(20, 30, "net", 2, "b"))))
                .isEmpty();
    }

    @Test
    void sentencesTellWhatIsMissingOrTooMuch() {
        assertThat(order())
                .containsExactly("Input \"a\" is never launched; it must run stage 1 at least.");
        assertThat(order(run(2, 5)))
                .containsExactly(
                        "Input \"a\" runs launches/0 (stage 2 of \"net\" at 5 us) without stage"
                                + " 1.");
        assertThat(order(run(1, 0), run(3, 10)))
                .containsExactly(
                        "Input \"a\" runs launches/1 (stage 3 of \"net\" at 10 us) without stage"
                                + " 2.");
        assertThat(order(run(1, 0), run(1, 10), run(2, 10)))
                .containsExactly(
                        "Input \"a\" runs stage 1 again in launches/1 (stage 1 of \"net\" at 10"
                                + " us).");
        assertThat(order(run(1, 0), run(2, 9)))
                .containsExactly(
                        "Input \"a\" runs launches/1 (stage 2 of \"net\" at 9 us) before"
                                + " launches/0 (stage 1 of \"net\" at 0 us) ends at 10 us.");
    }

    @ParameterizedTest(name = "stage {0}")
    @CsvSource({"0", "4", "-2147483648", "2147483647"})
    void aStageThatTheNetworkDoesNotHaveIsToldOnce(int stage) {
        assertThat(order(run(1, 0), run(stage, 10)))
                .containsExactly(
                        "launches/1 (stage "
                                + stage
                                + " of \"net\" at 10 us) is of a stage that the network"
                                + " does not have.");
        assertThat(order(run(stage, 0))).hasSize(1);
    }

    @Test
    void anInputTwiceInOneLaunchRunsTheStageOnce() {
        assertThat(order(launch(0, 10, "net", 1, "a", "a"))).isEmpty(); // rule 3
    }

    @Test
    void aLaunchOfAnUnknownNetworkCounts() {
        assertThat(order(launch(0, 10, "void", 1, "a"), run(2, 10))).isEmpty(); // rule 0
        assertThat(order(launch(0, 10, "void", 0, "a"))).hasSize(1);
    }

    @Test
    void aStartThatIsNoTimeIsNotCompared() {
        assertThat(order(run(1, -10), run(2, -30))).isEmpty(); // rule 0
        assertThat(order(run(1, 9_000_000_000_001L), run(2, 10))).isEmpty();
    }

    @Test
    void aRepeatedIdIsLookedAtOnce() {
        var inputs = List.of(crop("net", "a"), crop("net", "a"));

        assertThat(told(new StageOrder(), INSTANCE, schedule(INSTANCE, inputs))).hasSize(1);
    }
}
