package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.exact.crops.Objection;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenarios;
import org.fovea.scenario.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelSettingTest {

    /** As many in the fast suite; more by {@code -Dfovea.exact.seeds}. */
    private static final long SEEDS = Long.getLong("fovea.exact.seeds", 40);

    private static final Rules NONE = Rules.NONE;

    static Stream<Rules> rules() {
        return Stream.of(
                Rules.ALL,
                NONE,
                new Rules(true, false, false, false, false, false, false),
                new Rules(false, true, false, false, false, false, false),
                new Rules(true, true, false, false, false, false, false),
                new Rules(false, false, true, false, false, false, false),
                new Rules(false, false, true, true, false, false, false),
                new Rules(true, true, true, true, false, false, false),
                new Rules(false, false, false, false, true, false, false),
                new Rules(false, false, false, false, false, true, false),
                new Rules(false, false, false, false, false, false, true));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOptimumOfTinyInstancesIsTheOracles(Rules rules) {
        tiny().forEach(instance -> {
            var found = Labelled.of(instance, rules);

            assertThat(OptionalLong.of(found.value()))
                    .as(instance.name())
                    .isEqualTo(Oracle.optimum(instance));
            assertThat(found.bound()).as(instance.name()).isEqualTo(found.value());
        });
    }

    @Test
    void noRuleLosesTheOptimumOfAnInstanceUnderLoad() {
        loaded().forEach(instance -> {
            long optimum = Labelled.of(instance, NONE).bound();
            for (var rules : rules().toList()) {
                var found = Labelled.of(instance, rules);
                assertThat(found.value()).as("%s, %s", instance.name(), rules).isEqualTo(optimum);
                assertThat(found.bound()).as("%s, %s", instance.name(), rules).isEqualTo(optimum);
            }
        });
    }

    private static Stream<Instance> tiny() {
        return LongStream.range(0, 5 * SEEDS)
                .mapToObj(seed -> TinyInstances.random(seed, TinyInstances.Kind.CROP))
                .filter(instance -> Objection.to(Problem.of(instance)).isEmpty());
    }

    /** Windows of 12 to 70 ms and five times the work that fits: most objects are dropped. */
    private static Stream<Instance> loaded() {
        var knobs = Map.of("shortest", "12", "longest", "70", "load", "5");
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed ->
                        Stream.of("k1", "k3")
                                .map(name -> {
                                    var scenario = Scenarios.named(name);
                                    int tasks = 3 + (int) (seed % 5);
                                    return scenario.instance(
                                            new Recipe(
                                                    scenario,
                                                    tasks,
                                                    seed,
                                                    new Settings(scenario.knobs(), knobs)));
                                }));
    }
}
