package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.Engine.Report;
import org.fovea.cpsat.Engine.Verdict;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.portfolio.StandIns.Heard;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What CP-SAT says is evidence: stand-ins say wrong things, and each is found out. */
class ConstraintProgrammingTest {

    @BeforeAll
    static void loads() {
        StandIns.assumeNativeCode();
    }

    /** One that no bound of arithmetic closes. */
    private static Instance tight() {
        return Recipe.of("k3", 8, 2, Map.of("windows", "tight", "load", "5")).instance();
    }

    private static Answer answer(Engine engine, Heard heard) {
        return new ConstraintProgramming(() -> engine).solve(Request.of(tight()).listening(heard));
    }

    @Test
    void anOptimumBelowAKnownScheduleIsADefectThatItsScheduleShows() {
        var heard = new Heard();

        assertThatThrownBy(() -> answer(StandIns.TOO_LITTLE, heard))
                .isInstanceOfSatisfying(
                        Contradiction.class, defect -> assertThat(defect.schedule()).isPresent())
                .hasMessageContaining("above the bound");
        heard.hasAnAnswerOf(tight());
    }

    @Test
    void anOptimumWithoutAScheduleThatReachesItIsADefect() {
        var heard = new Heard();

        assertThatThrownBy(() -> answer(StandIns.TOO_MUCH, heard))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("gave no schedule worth more than");
        heard.hasAnAnswerOf(tight());
    }

    @Test
    void anInfeasibilityThatAScheduleRefutesIsADefect() {
        var heard = new Heard();

        assertThatThrownBy(() -> answer(StandIns.INFEASIBLE, heard))
                .isInstanceOfSatisfying(
                        Contradiction.class, defect -> assertThat(defect.schedule()).isPresent());
        heard.hasAnAnswerOf(tight());
    }

    @Test
    void aSolutionThatBreaksARuleIsADefect() {
        var heard = new Heard();

        assertThatThrownBy(() -> answer(StandIns.EVERYTHING_AT_ONCE, heard))
                .isInstanceOf(Contradiction.class)
                .hasMessageContaining("a solution that is none");
        heard.hasAnAnswerOf(tight());
    }

    @Test
    void anEngineThatDiesCostsNoAnswer() {
        var heard = new Heard();

        assertThatThrownBy(() -> answer(StandIns.DYING, heard))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("died");
        heard.hasAnAnswerOf(tight());
    }

    @Test
    void anEngineThatDoesNotEndIsLeftToItself() {
        var heard = new Heard();
        var request = Request.of(tight()).listening(heard).limit(Duration.ofSeconds(2));

        assertThatThrownBy(() -> new ConstraintProgramming(() -> StandIns.DEAF).solve(request))
                .hasMessageContaining("does not end");
        heard.hasAnAnswerOf(tight());
    }

    @Test
    void aBoundOfASearchThatWasEndedIsNoProof() {
        var found =
                (Answer.Found)
                        answer(
                                (model, effort, witness) -> {
                                    witness.bound(0); // below what is known: not believed yet
                                    return new Report(Verdict.OPEN, 0, 0, 0);
                                },
                                new Heard());

        assertThat(found.status()).isEqualTo(Status.FEASIBLE);
        assertThat(found.bound().by()).isNotEqualTo("cpsat");
    }

    @Test
    void whatCannotAllBeMetIsNamedWithoutWhatCan() {
        // three of 10 us each on one device by 25 us: any two can be met; there is time for "late"
        var net = Network.crop("net", 8, stages(us(10)), at(8, "1"));
        var instance =
                instance(
                        "crowded",
                        Device.of("gpu", List.of(8), net),
                        must(task("a", 0, 25, 8), 1),
                        must(task("late", 0, 100, 8), 1),
                        must(task("b", 0, 25, 8), 1),
                        must(task("c", 0, 25, 8), 1));

        var answer = (Answer.Infeasible) new ConstraintProgramming().solve(Request.of(instance));

        assertThat(answer.mandatory()).containsExactly("a", "b", "c");
    }

    @Test
    void theOptimumOfATightInstanceIsProved() {
        var found = (Answer.Found) new ConstraintProgramming().solve(Request.of(tight()));

        assertThat(found.status()).isEqualTo(Status.OPTIMAL);
        assertThat(Optional.of(found.utility())).hasValue(found.bound().value());
    }
}
