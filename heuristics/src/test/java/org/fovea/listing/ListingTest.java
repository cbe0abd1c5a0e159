package org.fovea.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingTest {

    private static final int RANDOM = 60;
    private static final int MANDATORY = 9; // the rule that a search may fail to meet
    private static final long WORK = 300; // launches decided

    /** Of every kind: crops, canvases, volumes, several devices, limits, mandatory tasks. */
    private static List<Instance> instances() {
        var random = LongStream.range(0, RANDOM).mapToObj(TinyInstances::random);
        return Stream.concat(Corpus.all().stream(), random).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatAMethodFindsKeepsTheRulesAndIsNotAboveTheOptimum(Method method) {
        for (var instance : instances()) {
            for (var schedule : found(instance, method, Optional.empty(), 0)) {
                var verdict = Checker.check(instance, schedule);
                assertThat(verdict.violations())
                        .as(instance.name())
                        .allMatch(violation -> violation.rule() == MANDATORY);
                if (verdict.valid())
                    assertThat(verdict.utility().units())
                            .as(instance.name())
                            .isLessThanOrEqualTo(Oracle.optimum(instance).orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachScheduleToldIsWorthMoreThanTheOneBefore(Method method) {
        for (var instance : instances()) {
            var worths =
                    found(instance, method, Optional.empty(), 1).stream()
                            .map(schedule -> Checker.check(instance, schedule).utility().units())
                            .toList();

            assertThat(worths).as(instance.name()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void fewTinyInstancesAreNotSolvedToTheOptimum() {
        int missed = 0;
        int asked = 0;
        for (var instance : instances()) {
            var optimum = Oracle.optimum(instance);
            if (optimum.isEmpty()) continue;
            asked++;
            var best = found(instance, Method.ALL, Optional.empty(), 0).getLast();
            if (Checker.check(instance, best).utility().units() < optimum.getAsLong()) missed++;
        }

        assertThat(asked).isGreaterThan(RANDOM);
        assertThat(missed).isLessThanOrEqualTo(asked / 10);
    }

    @Test
    void anOptimalStartIsKept() {
        for (var instance : instances()) {
            var optimal = Oracle.schedule(instance);
            if (optimal.isEmpty()) continue;

            var best = found(instance, Method.ALL, optimal, 0).getLast();

            assertThat(worth(instance, best))
                    .as(instance.name())
                    .isEqualTo(worth(instance, optimal.get()));
        }
    }

    @Test
    void theSameSeedFindsTheSame() {
        var instance = kc();

        assertThat(found(instance, Method.ALL, Optional.empty(), 5))
                .isEqualTo(found(instance, Method.ALL, Optional.empty(), 5));
    }

    @ParameterizedTest
    @EnumSource
    void aCanvasInstanceOfUsualSizeKeepsTheRules(Method method) {
        var instance = kc();

        var verdict = verdict(instance, found(instance, method, Optional.empty(), 0).getLast());

        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.utility().units()).isPositive();
    }

    @Test
    void aSearchEndsWhenTheTakerHasEnough() {
        var told = new ArrayList<Long>();
        new Listing(
                        Problem.of(kc()),
                        Optional.empty(),
                        Allowance.endless(),
                        OptionalLong.empty(),
                        0,
                        timeline -> {
                            told.add(timeline.utility());
                            return told.size() == 2;
                        })
                .search(Method.ALL);

        assertThat(told).hasSize(2);
    }

    private static Instance kc() {
        return Recipe.of("kc", 20, 1, Map.of()).instance();
    }

    private static List<Schedule> found(
            Instance instance, Method method, Optional<Schedule> start, long seed) {
        var found = new ArrayList<Schedule>();
        new Listing(
                        Problem.of(instance),
                        start,
                        Allowance.endless(),
                        OptionalLong.of(WORK),
                        seed,
                        timeline -> {
                            found.add(Closing.of(timeline, instance));
                            return false;
                        })
                .search(method);
        return found;
    }

    private static long worth(Instance instance, Schedule schedule) {
        return verdict(instance, schedule).utility().units();
    }

    private static Verdict verdict(Instance instance, Schedule schedule) {
        return Checker.check(instance, schedule);
    }
}
