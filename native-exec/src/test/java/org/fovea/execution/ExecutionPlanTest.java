package org.fovea.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fovea.schedule.Launch;
import org.junit.jupiter.api.Test;

class ExecutionPlanTest {

    @Test
    void launchesAreInOrderOfStart() {
        var later = new Launch(50, 110, "n", 2, List.of("ib"));
        var earlier = new Launch(0, 50, "n", 1, List.of("ia", "ib"));
        var plan =
                ExecutionPlan.of(
                        Street.instance(Street.STEADY),
                        Street.schedule(later, earlier),
                        Overrun.HOLD);

        assertThat(plan.launches()).isEqualTo(2);
        assertThat(plan.launch(0)).isEqualTo(earlier);
        assertThat(plan.stage(1)).isEqualTo(2);
        assertThat(plan.size(0)).isEqualTo(2);
        assertThat(plan.input(plan.first(1))).isEqualTo(1);
        assertThat(plan.first(2)).isEqualTo(2 + 1);
    }

    @Test
    void anInputIsDueWhenItsLastTaskIs() {
        var plan =
                ExecutionPlan.of(Street.instance(Street.STEADY), Street.together(), Overrun.HOLD);

        assertThat(plan.due(0)).isEqualTo(200);
        assertThat(plan.due(1)).isEqualTo(120);
        assertThat(plan.duration(1, 1)).isEqualTo(60);
    }

    @Test
    void whatItNamesMustBeThere() {
        var elsewhere = Street.schedule(new Launch(0, 40, "m", 1, List.of("ia")));
        var instance = Street.instance(Street.STEADY);

        assertThatThrownBy(() -> ExecutionPlan.of(instance, elsewhere, Overrun.HOLD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m");
    }
}
