package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.bound.Bounds;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every solver on the list, on every instance of the corpus and on random ones. */
class SolversTest {

    private static final int RANDOM = 100;

    static Stream<String> names() {
        return Solvers.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyAnswerIsWhatItClaims(String name) {
        for (var instance : instances()) {
            switch (Solvers.named(name).solve(Request.of(instance))) {
                case Answer.Found found -> {
                    var verdict = Checker.check(instance, found.schedule());
                    assertThat(verdict.utility()).as(instance.name()).isEqualTo(found.utility());
                    assertThat(verdict.valid())
                            .as(instance.name())
                            .isEqualTo(found.status() != Status.INVALID);
                    if (verdict.valid()) assertNotAbove(found, instance);
                }
                case Answer.Infeasible infeasible ->
                        assertThat(Oracle.optimum(instance)).as(instance.name()).isEmpty();
                case Answer.Unknown unknown -> fail("%s ended with %s", instance.name(), unknown);
            }
        }
    }

    private static void assertNotAbove(Answer.Found found, Instance instance) {
        long optimum = Oracle.optimum(instance).orElseThrow();
        assertThat(found.utility().units()).as(instance.name()).isLessThanOrEqualTo(optimum);
        assertThat(found.bound().value().units())
                .as(instance.name())
                .isGreaterThanOrEqualTo(optimum);
        if (found.status() == Status.OPTIMAL)
            assertThat(found.utility().units()).as(instance.name()).isEqualTo(optimum);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameRequestGivesTheSameAnswer(String name) {
        for (var instance : instances()) {
            var request = Request.of(instance).workLimit(7).seed(3);

            assertThat(Solvers.named(name).solve(request))
                    .as(instance.name())
                    .isEqualTo(Solvers.named(name).solve(request));
        }
    }

    @Test
    void everyPolicyIsASolver() {
        assertThat(Solvers.names())
                .containsAll(Policies.all().stream().map(Policies.Entry::name).toList())
                .doesNotHaveDuplicates()
                .startsWith("auto");
        for (var solver : Solvers.all()) {
            assertThat(Solvers.named(solver.name())).isSameAs(solver);
            assertThat(solver.summary()).isNotBlank();
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> Solvers.named("edf-bacth"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("did you mean \"edf-batch\"?")
                .hasMessageContaining("auto, exact, cpsat, anneal, timefold, listing");
    }

    @Test
    void aProgramIsASolverToo() {
        Solver program = Solvers.named("exec:no-such-program-of-fovea 1");

        assertThat(program.name()).isEqualTo("exec:no-such-program-of-fovea 1");
        assertThatThrownBy(() -> program.solve(Request.of(Corpus.named("crop"))))
                .hasMessageContaining("no program that can be started");
    }

    @Test
    void theBoundOfAutoIsTheTightestOfAll() {
        for (var instance : Corpus.all()) {
            if (!(Solvers.named("auto").solve(Request.of(instance)) instanceof Answer.Found found))
                continue;
            if (found.status() == Status.OPTIMAL) continue; // it need not look any further

            assertThat(found.bound().value())
                    .as(instance.name())
                    .isEqualTo(Bounds.tightest(Problem.of(instance)).value());
        }
    }

    private static List<Instance> instances() {
        return Stream.concat(
                        Corpus.all().stream(),
                        LongStream.range(0, RANDOM).mapToObj(TinyInstances::random))
                .toList();
    }
}
