package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.overheadOf;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.launch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fovea.fixture.Build;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.RandomTimeline;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.Test;

final class CheckerTest {

    @Test
    void whatATimelineHoldsIsValidAndWorthWhatItSays() {
        for (long seed = 0; seed < 1_000; seed++) {
            var instance = TinyInstances.random(seed);
            var random = new RandomTimeline(Problem.of(instance), new SplittableRandom(seed));
            random.steps(12);

            var verdict = Checker.check(instance, Closing.of(random.timeline(), instance));

            assertThat(verdict.violations())
                    .as("seed %d", seed)
                    .filteredOn(v -> v.rule() != 9)
                    .isEmpty();
            assertThat(verdict.utility())
                    .as("seed %d", seed)
                    .isEqualTo(new Utility(random.timeline().utility()));
        }
    }

    @Test
    void theEmptyScheduleIsValidWhereNothingIsMandatory() {
        for (var instance : Corpus.all()) {
            var mandatory =
                    instance.tasks().stream().filter(Task::mandatory).map(Task::id).toList();

            var verdict = Checker.check(instance, empty(instance));

            assertThat(verdict.violations()).allMatch(v -> v.rule() == 9).hasSize(mandatory.size());
            assertThat(verdict.utility()).isEqualTo(Utility.ZERO);
            assertThat(verdict.misses()).isEqualTo(instance.tasks().size());
        }
    }

    @Test
    void garbageIsJudgedNotThrown() {
        for (long seed = 0; seed < 5_000; seed++) {
            var instance = TinyInstances.random(seed % 90);

            var verdict = Checker.check(instance, Garbage.of(instance, seed));

            assertThat(verdict.violations())
                    .as("seed %d", seed)
                    .allMatch(violation ->
                            violation.text().chars().noneMatch(Character::isISOControl))
                    .extracting(Violation::rule)
                    .isSorted();
            assertThat(verdict.misses()).as("seed %d", seed).isBetween(0, instance.tasks().size());
            assertThat(verdict.busy()).as("seed %d", seed).isNotNegative();
        }
    }

    @Test
    void everyViolationIsReportedNotTheFirstOfItsRule() {
        var instance = Corpus.named("crop");
        var launches =
                List.of(
                        launch(0, 9, "net", 1, "a"),
                        launch(9, 18, "net", 1, "b"),
                        launch(18, 0, "net", 2, "c"));
        var schedule =
                Hand.rejecting(instance, Hand.crops("net", "a", "b", "c", "z"), launches, "a");

        assertThat(Checker.check(instance, schedule).violations())
                .extracting(Violation::rule)
                .containsExactly(
                        0, 1, 1, 2, 2, 4, 4,
                        6); // z; two ends; 9 < 10, 18 < 19; stage 2, z idle; a twice
    }

    @Test
    void busyTimeIsTheSumOfDurations() {
        var instance =
                Corpus.named("overhead"); // 5 us a launch, and 3 or 1 for one input of stage 1 or 2
        var schedule =
                Hand.rejecting(
                        instance,
                        Hand.crops("net", "a"),
                        List.of(launch(0, 8, "net", 1, "a"), launch(8, 14, "net", 2, "a")),
                        "b",
                        "c");

        assertThat(Checker.check(instance, schedule).busy()).isEqualTo(5 + 3 + 5 + 1);
        assertThat(Checker.check(instance, schedule).valid()).isTrue();
    }

    @Test
    void busyTimeDoesNotOverflow() {
        var slow =
                overheadOf(
                        Device.of(
                                "gpu",
                                List.of(8),
                                Network.crop("net", 8, stages(us(Limits.TIME)), at(8, "1"))),
                        Limits.TIME);
        var instance = Build.instance("slow", slow);
        var launches =
                Collections.nCopies(
                        520_000, launch(0, 2 * Limits.TIME, "net", 1, "a")); // 520,000 x 1.8e13

        assertThat(Evidence.of(instance, Hand.rejecting(instance, List.of(), launches)).busy())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void rulesAreNumberedThrough() {
        assertThat(Rules.all())
                .extracting(Rule::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(Rules.all())
                .extracting(Rule::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.endsWith("."));
    }

    private static Schedule empty(Instance instance) {
        return new Schedule(
                instance.name(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                instance.tasks().stream().map(Task::id).toList());
    }
}
