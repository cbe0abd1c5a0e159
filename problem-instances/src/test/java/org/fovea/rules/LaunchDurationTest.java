package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.overheadOf;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.launch;
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

final class LaunchDurationTest {

    /** Stage 1 takes 3 + 10 us for one input and 3 + 15 for two, stage 2 3 + 4 and 3 + 6. */
    private static final Instance INSTANCE =
            Build.instance(
                    "overhead",
                    overheadOf(
                            Device.of(
                                    "gpu",
                                    List.of(8),
                                    Network.crop(
                                            "net",
                                            8,
                                            stages(us(10, 15), us(4, 6)),
                                            at(8, "0.5", "1"))),
                            3),
                    task("a", 0, 50, 8),
                    task("b", 0, 50, 8));

    @ParameterizedTest(name = "stage {0} of {1} inputs from {2} to {3} us: {4} violations")
    @CsvSource({
        "1, 1, 0, 13, 0",
        "1, 2, 0, 18, 0",
        "2, 1, 20, 27, 0",
        "2, 2, 20, 29, 0",
        "1, 1, 0, 10, 1", // the overhead is missing
        "1, 2, 0, 13, 1", // the latency of one input
        "1, 1, 0, 12, 1",
        "1, 1, 0, 14, 1",
        "1, 1, 13, 0, 1",
        "1, 1, -13, 0, 0", // the start is rule 0's
        "1, 1, 9223372036854775807, -9223372036854775796, 1", // 13 us round the end of all longs
        "3, 1, 0, 1, 0", // no such stage: rule 4
        "1, 3, 0, 1, 0" // no such batch: rule 3
    })
    void aLaunchLastsOverheadAndLatency(
            int stage, int inputs, long start, long end, int violations) {
        var named = List.of("a", "b", "c").subList(0, inputs).toArray(String[]::new);

        assertThat(
                        told(
                                new LaunchDuration(),
                                INSTANCE,
                                schedule(
                                        INSTANCE,
                                        crops("net", "a", "b"),
                                        launch(start, end, "net", stage, named))))
                .hasSize(violations);
    }

    @Test
    void theSentenceTellsWhatItShouldLast() {
        assertThat(
                        told(
                                new LaunchDuration(),
                                INSTANCE,
                                schedule(
                                        INSTANCE,
                                        crops("net", "a"),
                                        launch(2, 9, "net", 1, "a"),
                                        launch(9, 3, "void", 1))))
                .containsExactly(
                        "launches/0 (stage 1 of \"net\" at 2 us) ends at 9 us; with 1 inputs it"
                                + " lasts 13 us.");
    }
}
