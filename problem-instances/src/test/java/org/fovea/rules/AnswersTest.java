package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;
import static org.fovea.rules.Hand.crop;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.rejecting;
import static org.fovea.rules.Hand.schedule;

import java.util.List;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Utility;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswersTest {

    /** Accuracy falls again at exit 3; a weighs 2. */
    private static final Instance INSTANCE =
            Build.instance(
                    "answers",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop(
                                    "net",
                                    8,
                                    stages(us(10, 10), us(10, 10), us(10, 10)),
                                    at(8, "0", "0.8", "0.6"))),
                    weighing(task("a", 0, 25, 8), "2"),
                    task("b", 0, 25, 8));

    private static Launch run(int stage, long start) {
        return launch(start, start + 10, "net", stage, "a");
    }

    private static Answers answers(Schedule schedule) {
        return Evidence.of(INSTANCE, schedule).answers();
    }

    private static Answers answers(Launch... launches) {
        return answers(rejecting(INSTANCE, crops("net", "a"), List.of(launches), "b"));
    }

    @Test
    void theBestAnswerInTimeCountsNotTheLast() {
        var late = answers(run(1, 0), run(2, 10), run(3, 20)); // stage 3 ends at 30

        assertThat(late.utility()).isEqualTo(Utility.of("1.6")); // 2 x 0.8
        assertThat(late.exit(0)).isEqualTo(2);
        assertThat(answers(run(1, -5), run(2, 5), run(3, 15)).utility())
                .isEqualTo(Utility.of("1.6")); // not 2 x 0.6
        assertThat(answers(run(3, 15)).utility()).isEqualTo(Utility.of("1.2"));
    }

    @ParameterizedTest(name = "stage 1 at {0} us: {1} late")
    @CsvSource({"0, 0", "15, 0", "16, 1"})
    void anAnswerOfNoWorthInTimeIsNoMiss(long start, int late) {
        assertThat(answers(run(1, start)).late()).isEqualTo(late);
        assertThat(answers(run(1, start)).utility()).isEqualTo(Utility.ZERO);
        assertThat(answers(run(1, start)).rejected()).isEqualTo(1); // b
    }

    @Test
    void aStageRepeatedIsCompletedWhenItFirstEnds() {
        assertThat(answers(run(2, 90), run(2, 5)).utility()).isEqualTo(Utility.of("1.6"));
        assertThat(answers(run(2, 5), run(2, 90)).utility()).isEqualTo(Utility.of("1.6"));
    }

    @Test
    void whatIsNoTimeOrNoStageCompletesNothing() {
        assertThat(answers(run(2, -1)).exit(0)).isZero();
        assertThat(answers(run(0, 0), run(4, 0)).exit(0)).isZero();
        assertThat(answers(launch(0, 10, "void", 3, "a")).exit(0))
                .isEqualTo(3); // rule 0, and stage 3 all the same
        assertThat(answers(launch(0, 10, "void", 4, "a")).exit(0)).isZero();
    }

    @Test
    void anInputUnderARepeatedIdEarnsNothing() {
        var inputs =
                List.of(crop("net", "a"), new Input("a", "net", crop("net", "b").placements()));
        var answers = answers(schedule(INSTANCE, inputs, run(1, 0), run(2, 10)));

        assertThat(answers.utility()).isEqualTo(Utility.of("1.6"));
        assertThat(answers.late()).isEqualTo(1);
        assertThat(answers.rejected()).isZero();
    }

    @Test
    void aTaskThatItsNetworkCannotServeEarnsNothing() {
        var narrow =
                Build.instance(
                        "narrow",
                        Device.of(
                                "gpu",
                                List.of(4, 8),
                                Network.crop("net", 8, stages(us(10)), at(4, "0.8"))),
                        task("a", 0, 25, 8));
        var answers = Evidence.of(narrow, schedule(narrow, crops("net", "a"), run(1, 0))).answers();

        assertThat(answers.utility()).isEqualTo(Utility.ZERO);
        assertThat(answers.late()).isZero();
    }

    @Test
    void placementsThatRuleZeroTellsOfAreUnclear() {
        assertThat(answers(run(1, 0)).unclear(0)).isFalse();
        assertThat(answers(rejecting(INSTANCE, crops("void", "a"), List.of())).unclear(0)).isTrue();
        var twice = List.of(crop("net", "a"), Hand.canvas("x", "net", Hand.in("a", "1")));
        assertThat(answers(rejecting(INSTANCE, twice, List.of())).unclear(0)).isTrue();
        assertThat(answers(rejecting(INSTANCE, twice.reversed(), List.of())).unclear(0)).isTrue();
    }
}
