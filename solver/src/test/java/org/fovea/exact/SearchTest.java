package org.fovea.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.fovea.exact.crops.Objection;
import org.fovea.exact.label.Rules;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTest {

    private static final long ROOM = 64L << 20;
    private static final long FAST = 200;
    private static final long LONG = 10_000;

    @ParameterizedTest
    @EnumSource(
            names = {
                "CROP",
                "MANDATORY",
                "MEMORY",
                "SEVERAL_DEVICES",
                "ENERGY",
                "BUDGETS",
                "EVERYTHING"
            })
    void theOptimumOfTinyInstancesIsTheOracles(Kind kind) {
        LongStream.range(0, FAST).forEach(seed -> agrees(TinyInstances.random(seed, kind)));
    }

    @ParameterizedTest
    @Tag("long")
    @EnumSource(
            names = {
                "CROP",
                "MANDATORY",
                "MEMORY",
                "SEVERAL_DEVICES",
                "ENERGY",
                "BUDGETS",
                "EVERYTHING"
            })
    void theOptimumOfManyTinyInstancesIsTheOracles(Kind kind) {
        LongStream.range(FAST, LONG).forEach(seed -> agrees(TinyInstances.random(seed, kind)));
    }

    private static void agrees(Instance instance) {
        if (Objection.to(Problem.of(instance)).isPresent()) return;
        var known = searched(instance, Allowance.endless(), ROOM);
        var optimum = Oracle.optimum(instance);
        assertThat(known.optimum()).as(instance.name()).isEqualTo(optimum);
    }

    @Test
    void boundsFallStepByStepDownToTheOptimum() {
        var instance = Recipe.of("k1", 10, 1, java.util.Map.of("windows", "tight")).instance();

        var known = searched(instance, Allowance.endless(), ROOM);

        assertThat(known.bound).isEqualTo(known.best);
        assertThat(known.bounds).as("one from prices, some from label setting").isGreaterThan(3);
    }

    @Test
    void limitsEndItWithAnHonestBound() {
        var instance = Loaded.instance(6);
        long optimum = searched(instance, Allowance.endless(), ROOM).best;
        for (long steps : new long[] {1, 10, 100, 1_000}) {
            var allowance = Allowance.of(Request.of(instance).workLimit(steps));

            var known = searched(instance, allowance, ROOM);

            assertThat(known.bound).isGreaterThanOrEqualTo(optimum);
            assertThat(known.best).isLessThanOrEqualTo(optimum);
        }
    }

    @Test
    void withLittleMemoryTheBoundStaysHonest() {
        var instance = Loaded.instance(6);
        long optimum = searched(instance, Allowance.endless(), ROOM).best;
        for (long bytes = 2_000; bytes < 100_000; bytes *= 6) {
            var known = searched(instance, Allowance.endless(), bytes);

            assertThat(known.bound).as("%s bytes", bytes).isGreaterThanOrEqualTo(optimum);
            assertThat(known.best).as("%s bytes", bytes).isPositive().isLessThanOrEqualTo(optimum);
        }
    }

    @Test
    void nothingToServeIsWorthNothing() {
        var nobody = org.fovea.fixture.Build.tasks(Loaded.instance(0), java.util.List.of());

        assertThat(searched(nobody, Allowance.endless(), ROOM).bound).isZero();
    }

    private static Known searched(Instance instance, Allowance allowance, long bytes) {
        var known = new Known(instance);
        Search.run(Problem.of(instance), Rules.ALL, known, allowance, bytes);
        return known;
    }

    /** Checks everything that it is told. */
    private static final class Known implements Findings {

        private final Instance instance;
        private boolean answered;
        private boolean impossible;
        private long best;
        private long bound;
        private int bounds;

        Known(Instance instance) {
            this.instance = instance;
            bound =
                    instance.tasks().stream()
                            .mapToLong(task -> task.weight().tenThousandths() * 1_000_000L)
                            .sum();
            answered = instance.tasks().stream().noneMatch(task -> task.mandatory());
        }

        OptionalLong optimum() {
            if (impossible) return OptionalLong.empty();
            assertThat(answered && best == bound).as("proven %s", instance.name()).isTrue();
            return OptionalLong.of(best);
        }

        @Override
        public boolean answered() {
            return answered;
        }

        @Override
        public long best() {
            return best;
        }

        @Override
        public long ceiling() {
            return bound;
        }

        @Override
        public boolean settled() {
            return impossible || (answered && best == bound);
        }

        @Override
        public void schedule(Timeline timeline, String source) {
            var verdict = Checker.check(instance, Closing.of(timeline, instance));
            assertThat(verdict.violations()).as(instance.name()).isEmpty();
            assertThat(verdict.utility().units()).isLessThanOrEqualTo(bound);
            best = Math.max(best, verdict.utility().units());
            answered = true;
        }

        @Override
        public void impossible() {
            assertThat(answered).as("no schedule was found of %s", instance.name()).isFalse();
            impossible = true;
        }

        @Override
        public void bound(long proven, String source) {
            assertThat(proven).as(instance.name()).isGreaterThanOrEqualTo(best);
            if (proven < bound) bounds++;
            bound = Math.min(bound, proven);
        }
    }
}
