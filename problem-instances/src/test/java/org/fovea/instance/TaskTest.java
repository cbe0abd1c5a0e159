package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskTest {

    private static final Extent OBJECT = new Extent.Rectangle(8, 8);

    @Test
    void anOptionalTaskWeighsOne() {
        var task = Task.of("a", 0, 10, OBJECT);

        assertThat(task.weight()).isEqualTo(Weight.ONE);
        assertThat(task.mandatory()).isFalse();
    }

    @Test
    void deadlineIsLaterThanTheRelease() {
        assertThat(Flaws.of(() -> Task.of("a", 10, 10, OBJECT)))
                .containsExactly(
                        "deadline: found 10, expected more than the release, 10 us; deadlines are"
                                + " absolute times");
        assertThat(Flaws.of(() -> Task.of("a", 9, 10, OBJECT))).isEmpty();
    }

    @Test
    void everyFlawIsFoundAtOnce() {
        assertThat(Flaws.of(() -> Task.of("a b", -1, 0, OBJECT)))
                .containsExactly(
                        "id: found \"a b\", expected 1 to 100 visible characters without spaces",
                        "release: found -1, expected an integer from 0 to 9000000000000",
                        "deadline: found 0, expected an integer from 1 to 9000000000000");
    }

    @Test
    void aLeastExitGoesWithAMandatoryTask() {
        var task = Task.of("a", 0, 10, OBJECT);

        assertThat(task.mandatoryFrom(2).minExit()).isEqualTo(2);
        assertThat(
                        Flaws.of(() ->
                                new Task("a", 0, 10, OBJECT, Weight.ONE, false, 2, Source.UNKNOWN)))
                .containsExactly(
                        "minExit: found 2, expected no minExit, or \"mandatory\": true beside it");
    }

    @Test
    void anotherWeightLeavesTheRest() {
        var task = Task.of("a", 3, 10, OBJECT).mandatoryFrom(1);

        assertThat(task.weighing(Weight.of("2.5")).weighing(Weight.ONE)).isEqualTo(task);
    }
}
