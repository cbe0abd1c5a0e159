package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;

class ComparisonPlanTest {

    @Test
    void seedsAreOutermostSoThatAnEarlyEndHasTriedAllEquallyOften() {
        var plan =
                ComparisonPlan.of(
                        List.of(Crossing.subject()),
                        List.of(Crossing.both(), Crossing.signOnly()),
                        List.of(1L, 2L),
                        Crossing.SECOND);

        assertThat(plan.runs())
                .extracting(planned -> planned.key().solver() + " " + planned.key().seed())
                .containsExactly("both 1", "sign-only 1", "both 2", "sign-only 2");
    }

    @Test
    void nothingIsComparedWithItself() {
        assertThatThrownBy(() -> Crossing.plan(Crossing.both(), Crossing.both()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("solvers/1: found \"both\"");
        assertThatThrownBy(() ->
                        ComparisonPlan.of(
                                List.of(Crossing.subject(), Crossing.subject()),
                                List.of(Crossing.both()),
                                List.of(0L),
                                Crossing.SECOND))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("instances/1/name: found \"crossing\"");
    }

    @Test
    void aBaselineIsOneOfTheSolvers() {
        assertThatThrownBy(() ->
                        new ComparisonPlan(
                                List.of(Crossing.subject()),
                                List.of(Crossing.both()),
                                List.of(0L),
                                Crossing.SECOND,
                                Optional.of("edf")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("baseline: found \"edf\", expected best, or one of both");
    }

    @Test
    void aTimeLimitIsInWholeMicroseconds() {
        assertThatThrownBy(() -> Effort.of(Duration.ofNanos(1_500)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("whole microseconds");
    }

    @Test
    void effortReachesTheSolver() {
        var request = Crossing.SECOND.request(Crossing.INSTANCE, 7);

        assertThat(request.timeLimit()).contains(Duration.ofSeconds(1));
        assertThat(request.seed()).isEqualTo(7);
        assertThat(request.workLimit()).isEmpty();
    }
}
