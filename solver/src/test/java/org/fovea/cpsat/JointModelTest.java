package org.fovea.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model against exhaustive search, on every kind of instance. */
class JointModelTest {

    private static final Engine.Effort WHOLE =
            new Engine.Effort(OptionalDouble.empty(), OptionalDouble.empty(), 1, 0, false);

    @BeforeAll
    static void loads() {
        try {
            OrTools.loaded();
        } catch (OrTools.Absent absent) {
            Assumptions.abort(absent.getMessage());
        }
    }

    @Test
    void theOptimumOfEveryKindOfInstanceIsTheExhaustiveOne() {
        Stream.concat(
                        Corpus.all().stream(),
                        LongStream.range(0, 60).mapToObj(TinyInstances::random))
                .forEach(JointModelTest::assertOptimum);
    }

    @Test
    @Tag("long")
    void theOptimumOfThousandsOfRandomInstancesIsTheExhaustiveOne() {
        LongStream.range(1_000, 4_000)
                .mapToObj(TinyInstances::random)
                .forEach(JointModelTest::assertOptimum);
    }

    @Test
    void anObjectiveOffInItsLastPlaceLoosensNoBound() {
        assertOptimum(TinyInstances.random(1_004)); // CP-SAT tells 987.0000000000001
    }

    @Test
    void aSecondConfigurationComesToTheSame() {
        LongStream.range(60, 80)
                .mapToObj(TinyInstances::random)
                .forEach(instance -> assertOptimum(instance, WHOLE.again()));
    }

    @Test
    void theSearchBeginsWithTheScheduleToStartFrom() {
        for (var instance : Corpus.all()) {
            var optimal = Oracle.schedule(instance);
            if (optimal.isEmpty() || instance.tasks().isEmpty()) continue;
            var model = JointModel.of(Problem.of(instance)).orElseThrow();
            model.startFrom(optimal.get());

            var first = solutions(instance, model, WHOLE).found.getFirst();

            assertThat(worth(instance, first))
                    .as(instance.name())
                    .isEqualTo(worth(instance, optimal.get()));
        }
    }

    @Test
    void aBoundProvenElsewhereIsNotExceededAndExcludesNothing() {
        for (var instance : Corpus.all()) {
            var optimum = Oracle.optimum(instance);
            if (optimum.isEmpty()) continue;
            var model = JointModel.of(Problem.of(instance)).orElseThrow();
            model.bounded(new Utility(optimum.getAsLong()));

            assertThat(solutions(instance, model, WHOLE).report.verdict())
                    .as(instance.name())
                    .isEqualTo(Engine.Verdict.OPTIMAL);
        }
    }

    @Test
    void thousandsOfTasksAreTooManyForAModel() {
        var many = Recipe.of("stream", 5_000, 1, Map.of()).instance();

        assertThat(JointModel.of(Problem.of(many))).isEmpty();
    }

    private static void assertOptimum(Instance instance) {
        assertOptimum(instance, WHOLE);
    }

    private static void assertOptimum(Instance instance, Engine.Effort effort) {
        var model = JointModel.of(Problem.of(instance)).orElseThrow();
        var optimum = Oracle.optimum(instance);
        var search = solutions(instance, model, effort);
        if (optimum.isEmpty()) {
            assertThat(search.report.verdict())
                    .as(instance.name())
                    .isEqualTo(Engine.Verdict.INFEASIBLE);
            return;
        }
        assertThat(search.report.verdict()).as(instance.name()).isEqualTo(Engine.Verdict.OPTIMAL);
        assertThat(model.bound(search.report.bound()).units())
                .as(instance.name())
                .isEqualTo(optimum.getAsLong());
        assertThat(worth(instance, search.found.getLast()))
                .as(instance.name())
                .isEqualTo(optimum.getAsLong());
    }

    private record Searched(Engine.Report report, List<Schedule> found) {}

    private static Searched solutions(Instance instance, JointModel model, Engine.Effort effort) {
        var found = new ArrayList<Schedule>();
        var witness =
                new Engine.Witness() {
                    @Override
                    public void solution(long[] values) {
                        found.add(Closing.of(model.timeline(values), instance));
                    }

                    @Override
                    public void bound(double objective) {}

                    @Override
                    public boolean over() {
                        return false;
                    }
                };
        return new Searched(OrTools.loaded().search(model, effort, witness), found);
    }

    private static long worth(Instance instance, Schedule schedule) {
        var verdict = Checker.check(instance, schedule);
        assertThat(verdict.valid()).as(instance.name()).isTrue();
        return verdict.utility().units();
    }
}
