package org.fovea.incremental.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;

class EncodingTest {

    @Test
    void theScheduleOfAPlanIsThatPlanAgain() {
        for (var name : new String[] {"stream", "kc"}) {
            var instance = Recipe.of(name, 40, 1, Map.of()).instance();
            var ground = new Ground(Problem.of(instance));
            var evaluation = evaluated(ground, price(instance));
            var schedule = Closing.of(Drawing.of(evaluation), instance);

            var again = evaluated(ground, schedule);

            assertThat(again.worth()).as(name).isEqualTo(evaluation.worth());
            assertThat(Closing.of(Drawing.of(again), instance)).as(name).isEqualTo(schedule);
        }
    }

    @Test
    void fewSchedulesOfTinyInstancesLoseAnything() {
        int lost = 0;
        int asked = 0;
        for (var instance : LongStream.range(0, 90).mapToObj(TinyInstances::random).toList()) {
            var run = run(instance);
            var evaluation = evaluated(new Ground(Problem.of(instance)), run.schedule());
            asked++;
            if (evaluation.worth() < run.utility().units()) lost++;
        }

        assertThat(lost).isLessThanOrEqualTo(asked / 10);
    }

    private static Evaluation evaluated(Ground ground, Schedule schedule) {
        var evaluation = new Evaluation(ground);
        evaluation.copy(Encoding.of(ground, schedule));
        return evaluation;
    }

    private static Schedule price(Instance instance) {
        return run(instance).schedule();
    }

    private static Outcome run(Instance instance) {
        var price = Policies.named("price").orElseThrow().start();
        return Simulation.run(instance, price, Allowance.endless());
    }
}
