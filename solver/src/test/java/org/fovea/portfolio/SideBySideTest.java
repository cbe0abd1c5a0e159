package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.bound.Bounds;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.OrTools;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.portfolio.StandIns.Heard;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Status;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.Listener;
import org.fovea.solving.PartFailed;
import org.fovea.solving.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes on beside label setting and a listing: also where it is wrong, dies or does not end.
 */
class SideBySideTest {

    /** CP-SAT gets its thread at once. */
    private static final Share NONE = (left, tasks) -> Duration.ZERO;

    @BeforeAll
    static void loads() {
        StandIns.assumeNativeCode();
    }

    /** Label setting takes longer than any of these tests. */
    private static Instance suited() {
        return tight("k1", 30);
    }

    /** Too many tasks for label setting over canvases. */
    private static Instance unsuited() {
        return tight("kc", 66);
    }

    private static Instance tight(String set, int tasks) {
        return Recipe.of(set, tasks, 1, Map.of("windows", "tight")).instance();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way(suited(), 2), way(suited(), 3), way(unsuited(), 1), way(unsuited(), 2));
    }

    private static Arguments way(Instance instance, int threads) {
        return Arguments.of(Named.of(instance.name(), instance), threads);
    }

    private static Answer answer(Engine engine, Request request) {
        return new Exact(() -> engine, NONE).solve(request);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aFalseClaimIsADefectAndCostsNoAnswer(Instance instance, int threads) {
        for (var engine : List.of(StandIns.TOO_LITTLE, StandIns.TOO_MUCH, StandIns.INFEASIBLE)) {
            var heard = new Heard();
            var request = request(instance, threads).listening(heard);

            assertThatThrownBy(() -> answer(engine, request))
                    .isInstanceOfSatisfying(
                            Contradiction.class,
                            defect -> assertThat(defect.schedule()).isPresent());
            heard.hasAnAnswerOf(instance);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aSolutionThatBreaksARuleIsADefect(Instance instance, int threads) {
        assertThatThrownBy(() -> answer(StandIns.EVERYTHING_AT_ONCE, request(instance, threads)))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("a solution that is none");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whereAnEngineDiesOrDoesNotEndTheAnswerOfTheOthersStands(Instance instance, int threads) {
        for (var engine : List.of(StandIns.DYING, StandIns.DEAF)) {
            var cancellation = new Cancellation();
            var request = request(instance, threads).cancelledBy(cancellation);
            Engine begun =
                    (model, effort, witness) -> {
                        cancellation.cancel(); // else the others would go on
                        return engine.search(model, effort, witness);
                    };

            assertThatThrownBy(() -> answer(begun, request))
                    .isInstanceOfSatisfying(
                            PartFailed.class,
                            failed -> {
                                var found = (Answer.Found) failed.answer();
                                assertThat(Checker.check(instance, found.schedule()).valid())
                                        .isTrue();
                                assertThat(found.bound().value())
                                        .isGreaterThanOrEqualTo(found.utility());
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void withoutCpSatTheOthersGoOnAndSaySo(Instance instance, int threads) {
        var cancellation = new Cancellation();
        var heard = new Heard(cancellation::cancel); // else the others would go on
        var request = request(instance, threads).listening(heard).cancelledBy(cancellation);
        var exact =
                new Exact(
                        () -> {
                            throw new OrTools.Absent(new UnsatisfiedLinkError("not here"));
                        },
                        NONE);

        var found = (Answer.Found) exact.solve(request);

        assertThat(found.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(heard.notes()).singleElement().asString().contains("not here");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatLabelSettingProvesAtOnceLoadsNoNativeCode(int threads) {
        Engine none =
                (model, effort, witness) -> {
                    throw new AssertionError("CP-SAT was started");
                };
        var exact = new Exact(() -> none, Share.USUAL);

        var found = (Answer.Found) exact.solve(Request.of(tight("k3", 8)).threads(threads));

        assertThat(found.status()).isEqualTo(Status.OPTIMAL);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void cancelledAtAnyTimeItHasTheBestScheduleAndABound(Instance instance, int threads) {
        var cancellation = new Cancellation();
        Engine cancelling =
                (model, effort, witness) -> {
                    cancellation.cancel();
                    while (!witness.over()) Thread.onSpinWait();
                    return new Engine.Report(Engine.Verdict.OPEN, 0, 0, 0);
                };
        var request = request(instance, threads).cancelledBy(cancellation);

        var found = (Answer.Found) answer(cancelling, request);

        assertThat(found.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(Checker.check(instance, found.schedule()).valid()).isTrue();
        assertThat(found.bound().value()).isGreaterThanOrEqualTo(found.utility());
    }

    @Test
    void underALimitOnWorkCpSatHasItsTurnAndTheAnswerRepeats() {
        var request = Request.of(unsuited()).workLimit(60_000).threads(3);

        var answer = new Exact().solve(request);

        assertThat(answer.ending()).isEqualTo(Ending.WORK_LIMIT);
        assertThat(new Exact().solve(request)).isEqualTo(answer);
    }

    @Test
    void cpSatBeginsAnewWhereOthersHaveFoundBetter() {
        var instance = suited();
        var request = Request.of(instance);
        var problem = Problem.of(instance);
        var board = Board.begun(request, Bounds.proven(Bounds.all().getFirst(), problem));
        var begun = new ArrayList<Integer>();
        Engine interrupted =
                (model, effort, witness) -> {
                    begun.add(effort.threads());
                    if (begun.size() == 1) board.offer(edf(instance));
                    return new Engine.Report(Engine.Verdict.OPEN, 0, 0, 0);
                };

        new ModelSearch(request, problem, board, Allowance.endless(), () -> interrupted, 1).run();

        assertThat(begun).hasSize(2);
    }

    private static Candidate edf(Instance instance) {
        var edf =
                Policies.all().stream()
                        .filter(policy -> policy.name().equals("edf"))
                        .findFirst()
                        .orElseThrow();
        var outcome = Simulation.run(instance, edf.start(), Allowance.endless());
        return Candidate.of(outcome, "edf");
    }

    private static Request request(Instance instance, int threads) {
        return Request.of(instance)
                .threads(threads)
                .limit(Duration.ofSeconds(60))
                .listening(Listener.NONE);
    }
}
