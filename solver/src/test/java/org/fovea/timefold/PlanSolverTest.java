package org.fovea.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.incremental.plan.Ground;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;

class PlanSolverTest {

    private static final long MILD = 1_000_000_000; // a tenth of utility

    @Test
    void everyScoreOfEveryKindOfInstanceIsThatOfDecodingFromScratch() {
        for (var instance : instances()) {
            var solver = started(instance);
            long before = solver.worth();

            solver.run(phase(300, 1), asserted(Worth.class), () -> false);

            assertThat(solver.worth()).as(instance.name()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void aPlantedDefectIsCaught() {
        var solver = started(kc());

        assertThatThrownBy(() -> solver.run(phase(300, 1), asserted(WrongWorth.class), () -> false))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("orruption");
    }

    @Test
    void everyVariantOfAMoveComesOutAsItWasProposed() {
        var solver = started(kc());

        solver.run(phase(20_000, 2), () -> false);

        assertThat(solver.moves()).isBetween(19_000L, 20_001L);
        var verdict = Checker.check(kc(), Closing.of(solver.timeline(), kc()));
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.utility().units()).isEqualTo(solver.worth());
    }

    @Test
    void itFindsMoreThanItStartsFrom() {
        for (var scenario : List.of("k3", "kc", "stream")) {
            var instance = Recipe.of(scenario, 60, 1, Map.of("load", "3")).instance();
            var solver = started(instance);
            long before = solver.worth();

            solver.run(phase(20_000, 1), () -> false);

            assertThat(solver.worth()).as(scenario).isGreaterThan(before);
        }
    }

    @Test
    void aSeedRepeats() {
        assertThat(found(1)).isEqualTo(found(1));
        assertThat(found(1)).isNotEqualTo(found(2));
    }

    private static Schedule found(long seed) {
        var solver = started(kc());
        solver.run(phase(10_000, seed), () -> false);
        return Closing.of(solver.timeline(), kc());
    }

    @Test
    void itEndsWhenItIsOver() {
        var solver = started(kc());
        var asked = new AtomicLong();

        var hour = OptionalLong.of(System.nanoTime() + Duration.ofHours(1).toNanos());
        solver.run(
                new Phase(MILD, MILD, hour, OptionalLong.empty(), 1),
                () -> asked.incrementAndGet() > 20);

        assertThat(solver.moves()).isLessThan(10_000);
    }

    @Test
    void anExceptionCostsNothingFoundSoFar() {
        var instance = kc();
        var solver = started(instance);
        long before = solver.worth();
        var asked = new AtomicLong();

        assertThatThrownBy(() ->
                        solver.run(
                                phase(1_000_000, 1),
                                () -> {
                                    if (asked.incrementAndGet() > 200)
                                        throw new IllegalStateException("planted");
                                    return false;
                                }))
                .hasStackTraceContaining("planted");

        var verdict = Checker.check(instance, Closing.of(solver.timeline(), instance));
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.utility().units()).isEqualTo(solver.worth()).isGreaterThan(before);
    }

    private static SolverConfig asserted(Class<? extends Worth> worth) {
        var config = phase(300, 1).config().withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        config.setScoreDirectorFactoryConfig(
                new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(worth)
                        .withAssertionScoreDirectorFactory(
                                new ScoreDirectorFactoryConfig()
                                        .withEasyScoreCalculatorClass(DecodedWorth.class)));
        return config;
    }

    private static Phase phase(long moves, long seed) {
        return new Phase(MILD, MILD / 16, OptionalLong.empty(), OptionalLong.of(moves), seed);
    }

    private static PlanSolver started(Instance instance) {
        var solver = new PlanSolver(new Ground(Problem.of(instance)));
        var price = Policies.named("price").orElseThrow().start();
        solver.startFrom(Simulation.run(instance, price, Allowance.endless()).schedule());
        return solver;
    }

    private static Instance kc() {
        return Recipe.of("kc", 40, 1, Map.of("load", "3")).instance();
    }

    private static List<Instance> instances() {
        var larger =
                Stream.of("stream", "k3", "kc", "kc-small", "kc-dense")
                        .map(scenario -> Recipe.of(scenario, 30, 1, Map.of()).instance());
        var random = LongStream.range(0, 30).mapToObj(TinyInstances::random);
        return Stream.of(Corpus.all().stream(), random, larger).flatMap(each -> each).toList();
    }
}
