package org.fovea.incremental.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.junit.jupiter.api.Test;

/** What a move changes is worth what a plan decoded from scratch is worth, kept or taken back. */
class MovesTest {

    private static final int MOVES = 400;
    private static final double CHARGE = 1e10;

    @Test
    void evaluationOfAChangeEqualsDecodingFromScratch() {
        for (var instance : instances()) {
            var evaluation = new Evaluation(new Ground(Problem.of(instance)));
            evaluation.charge(CHARGE, CHARGE);
            var moves = new Moves(evaluation, new Chance(instance.name().hashCode()));
            if (!moves.any()) continue;
            var random = new SplittableRandom(1);
            for (int k = 0; k < MOVES; k++) {
                if (!moves.edit()) continue;
                double least = random.nextInt(3) == 0 ? -1e9 * random.nextDouble() : -1e30;
                double change = evaluation.change(least);
                if (change < least || random.nextBoolean()) evaluation.takeBack();
                else evaluation.keep();
                assertAsDecoded(instance.name() + ", move " + k, evaluation);
            }
        }
    }

    private static void assertAsDecoded(String name, Evaluation evaluation) {
        var again = new Evaluation(evaluation.plan().ground());
        again.copy(evaluation.plan());
        assertThat(evaluation.worth()).as(name).isEqualTo(again.worth());
        assertThat(evaluation.unmet()).as(name).isEqualTo(again.unmet());
        assertThat(evaluation.excess()).as(name).isEqualTo(again.excess());
        var plan = evaluation.plan();
        for (int item = 0; item < plan.size(); item++)
            assertThat(evaluation.leads(item)).as(name).isEqualTo(again.leads(item));
    }

    @Test
    void aMoveThatIsTakenBackLeavesThePlanAsItWas() {
        for (var instance : instances()) {
            var evaluation = new Evaluation(new Ground(Problem.of(instance)));
            evaluation.charge(CHARGE, CHARGE);
            var moves = new Moves(evaluation, new Chance(5));
            if (!moves.any()) continue;
            for (int k = 0; k < MOVES; k++) {
                var before = state(evaluation.plan());
                if (!moves.edit()) {
                    assertThat(state(evaluation.plan())).isEqualTo(before);
                    continue;
                }
                double change = evaluation.change(-1e30);
                evaluation.takeBack();
                assertThat(state(evaluation.plan())).as(instance.name()).isEqualTo(before);
                if (k % 2 == 0 && moves.edit() && change < 1e30) {
                    evaluation.change(-1e30);
                    evaluation.keep();
                }
            }
        }
    }

    @Test
    void everyItemStaysInTheOrder() {
        for (var instance : instances()) {
            var evaluation = new Evaluation(new Ground(Problem.of(instance)));
            evaluation.charge(CHARGE, CHARGE);
            var moves = new Moves(evaluation, new Chance(9));
            if (!moves.any()) continue;
            for (int k = 0; k < MOVES; k++) {
                if (!moves.edit()) continue;
                evaluation.change(-1e30);
                evaluation.keep();
            }
            var plan = evaluation.plan();
            assertThat(IntStream.range(0, plan.size()).map(plan::item).sorted())
                    .as(instance.name())
                    .containsExactlyElementsOf(IntStream.range(0, plan.size()).boxed().toList());
            for (int i = 0; i < plan.size(); i++)
                assertThat(plan.ground().serves(i, plan.way(i))).as(instance.name()).isTrue();
        }
    }

    private static List<List<Integer>> state(Plan plan) {
        return IntStream.range(0, plan.size())
                .mapToObj(p -> {
                    int item = plan.item(p);
                    return List.of(item, plan.way(item), (int) plan.glue(item));
                })
                .toList();
    }

    /** However long the plan: of two that begin alike, a move decodes no more of the longer one. */
    @Test
    void aMoveDecodesABoundedPartOfThePlan() {
        var instance = Recipe.of("k3", 3_000, 1, Map.of("load", "6")).instance();
        var evaluation = new Evaluation(new Ground(Problem.of(instance)));
        var moves = new Moves(evaluation, new Chance(1));
        for (int k = 0; k < 20_000; k++) {
            if (!moves.edit()) continue;
            long before = evaluation.decoded();
            if (evaluation.change(-1e30) < -1e30) evaluation.takeBack();
            else evaluation.keep();
            assertThat(evaluation.decoded() - before).isLessThan(1_000);
        }
    }

    private static List<Instance> instances() {
        var larger =
                Stream.of("stream", "kc", "kc-small")
                        .map(scenario -> Recipe.of(scenario, 60, 1, Map.of()).instance());
        var random = LongStream.range(0, 90).mapToObj(TinyInstances::random);
        return Stream.of(Corpus.all().stream(), random, larger).flatMap(each -> each).toList();
    }
}
