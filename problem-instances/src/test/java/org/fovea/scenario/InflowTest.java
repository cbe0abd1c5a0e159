package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflowTest {

    static Stream<String> scenarios() {
        return Scenarios.all().stream().map(Scenario::name);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void tasksComeInOrderUnderIdsOfTheirOwnAndAgainTheSame(String scenario) {
        int many = Blocks.TASKS + 10; // into a second block
        var tasks = first(many, Inflow.of(scenario, 3, Map.of()));

        assertThat(tasks).isSortedAccordingTo((a, b) -> Long.compare(a.release(), b.release()));
        var ids = new HashSet<String>();
        for (var task : tasks) ids.add(task.id());
        assertThat(ids).hasSize(many);
        assertThat(first(100, Inflow.of(scenario, 3, Map.of()))).isEqualTo(tasks.subList(0, 100));
        assertThat(first(100, Inflow.of(scenario, 4, Map.of())))
                .isNotEqualTo(tasks.subList(0, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serving", "burst"})
    void theFirstOfAnEndlessProcessAreThoseOfTheInstance(String scenario) {
        var instance = Recipe.of(scenario, 500, 7, Map.of()).instance();
        var inflow = Inflow.of(scenario, 7, Map.of());

        assertThat(inflow.devices()).isEqualTo(instance.devices());
        assertThat(first(500, inflow)).isEqualTo(instance.tasks());
    }

    /** Within 4 standard errors of 10,000 arrivals, whose gaps vary as much as their mean. */
    @ParameterizedTest
    @ValueSource(strings = {"serving", "burst", "stream", "kc"})
    void theLoadIsTheOneAskedFor(String scenario) {
        var inflow = Inflow.of(scenario, 1, Map.of("load", "2"));
        var tasks = first(10_000, inflow);
        var instance = Instance.of("load", inflow.devices(), tasks);

        assertThat(Load.of(Problem.of(instance)).share()).isCloseTo(2, within(2 * 0.04));
    }

    @Test
    void aBlockBeginsWhereTheHorizonOfTheOneBeforeEnds() {
        var tasks = first(Blocks.TASKS + 1, Inflow.of("k3", 5, Map.of()));
        long first = Draws.of(5, "blocks").bits() >>> 1;
        var block = Recipe.of("k3", Blocks.TASKS, first, Map.of()).instance();

        assertThat(tasks.getLast().release())
                .isEqualTo(Load.of(Problem.of(block)).horizon() + tasks.getFirst().release());
    }

    @Test
    void whatIsNoKnobIsRefused() {
        assertThatThrownBy(() -> Inflow.of("serving", 1, Map.of("lod", "2")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("load");
    }

    private static List<Task> first(int many, Inflow inflow) {
        return Arrivals.first(many, inflow.tasks());
    }
}
