package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.exact.Loaded;
import org.fovea.exact.crops.Objection;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelSettingTest {

    private static final long TINY = 200;
    private static final long LOADED = 200;
    private static final long MANY = 5_000;

    static Stream<Rules> rules() {
        return Stream.of(
                Rules.ALL,
                Rules.NONE,
                new Rules(true, false, false, false, false, false, false, false, false, false),
                new Rules(false, true, false, false, false, false, false, false, false, false),
                new Rules(true, true, false, false, false, false, false, false, false, false),
                new Rules(false, false, true, false, false, false, false, false, false, false),
                new Rules(false, false, true, true, false, false, false, false, false, false),
                new Rules(true, true, true, true, false, false, false, false, false, false),
                new Rules(false, false, false, false, true, false, false, false, false, false),
                new Rules(false, false, false, false, true, true, false, false, false, false),
                new Rules(false, false, false, false, false, false, false, false, true, false),
                new Rules(false, false, false, false, false, false, false, false, false, true));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOptimumOfTinyInstancesIsTheOracles(Rules rules) {
        Stream.of(Kind.CROP, Kind.SEVERAL_DEVICES, Kind.ENERGY, Kind.BUDGETS)
                .flatMap(kind ->
                        LongStream.range(0, TINY)
                                .mapToObj(seed -> TinyInstances.random(seed, kind)))
                .filter(instance -> Objection.to(Problem.of(instance)).isEmpty())
                .forEach(instance -> {
                    var found = Labelled.of(instance, rules);

                    assertThat(OptionalLong.of(found.value()))
                            .as(instance.name())
                            .isEqualTo(Oracle.optimum(instance));
                    assertThat(found.bound()).as(instance.name()).isEqualTo(found.value());
                });
    }

    @Test
    void noRuleLosesTheOptimumOfAnInstanceUnderLoad() {
        LongStream.range(0, LOADED).forEach(LabelSettingTest::agree);
    }

    @Test
    @Tag("long")
    void noRuleLosesTheOptimumOfManyInstancesUnderLoad() {
        LongStream.range(LOADED, MANY).forEach(LabelSettingTest::agree);
    }

    /**
     * With all rules an optimum is found. With bounds alone, and with nothing but one rule beside
     * them, nothing better is found from there on: and that every rule is off is what the last
     * says.
     */
    private static void agree(long seed) {
        var instance = Loaded.instance(seed);
        var found = Labelled.of(instance, Rules.ALL);
        assertThat(found.bound()).as(instance.name()).isEqualTo(found.value());
        var turns =
                Stream.of(
                        new Rules(false, false, false, false, true, true, false, false, true, true),
                        new Rules(true, false, false, false, true, true, false, false, true, true),
                        new Rules(false, true, false, false, true, true, false, false, true, true),
                        new Rules(
                                false, false, true, false, false, false, false, false, true, false),
                        new Rules(false, false, true, true, true, true, false, false, false, false),
                        new Rules(true, true, true, true, false, false, false, false, true, false));
        var rules = turns.toList().get((int) (seed % 6));
        var again = Labelled.of(instance, rules, found.value());
        if (again.complete())
            assertThat(again.bound()).as("%s, %s", instance.name(), rules).isEqualTo(found.value());
        else // no room for all states: bounded all the same
        assertThat(found.value())
                    .as("%s, %s", instance.name(), rules)
                    .isBetween(again.value(), again.bound());
    }

    @Test
    void allRulesOffFindTheSameOptimumOfSmallInstancesUnderLoad() {
        LongStream.range(0, LOADED / 10)
                .mapToObj(seed -> Loaded.instance(seed, 3 + (int) (seed % 3)))
                .forEach(instance -> {
                    var all = Labelled.of(instance, Rules.ALL);
                    var none = Labelled.of(instance, Rules.NONE);

                    assertThat(none.complete()).as(instance.name()).isTrue();
                    assertThat(none.value()).as(instance.name()).isEqualTo(all.value());
                });
    }

    @Test
    void aSearchThatIsInterruptedBoundsEverySchedule() {
        var instance = Loaded.instance(6);
        long optimum = Labelled.of(instance, Rules.ALL).value();
        for (long steps : new long[] {0, 1, 10, 100}) {
            var allowance = limited(steps);

            var found = Labelled.of(instance, Rules.ALL, 0, allowance, Labelled.ROOM);

            assertThat(found.bound()).as("%s steps", steps).isGreaterThanOrEqualTo(optimum);
            assertThat(found.value()).as("%s steps", steps).isLessThanOrEqualTo(optimum);
        }
    }

    @Test
    void statesThatFindNoRoomAreBoundedAllTheSame() {
        var instance = Loaded.instance(6);
        long optimum = Labelled.of(instance, Rules.ALL).value();
        for (long bytes = 1_000; bytes < 100_000; bytes *= 3) {
            var found = Labelled.of(instance, Rules.ALL, 0, Allowance.endless(), bytes);

            assertThat(found.bound()).as("%s bytes", bytes).isGreaterThanOrEqualTo(optimum);
            assertThat(found.complete() && found.value() < found.bound()).isFalse();
        }
    }

    @Test
    void whereNothingIsWorthAsMuchAsIsLookedForTheBoundIsJustBelow() {
        var instance = Loaded.instance(6);
        long optimum = Labelled.of(instance, Rules.ALL).value();

        long bound = Labelled.bound(instance, optimum + 1_000_000);

        assertThat(bound).isBetween(optimum, optimum + 1_000_000 - 1);
    }

    private static Allowance limited(long steps) {
        return Allowance.of(Request.of(tiny()).workLimit(steps));
    }

    private static Instance tiny() {
        return TinyInstances.random(0, Kind.CROP);
    }
}
