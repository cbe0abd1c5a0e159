package org.fovea.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.incremental.plan.Ground;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.junit.jupiter.api.Test;

class AnnealingTest {

    private static final Heat HEAT = new Heat(0.08, 0.004);
    private static final int MOVES = 10_000;
    private static final int CYCLES = 4;

    @Test
    void whatItFindsIsValidAndNotAboveTheOptimum() {
        for (var instance : instances()) {
            var found = annealed(instance, 1, MOVES);
            if (found.worth() < 0) continue;
            var schedule = Closing.of(found.timeline(), instance);
            var verdict = Checker.check(instance, schedule);

            assertThat(verdict.violations()).as(instance.name()).isEmpty();
            assertThat(verdict.utility().units())
                    .as(instance.name())
                    .isEqualTo(found.worth())
                    .isLessThanOrEqualTo(Oracle.optimum(instance).orElseThrow());
        }
    }

    @Test
    void fewTinyInstancesAreNotSolvedToTheOptimum() {
        var missed = Stream.<String>builder();
        int asked = 0;
        for (var instance : instances()) {
            var optimum = Oracle.optimum(instance);
            if (optimum.isEmpty()) continue;
            asked++;
            if (annealed(instance, 1, MOVES).worth() < optimum.getAsLong())
                missed.add(instance.name());
        }

        assertThat(asked).isGreaterThan(100);
        assertThat(missed.build().toList()).hasSizeLessThanOrEqualTo(asked / 15);
    }

    @Test
    void theSameSeedFindsTheSameAndAnotherOneSomethingElse() {
        var instance = Recipe.of("kc", 60, 1, Map.of("load", "3")).instance();

        var once = Closing.of(annealed(instance, 3, 20_000).timeline(), instance);
        var again = Closing.of(annealed(instance, 3, 20_000).timeline(), instance);
        var other = Closing.of(annealed(instance, 4, 20_000).timeline(), instance);

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void aStartIsNeverMadeWorse() {
        for (var instance : instances()) {
            var optimal = Oracle.schedule(instance);
            if (optimal.isEmpty()) continue;
            var annealing = new Annealing(new Ground(Problem.of(instance)), 1);
            annealing.startFrom(optimal.get());
            long before = annealing.worth();
            annealing.run(HEAT, Course.of(500));

            assertThat(annealing.worth()).as(instance.name()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void anExceptionCostsNothingFoundSoFar() {
        var instance = Recipe.of("kc", 40, 1, Map.of("load", "3")).instance();
        var annealing = new Annealing(new Ground(Problem.of(instance)), 1);
        Course planted =
                moves -> {
                    if (moves > 10_000) throw new IllegalStateException("planted");
                    return 0.5;
                };

        assertThatThrownBy(() -> annealing.run(HEAT, planted)).hasMessage("planted");

        long found = annealing.worth();
        var verdict = Checker.check(instance, Closing.of(annealing.timeline(), instance));
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.utility().units()).isEqualTo(found).isPositive();
        annealing.run(HEAT, Course.of(20_000));
        assertThat(annealing.worth()).isGreaterThanOrEqualTo(found);
    }

    private static Annealing annealed(Instance instance, long seed, long moves) {
        var annealing = new Annealing(new Ground(Problem.of(instance)), seed);
        Course whole = Course.of(moves);
        for (int c = 0; c < CYCLES; c++) {
            annealing.restart();
            annealing.run(HEAT, whole.stretch((double) c / CYCLES, (c + 1.0) / CYCLES));
        }
        return annealing;
    }

    private static List<Instance> instances() {
        return Stream.concat(
                        Corpus.all().stream(),
                        LongStream.range(0, 180).mapToObj(TinyInstances::random))
                .toList();
    }
}
