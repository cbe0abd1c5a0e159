package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.OptionalLong;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Utility;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every bound of the list promises. */
class BoundsTest {

    static List<Bound> bounds() {
        return Bounds.all();
    }

    @Test
    void namesAreUnique() {
        assertThat(Bounds.all()).extracting(Bound::name).doesNotHaveDuplicates();
        assertThat(Bounds.all()).extracting(Bound::summary).doesNotHaveDuplicates();
    }

    @Test
    void areNotBelowTheOptimaOfTheCorpus() {
        for (var instance : Corpus.all()) assertValid(instance);
    }

    @ParameterizedTest
    @EnumSource(TinyInstances.Kind.class)
    void areNotBelowTheOptimaOfTinyInstances(TinyInstances.Kind kind) {
        for (int seed = 0; seed < 100; seed++) assertValid(TinyInstances.random(seed, kind));
    }

    @ParameterizedTest
    @EnumSource(TinyInstances.Kind.class)
    @Tag("long")
    void areNotBelowTheOptimaOfManyTinyInstances(TinyInstances.Kind kind) {
        for (int seed = 100; seed < 2_500; seed++) assertValid(TinyInstances.random(seed, kind));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void withoutTasksNothingCanBeEarned(Bound bound) {
        var problem = Problem.of(Corpus.named("no-tasks"));

        assertThat(bound.of(problem)).isEqualTo(Utility.ZERO);
        assertThat(Bounds.tightest(problem).value()).isEqualTo(Utility.ZERO);
    }

    @Test
    void theTightestIsTheLowestAndNamesWhoProvedIt() {
        // Two tasks, one after the other, but time for one and a half: 0.8 + 0.4, lowered to 0.8.
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                instance(
                        "two",
                        Device.of("gpu", List.of(8), net),
                        task("a", 0, 15, 8),
                        task("b", 0, 15, 8));

        var bound = Bounds.tightest(Problem.of(instance));

        assertThat(bound.by()).isEqualTo("windows");
        assertThat(bound.value()).isEqualTo(Utility.of("0.8"));
    }

    @Test
    void amongEqualBoundsTheSimplestIsNamed() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var instance = instance("one", Device.of("gpu", List.of(8), net), task("a", 0, 15, 8));

        assertThat(Bounds.tightest(Problem.of(instance)).by()).isEqualTo("everything");
    }

    private static void assertValid(Instance instance) {
        OptionalLong optimum = Oracle.optimum(instance);
        if (optimum.isEmpty()) return; // nothing is claimed of what has no schedule
        var problem = Problem.of(instance);
        for (var bound : Bounds.all())
            assertThat(bound.of(problem).units())
                    .as("%s of %s", bound.name(), instance.name())
                    .isGreaterThanOrEqualTo(optimum.getAsLong());
        assertThat(Bounds.tightest(problem).value().units())
                .as("tightest of %s", instance.name())
                .isGreaterThanOrEqualTo(optimum.getAsLong());
    }
}
