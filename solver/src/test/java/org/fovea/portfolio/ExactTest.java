package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Listener;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    private static Answer.Found solved(Request request) {
        var answer = (Answer.Found) new Exact().solve(request);
        var verdict = Checker.check(request.instance(), answer.schedule());
        assertThat(verdict.violations()).as(request.instance().name()).isEmpty();
        assertThat(verdict.utility()).isEqualTo(answer.utility());
        return answer;
    }

    private static Instance tight(int tasks, long seed) {
        return Recipe.of("k1", tasks, seed, Map.of("windows", "tight")).instance();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anOptimumIsProven(int threads) {
        var answer = solved(Request.of(tight(8, 1)).threads(threads));

        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.ending()).isEqualTo(Ending.PROVEN);
        assertThat(answer.bound().value()).isEqualTo(answer.utility());
    }

    @ParameterizedTest
    @EnumSource
    void tinyInstancesOfEveryKindAreProven(Kind kind) {
        StandIns.assumeNativeCode();
        for (long seed = 0; seed < 20; seed++) {
            var instance = TinyInstances.random(seed, kind);
            var request = Request.of(instance).threads(1 + (int) (seed % 3));
            switch (new Exact().solve(request)) {
                case Answer.Infeasible infeasible -> {
                    assertThat(infeasible.mandatory()).isNotEmpty();
                    assertThat(Oracle.optimum(instance)).as(instance.name()).isEmpty();
                }
                case Answer.Found found -> {
                    assertThat(found.status()).as(instance.name()).isEqualTo(Status.OPTIMAL);
                    assertThat(Oracle.optimum(instance))
                            .as(instance.name())
                            .hasValue(found.utility().units());
                }
                case Answer.Unknown unknown -> fail("%s ended with %s", instance.name(), unknown);
            }
        }
    }

    @Test
    void whereItCannotProveItSaysWhy() {
        var heard = new StandIns.Heard();
        var many = Recipe.of("kc", 3_000, 1, Map.of()).instance();

        solved(Request.of(many).limit(Duration.ZERO).listening(heard));

        assertThat(heard.notes())
                .singleElement()
                .asString()
                .contains("there are more than 64 tasks")
                .contains("too large for CP-SAT");
    }

    /** Two of three 10 us launches of one object each fit, all of them mandatory. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mandatoryTasksThatCannotAllBeMetAreNamed(boolean canvas) {
        var network =
                canvas
                        ? Network.canvas("net", 8, stages(us(10)), scaled(8, "1", "1"))
                        : Network.crop("net", 8, stages(us(10)), at(8, "1"));
        var instance =
                instance(
                        "three",
                        Device.of("gpu", List.of(8), network),
                        must(task("a", 0, 25, 8), 1),
                        must(task("b", 0, 25, 8), 1),
                        must(task("c", 0, 25, 8), 1),
                        must(task("free", 100, 200, 8), 1));

        var answer = (Answer.Infeasible) new Exact().solve(Request.of(instance));

        assertThat(answer.mandatory()).containsExactly("a", "b", "c");
        assertThat(answer.ending()).isEqualTo(Ending.PROVEN);
    }

    /** Energy for two of them, in one batch or one after the other. */
    @Test
    void mandatoryTasksThatEnergyDoesNotSufficeForAreNamed() {
        var stage = new Stage(List.of(10L, 12L), List.of(4L, 8L), Map.of());
        var network = Network.crop("net", 8, List.of(stage), at(8, "1"));
        var device =
                new Device(
                        "gpu",
                        List.of(8),
                        OptionalLong.empty(),
                        OptionalLong.of(11),
                        Map.of(),
                        0,
                        List.of(network),
                        Optional.empty());
        var instance =
                instance(
                        "three",
                        device,
                        must(task("a", 0, 99, 8), 1),
                        task("free", 0, 99, 8),
                        must(task("b", 0, 99, 8), 1),
                        must(task("c", 0, 99, 8), 1));

        var answer = (Answer.Infeasible) new Exact().solve(Request.of(instance));

        assertThat(answer.mandatory()).containsExactly("a", "b", "c");
    }

    @Test
    void aTaskThatNobodyCanMeetIsNamedAtOnce() {
        var network = Network.crop("net", 8, stages(us(10)), at(8, "1"));
        var hopeless = must(task("hopeless", 0, 9, 8), 1);
        var instance = instance("none", Device.of("gpu", List.of(8), network), hopeless);

        var answer = (Answer.Infeasible) new Exact().solve(Request.of(instance));

        assertThat(answer.mandatory()).containsExactly("hopeless");
    }

    @Test
    void valuesNeverFallAndBoundsNeverRise() {
        var values = new ArrayList<Utility>();
        var bounds = new ArrayList<Utility>();
        Listener listener =
                (utility, bound, source) -> {
                    assertThat(source).isNotBlank();
                    values.add(utility);
                    bounds.add(bound.value());
                };

        solved(Request.of(tight(9, 2)).threads(2).listening(listener));

        assertThat(values).isSorted();
        assertThat(bounds.reversed()).isSorted();
        assertThat(bounds.getLast()).isEqualTo(values.getLast());
    }

    @Test
    void withoutTimeThereIsAScheduleAndABound() {
        var answer = solved(Request.of(tight(30, 1)).limit(Duration.ZERO));

        assertThat(answer.status()).isEqualTo(Status.FEASIBLE);
        assertThat(answer.ending()).isEqualTo(Ending.TIME_LIMIT);
        assertThat(answer.bound().value()).isGreaterThanOrEqualTo(answer.utility());
    }

    @Test
    void aCancelledSearchClaimsNothing() {
        var cancellation = new Cancellation();
        Listener listener = (utility, bound, source) -> cancellation.cancel();

        var answer = solved(Request.of(tight(20, 1)).listening(listener).cancelledBy(cancellation));

        assertThat(answer.status()).isEqualTo(Status.FEASIBLE);
        assertThat(answer.ending()).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void aLimitOnWorkGivesTheSameAnswerAgain() {
        var request = Request.of(tight(20, 1)).workLimit(12_000).threads(2);

        var answer = solved(request);

        assertThat(answer.ending()).isEqualTo(Ending.WORK_LIMIT);
        assertThat(solved(request)).isEqualTo(answer);
    }

    @Test
    void aGapThatIsSmallEnoughEndsIt() {
        var answer = solved(Request.of(tight(15, 1)).gapMillionths(80_000));

        assertThat(answer.ending()).isEqualTo(Ending.GAP_REACHED);
    }

    @Test
    void theScheduleToStartFromCounts() {
        var instance = tight(10, 1);
        var optimum = solved(Request.of(instance));
        var request = Request.of(instance).workLimit(0).startingFrom(optimum.schedule());

        var answer = solved(request);

        assertThat(answer.utility()).isEqualTo(optimum.utility());
    }

    @Test
    void autoEndsWithTheProof() {
        var answer = (Answer.Found) new Auto().solve(Request.of(tight(8, 1)));

        assertThat(answer.ending()).isEqualTo(Ending.PROVEN);
        assertThat(answer.bound().by()).isEqualTo("label setting");
    }

    @Test
    void aCompanionsFailureFailsTheSolver() {
        var companion =
                Companion.start(
                        "failing",
                        () -> {
                            throw new IllegalArgumentException("broken");
                        });

        assertThatThrownBy(companion::join)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void aProofThatLimitsEndedNamesNobody() {
        var instance = tight(3, 1);
        var all = Build.mandatory(instance);

        assertThat(Conflict.minimal(all, (part, again) -> Optional.empty())).isEmpty();
    }

    /** Instances whose every task is mandatory. */
    private static final class Build {

        private Build() {}

        static Instance mandatory(Instance instance) {
            return org.fovea.fixture.Build.tasks(
                    instance, instance.tasks().stream().map(task -> must(task, 1)).toList());
        }
    }
}
