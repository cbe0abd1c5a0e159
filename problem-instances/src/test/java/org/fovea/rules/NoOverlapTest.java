package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.found;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoOverlapTest {

    private static final Instance INSTANCE =
            Instance.of(
                    "two",
                    List.of(
                            Device.of(
                                    "left",
                                    List.of(8),
                                    Network.crop("net", 8, stages(us(100)), at(8, "0.5")),
                                    Network.crop("quick", 8, stages(us(10)), at(8, "0.5"))),
                            Device.of(
                                    "right",
                                    List.of(8),
                                    Network.crop("other", 8, stages(us(100)), at(8, "0.5")))),
                    List.of(task("a", 0, 500, 8), task("b", 0, 500, 8), task("c", 0, 500, 8)));

    @ParameterizedTest(name = "second launch at {0} us: {1} violations")
    @CsvSource({"100, 0", "99, 1", "0, 1"}) // touching is legal
    void launchesMayTouchButNotOverlap(long secondStart, int violations) {
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "a", "b"),
                        launch(0, 100, "net", 1, "a"),
                        launch(secondStart, secondStart + 100, "net", 1, "b"));

        assertThat(found(new NoOverlap(), INSTANCE, schedule)).hasSize(violations);
    }

    @Test
    void devicesRunInParallel() {
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "a"),
                        launch(0, 100, "net", 1, "a"),
                        launch(50, 150, "other", 1, "b"));

        assertThat(found(new NoOverlap(), INSTANCE, schedule)).isEmpty();
    }

    @Test
    void aLongLaunchOverlapsSeveralAndTheOrderOfTheFileDoesNotMatter() {
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "a"),
                        launch(60, 70, "quick", 1, "b"),
                        launch(20, 30, "quick", 1, "c"),
                        launch(0, 100, "net", 1, "a"));

        assertThat(told(new NoOverlap(), INSTANCE, schedule))
                .containsExactly(
                        "launches/1 (stage 1 of \"quick\" at 20 us) starts on \"left\" before"
                                + " launches/2 (stage 1 of \"net\" at 0 us) ends at 100 us.",
                        "launches/0 (stage 1 of \"quick\" at 60 us) starts on \"left\" before"
                                + " launches/2 (stage 1 of \"net\" at 0 us) ends at 100 us.");
    }

    @Test
    void aLaterLaunchThatEndsLaterHoldsTheDevice() {
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "a"),
                        launch(0, 10, "quick", 1, "b"),
                        launch(5, 105, "net", 1, "a"),
                        launch(50, 60, "quick", 1, "c"));

        assertThat(told(new NoOverlap(), INSTANCE, schedule))
                .hasSize(2)
                .last()
                .asString()
                .contains("ends at 105 us");
    }

    @Test
    void aWrongEndIsNoOverlap() {
        // the first says that it ends at 150, but it lasts 100: rule 1
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "a", "b"),
                        launch(0, 150, "net", 1, "a"),
                        launch(100, 200, "net", 1, "b"));

        assertThat(found(new NoOverlap(), INSTANCE, schedule)).isEmpty();
    }

    @Test
    void aLaunchWithoutADurationLastsAsStated() {
        assertThat(found(new NoOverlap(), INSTANCE, stageNine(40))).isEmpty();
        assertThat(found(new NoOverlap(), INSTANCE, stageNine(41))).hasSize(1);
        assertThat(found(new NoOverlap(), INSTANCE, stageNine(-7)))
                .isEmpty(); // ends before it starts: no time at all
    }

    /** A launch of a stage that does not exist, and one at 40 us. */
    private static Schedule stageNine(long end) {
        return schedule(
                INSTANCE,
                crops("net", "a", "b"),
                launch(0, end, "net", 9, "a"),
                launch(40, 140, "net", 1, "b"));
    }

    @Test
    void aStartThatIsNoTimeIsPassedOver() {
        var schedule =
                schedule(
                        INSTANCE,
                        crops("net", "a", "b"),
                        launch(-50, 50, "net", 1, "a"),
                        launch(0, 100, "net", 1, "b"));

        assertThat(found(new NoOverlap(), INSTANCE, schedule)).isEmpty();
    }
}
