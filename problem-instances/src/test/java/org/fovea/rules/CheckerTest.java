package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
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
