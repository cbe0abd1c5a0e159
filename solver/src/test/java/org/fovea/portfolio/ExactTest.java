package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.stream.LongStream;
import org.fovea.cpsat.OrTools;
import org.fovea.exact.Loaded;
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
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
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
    void tinyInstancesOfEveryKindAreAnsweredHonestly(Kind kind) {
        for (long seed = 0; seed < 10; seed++) {
            var instance = TinyInstances.random(seed, kind);
            var optimum = Oracle.optimum(instance);
            var answer = new Exact().solve(Request.of(instance));
            if (answer instanceof Answer.Found found && found.status() != Status.INVALID) {
                long best = optimum.orElseThrow();
                assertThat(found.bound().value().units()).isGreaterThanOrEqualTo(best);
                assertThat(found.utility().units()).isLessThanOrEqualTo(best);
                if (found.status() == Status.OPTIMAL)
                    assertThat(found.utility().units()).isEqualTo(best);
            }
            if (answer instanceof Answer.Infeasible) assertThat(optimum).isEmpty();
        }
    }

    @Test
    void whereItCannotProveItSaysWhy() {
        var notes = new ArrayList<String>();
        var listener =
                new Listener() {
                    @Override
                    public void improved(Utility utility, ProvenBound bound, String source) {}

                    @Override
                    public void note(String sentence) {
                        notes.add(sentence);
                    }
                };
        var many = Recipe.of("kc", 70, 1, Map.of()).instance();

        solved(Request.of(many).workLimit(1_000).listening(listener));

        assertThat(notes)
                .singleElement()
                .asString()
                .contains("cannot prove this instance, since there are more than 64 tasks");
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
    void bothProversAgree() {
        agree(0, 12);
    }

    @Test
    @Tag("long")
    void bothProversAgreeOnManyInstances() {
        agree(12, 300);
    }

    private static void agree(long first, long last) {
        try {
            OrTools.loaded();
        } catch (OrTools.Absent absent) {
            Assumptions.abort(absent.getMessage());
        }
        LongStream.range(first, last)
                .forEach(seed -> {
                    var request = Request.of(Loaded.instance(seed, 4));
                    var second = (Answer.Found) new ConstraintProgramming().solve(request);

                    assertThat(second.status()).isEqualTo(Status.OPTIMAL);
                    assertThat(solved(request).utility())
                            .as(request.instance().name())
                            .isEqualTo(second.utility());
                });
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
