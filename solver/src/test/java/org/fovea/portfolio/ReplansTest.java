package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplansTest {

    @ParameterizedTest
    @CsvSource({
        "replan:aneal:3ms, SOLVER anneal or timefold; did you mean",
        "replan:anneal:3, did you mean replan:anneal:3ms?",
        "replan:anneal:11s, 0ms to 10s",
        "replan:anneal:-1ms, 0ms to 10s",
        "replan:anneal, BUDGET",
        "replan:, anneal or timefold"
    })
    void aWrongNameIsRefusedWithWhatWasExpected(String name, String told) {
        assertThatThrownBy(() -> Solvers.named(name))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replan:anneal:0.5ms", "replan:timefold:500us", "replan:anneal:0ms"})
    void runsAreValidAndRepeat(String name) {
        var instance = Recipe.of("kc", 30, 1, Map.of("load", "3")).instance();
        var schedule = run(name, instance);

        assertThat(Checker.check(instance, schedule).violations()).isEmpty();
        assertThat(run(name, instance)).isEqualTo(schedule);
    }

    @Test
    void theSameBudgetMayBeWrittenInSeveralUnits() {
        var instance = Recipe.of("stream", 60, 1, Map.of()).instance();

        assertThat(run("replan:anneal:0.001s", instance))
                .isEqualTo(run("replan:anneal:1ms", instance))
                .isEqualTo(run("replan:anneal:1000us", instance));
    }

    private static Schedule run(String name, Instance instance) {
        var policy = Replans.named(name).start();
        return Simulation.run(instance, policy, Allowance.endless()).schedule();
    }
}
