package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.instance.Utility;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Run WEAK = Crossing.run("edf", 0, Crossing.scheduled("0.5", "3"));
    private static final Run STRONG = Crossing.run("exact", 0, Crossing.scheduled("1", "1.5"));

    @Test
    void theGreatestUtilityAndTheLeastBoundComeFromWhicheverRun() {
        var unknown =
                Crossing.run(
                        "bounder",
                        0,
                        new Run.Unknown(
                                new ProvenBound(Utility.of("1.25"), "window"), Ending.FINISHED, 0));

        var reference = Reference.of(List.of(WEAK, STRONG, unknown));

        assertThat(reference.bestKnown()).contains(Utility.of("1"));
        assertThat(reference.bestBound()).contains(new ProvenBound(Utility.of("1.25"), "window"));
        assertThat(reference.defects()).isEmpty();
    }

    @Test
    void aScheduleAboveABoundIsADefectAndTheBoundIsNotUsed() {
        var wrong = Crossing.run("hasty", 3, Crossing.scheduled("0.75", "0.75"));

        var reference = Reference.of(List.of(WEAK, STRONG, wrong));

        assertThat(reference.bestBound()).contains(new ProvenBound(Utility.of("1.5"), "weights"));
        assertThat(reference.defects())
                .containsExactly(
                        "exact with seed 0 on crossing found a valid schedule of utility 1,"
                                + " above the bound 0.75 that weights proved in hasty with seed 3 on crossing");
    }

    @Test
    void infeasibleIsWhatNoScheduleContradicts() {
        var proof = Crossing.run("exact", 1, new Run.Infeasible(Ending.PROVEN, 5));

        assertThat(Reference.of(List.of(proof)).infeasible()).isTrue();
        assertThat(Reference.of(List.of(proof, WEAK)).infeasible()).isFalse();
        assertThat(Reference.of(List.of(proof, WEAK)).defects())
                .containsExactly(
                        "edf with seed 0 on crossing found a valid schedule of utility 0.5:"
                                + " exact with seed 1 on crossing claims that none exists");
    }

    @Test
    void nothingIsKnownWithoutRuns() {
        assertThat(Reference.of(List.of()))
                .isEqualTo(
                        new Reference(
                                java.util.Optional.empty(),
                                java.util.Optional.empty(),
                                false,
                                List.of()));
    }
}
