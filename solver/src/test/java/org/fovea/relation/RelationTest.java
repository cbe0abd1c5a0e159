package org.fovea.relation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.fovea.relation.Relation.Than;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tests of relations find what does not hold. */
class RelationTest {

    private static final int FEW = 24;

    @ParameterizedTest
    @EnumSource(names = {"EQUAL", "NOT_BELOW", "DOUBLED"})
    void whatIsLostIsFound(Than than) {
        var relation =
                Relation.of(
                        "no tasks any more",
                        than,
                        (instance, random) -> Optional.of(Changed.tasks(instance, List.of())));

        assertThatThrownBy(() -> relation.holds(0, FEW)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"EQUAL", "NOT_ABOVE"})
    void whatIsGainedIsFound(Than than) {
        var relation =
                Relation.of(
                        "weights doubled",
                        than,
                        (instance, random) ->
                                Optional.of(
                                        Changed.everyTask(
                                                instance, task -> Changed.heavier(task, 2))));

        assertThatThrownBy(() -> relation.holds(0, FEW)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNeverTriedDoesNotHold(Than than) {
        var relation = Relation.of("nothing", than, (instance, random) -> Optional.empty());

        assertThatThrownBy(() -> relation.holds(0, FEW)).isInstanceOf(AssertionError.class);
    }
}
