package org.fovea.incremental.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenario;
import org.fovea.scenario.Scenarios;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every plan is a schedule that keeps the rules, worth what its evaluation says. */
class DrawingTest {

    private static final int MANDATORY = 9; // the rule that a plan may fail to meet

    @Test
    void anyPlanOfAnyKindKeepsTheRules() {
        decode(4);
    }

    /** A million plans. */
    @Test
    @Tag("long")
    void aMillionPlansKeepTheRules() {
        decode(1_000_000 / instances().size() + 1);
    }

    private static void decode(int plansEach) {
        for (var instance : instances()) {
            var ground = new Ground(Problem.of(instance));
            var random = new SplittableRandom(instance.name().hashCode());
            var evaluation = new Evaluation(ground);
            for (int k = 0; k < plansEach; k++) {
                evaluation.copy(Plans.random(ground, random));
                verify(instance, evaluation, k);
            }
        }
    }

    private static void verify(Instance instance, Evaluation evaluation, int number) {
        String name = instance.name() + ", plan " + number;
        var timeline = Drawing.of(evaluation);
        var verdict = Checker.check(instance, Closing.of(timeline, instance));
        assertThat(verdict.violations())
                .as(name)
                .allMatch(violation -> violation.rule() == MANDATORY);
        if (evaluation.excess() == 0) {
            assertThat(verdict.utility().units()).as(name).isEqualTo(evaluation.worth());
            assertThat(verdict.valid()).as(name).isEqualTo(evaluation.unmet() == 0);
        }
    }

    private static List<Instance> instances() {
        var larger =
                Scenarios.all().stream()
                        .map(Scenario::name)
                        .map(scenario -> Recipe.of(scenario, 40, 1, Map.of()).instance());
        var random = LongStream.range(0, 180).mapToObj(TinyInstances::random);
        return Stream.of(Corpus.all().stream(), random, larger).flatMap(each -> each).toList();
    }
}
