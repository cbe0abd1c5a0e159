package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.exact.joint.Scarce.Trait;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenarios;
import org.fovea.scenario.Settings;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search against exhaustive search, and its rules against each other. */
class JointSearchTest {

    private static final List<JointRules> ONE_RULE =
            List.of(
                    new JointRules(true, false, false, false, false),
                    new JointRules(false, true, false, false, false),
                    new JointRules(false, false, true, false, false),
                    new JointRules(false, false, false, true, false),
                    new JointRules(false, false, false, true, true));

    @Test
    void theOptimumOfTinyInstancesIsTheExhaustiveOne() {
        tiny(Stream.concat(Corpus.all().stream(), random(0, 120)))
                .forEach(instance -> {
                    assertOptimum(instance, JointRules.ALL);
                    assertOptimum(instance, JointRules.NONE);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"SEVERAL_DEVICES", "EVERYTHING"})
    void theOptimumOnSeveralDevicesIsTheExhaustiveOne(Kind kind) {
        tiny(LongStream.range(0, 100).mapToObj(seed -> TinyInstances.random(seed, kind)))
                .forEach(instance -> {
                    assertOptimum(instance, JointRules.ALL);
                    assertOptimum(instance, JointRules.NONE);
                });
    }

    @Test
    void everyRuleAloneKeepsTheOptimum() {
        for (var rules : ONE_RULE)
            tiny(Stream.concat(Corpus.all().stream(), random(1_000, 1_040)))
                    .forEach(instance -> assertOptimum(instance, rules));
    }

    @ParameterizedTest
    @EnumSource
    void theOptimumIsTheExhaustiveOneWhereThingsAreScarce(Trait trait) {
        scarce(trait, 0, 120)
                .forEach(instance -> {
                    assertOptimum(instance, JointRules.ALL);
                    assertOptimum(instance, JointRules.NONE);
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleAloneKeepsTheOptimumWhereThingsAreScarce(Trait trait) {
        for (var rules : ONE_RULE)
            scarce(trait, 1_000, 1_040).forEach(instance -> assertOptimum(instance, rules));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void theOptimumOfThousandsIsTheExhaustiveOneWhereThingsAreScarce(Trait trait) {
        scarce(trait, 10_000, 12_000).forEach(instance -> assertOptimum(instance, JointRules.ALL));
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedSearchClaimsNothingFalseWhereThingsAreScarce(Trait trait) {
        scarce(trait, 2_000, 2_020)
                .forEach(instance -> {
                    long optimum = Oracle.optimum(instance).orElse(Searched.IMPOSSIBLE);
                    for (long steps = 0; steps < 40; steps += 6) {
                        var allowance = Allowance.of(Request.of(instance).workLimit(steps));

                        var searched =
                                Searched.of(instance, JointRules.ALL, allowance, Searched.ROOM);

                        assertThat(searched.bound())
                                .as(instance.name())
                                .isGreaterThanOrEqualTo(optimum);
                    }
                });
    }

    private static Stream<Instance> scarce(Trait trait, long from, long to) {
        return tiny(LongStream.range(from, to).mapToObj(seed -> Scarce.random(seed, trait)));
    }

    @Test
    @Tag("long")
    void theOptimumOfThousandsOfTinyInstancesIsTheExhaustiveOne() {
        tiny(random(10_000, 20_000)).forEach(instance -> assertOptimum(instance, JointRules.ALL));
    }

    @Test
    void allRulesTogetherKeepTheOptimumUnderLoad() {
        for (var set : List.of("kc", "kc-dense", "kc-small", "kc-mid", "k3"))
            for (long seed = 0; seed < 5; seed++) {
                var instance = loaded(set, 3 + (int) (seed % 2), seed);
                var byBounds = new JointRules(false, false, false, true, true);

                var searched = Searched.of(instance, JointRules.ALL);

                assertThat(searched.bound()).as(instance.name()).isEqualTo(searched.value());
                assertThat(Searched.of(instance, byBounds).value())
                        .as(instance.name())
                        .isEqualTo(searched.value());
            }
    }

    @Test
    @Tag("long")
    void allRulesTogetherKeepTheOptimumOfHundredsUnderLoad() {
        for (var set : List.of("kc", "kc-dense", "kc-small", "kc-mid", "k3"))
            for (long seed = 100; seed < 200; seed++) {
                var instance = loaded(set, 3 + (int) (seed % 5), seed);
                var all = Searched.of(instance, JointRules.ALL);
                assertThat(all.bound()).as(instance.name()).isEqualTo(all.value());
                for (var rules : ONE_RULE.subList(2, 5)) { // some find no room for all states
                    var one = Searched.of(instance, rules);
                    assertThat(all.value()).as(instance.name()).isBetween(one.value(), one.bound());
                }
            }
    }

    @Test
    void anInterruptedSearchStillBoundsTheOptimum() {
        var instance = loaded("kc", 6, 1);
        long optimum = Searched.of(instance, JointRules.ALL).value();
        for (long steps = 1; steps < 40; steps += 6) {
            var allowance = Allowance.of(Request.of(instance).workLimit(steps));

            var searched = Searched.of(instance, JointRules.ALL, allowance, Searched.ROOM);

            assertThat(searched.value()).isLessThanOrEqualTo(optimum);
            assertThat(searched.bound()).isGreaterThanOrEqualTo(optimum);
        }
    }

    @Test
    void withoutRoomForStatesTheBoundStaysHonest() {
        var instance = loaded("kc-dense", 6, 2);
        long optimum = Searched.of(instance, JointRules.ALL).value();
        for (long states : new long[] {0, 1, 10, 50}) {
            var searched =
                    Searched.of(
                            instance, JointRules.ALL, Allowance.endless(), states * BYTES_OF_SIX);

            assertThat(searched.value()).isLessThanOrEqualTo(optimum);
            assertThat(searched.bound()).isGreaterThanOrEqualTo(optimum);
        }
    }

    private static final long BYTES_OF_SIX = 400 + 6 * 24;

    private static Stream<Instance> random(long from, long to) {
        return LongStream.range(from, to).mapToObj(TinyInstances::random);
    }

    private static Stream<Instance> tiny(Stream<Instance> instances) {
        return instances.filter(instance -> Unfit.reason(Problem.of(instance)).isEmpty());
    }

    private static Instance loaded(String set, int tasks, long seed) {
        var scenario = Scenarios.named(set);
        var knobs = Map.of("shortest", "12", "longest", "70", "load", "5");
        return scenario.instance(
                new Recipe(scenario, tasks, seed, new Settings(scenario.knobs(), knobs)));
    }

    private static void assertOptimum(Instance instance, JointRules rules) {
        long optimum = Oracle.optimum(instance).orElse(Searched.IMPOSSIBLE);

        var searched = Searched.of(instance, rules);

        assertThat(searched.value()).as(instance.name()).isEqualTo(optimum);
        assertThat(searched.bound()).as(instance.name()).isEqualTo(optimum);
    }
}
