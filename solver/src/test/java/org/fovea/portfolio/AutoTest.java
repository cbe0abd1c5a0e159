package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.fixture.Corpus;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Utility;
import org.fovea.policy.Policies;
import org.fovea.rules.Checker;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Listener;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

class AutoTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void itIsNeverWorseThanAnyPolicy() {
        for (var instance : Corpus.all()) {
            if (!(solve(Request.of(instance)) instanceof Answer.Found found)) continue;
            for (var policy : Policies.all()) {
                var alone = Solvers.named(policy.name()).solve(Request.of(instance));
                if (alone instanceof Answer.Found other && other.status() != Status.INVALID)
                    assertThat(found.utility())
                            .as("%s on %s", policy, instance.name())
                            .isGreaterThanOrEqualTo(other.utility());
            }
        }
    }

    @Test
    void itEndsOnceTheBoundIsReached() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var instance = instance("easy", Device.of("gpu", CLASSES, net), task("a", 0, 10, 8));

        var found = (Answer.Found) solve(Request.of(instance));

        assertThat(found.status()).isEqualTo(Status.OPTIMAL);
        assertThat(found.ending()).isEqualTo(Ending.PROVEN);
        assertThat(found.workUnits())
                .isEqualTo(2); // one start and one decline, of the first policy
    }

    @Test
    void aStartScheduleIsKeptWhereTheLimitIsOverBeforeABetterOneIsFound() {
        // every policy starts on "small" at once; it pays to wait for "large"
        var net = Network.crop("net", 16, stages(us(10)), at(8, "0.1"), at(16, "0.9"));
        var instance =
                instance(
                        "clairvoyant",
                        Device.of("gpu", CLASSES, net),
                        task("small", 0, 12, 8),
                        task("large", 5, 15, 16));
        var input = new Input("i1", "net", List.of(new Placement.Crop("large")));
        var start =
                new Schedule(
                        "clairvoyant",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(input),
                        List.of(new Launch(5, 15, "net", 1, List.of("i1"))),
                        List.of("small"));

        var edfOnly = Request.of(instance).workLimit(2); // its decisions
        var without = (Answer.Found) solve(edfOnly);
        var with = (Answer.Found) solve(edfOnly.startingFrom(start));

        assertThat(without.utility()).isEqualTo(Utility.of("0.1"));
        assertThat(with.utility()).isEqualTo(Utility.of("0.9"));
        assertThat(with.schedule()).isEqualTo(start);
    }

    @Test
    void whatNoPolicyCanKnowIsFoundAfterAllPolicies() {
        // "small" could start at once and would end too late for "large" to follow it
        var net = Network.crop("net", 16, stages(us(10)), at(8, "0.1"), at(16, "0.9"));
        var instance =
                instance(
                        "clairvoyant",
                        Device.of("gpu", CLASSES, net),
                        task("small", 0, 12, 8),
                        task("large", 5, 15, 16));

        var found = (Answer.Found) solve(Request.of(instance));

        assertThat(found.utility()).isEqualTo(Utility.of("0.9"));
    }

    @Test
    void anInvalidStartScheduleIsRefused() {
        var instance = Corpus.named("crop");
        var start =
                new Schedule(
                        "crop",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of("a"));

        assertThatThrownBy(() -> solve(Request.of(instance).startingFrom(start)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("start");
    }

    @Test
    void mandatoryTasksComeFirstWhereNothingElseMeetsThem() {
        // memory holds one network; the optional task comes first and would load the wrong one
        var wrong = storing(Network.crop("wrong", 8, stages(us(5)), at(8, "0.9")), 6);
        var right = storing(Network.crop("right", 16, stages(us(5)), at(16, "0.5")), 6);
        var instance =
                instance(
                        "memory",
                        remembering(Device.of("gpu", CLASSES, wrong, right), 10),
                        task("optional", 0, 40, 8),
                        must(task("duty", 1, 40, 16), 1));

        var edf = (Answer.Found) Solvers.named("edf").solve(Request.of(instance));
        var auto = (Answer.Found) solve(Request.of(instance));

        assertThat(edf.status()).isEqualTo(Status.INVALID);
        assertThat(auto.status()).isNotEqualTo(Status.INVALID);
        assertThat(Checker.check(instance, auto.schedule()).violations()).isEmpty();
        assertThat(auto.schedule().rejected()).containsExactly("optional");
    }

    @Test
    void aTaskThatNothingCanMeetMakesAnInstanceInfeasible() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                instance(
                        "impossible",
                        Device.of("gpu", CLASSES, net),
                        must(task("fine", 0, 10, 8), 1),
                        must(task("tight", 0, 9, 8), 1));

        assertThat(solve(Request.of(instance)))
                .isEqualTo(new Answer.Infeasible(List.of("tight"), Ending.PROVEN, 0));
    }

    @Test
    void cancelledAtOnceItStillHasTheEmptySchedule() {
        var cancellation = new Cancellation();
        cancellation.cancel();

        var found =
                (Answer.Found) solve(Request.of(Corpus.named("crop")).cancelledBy(cancellation));

        assertThat(found.schedule().launches()).isEmpty();
        assertThat(found.status()).isEqualTo(Status.FEASIBLE);
        assertThat(found.ending()).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void cancelledAtOnceWithADutyNothingIsKnown() {
        var cancellation = new Cancellation();
        cancellation.cancel();

        assertThat(solve(Request.of(Corpus.named("mandatory")).cancelledBy(cancellation)))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void itHasAnAnswerWithinALimitWhereverEdfFindsOne() {
        for (var instance : Corpus.all()) {
            var edf = Solvers.named("edf").solve(Request.of(instance));
            if (!(edf instanceof Answer.Found alone) || alone.status() == Status.INVALID) continue;
            var auto = solve(Request.of(instance).workLimit(alone.workUnits()));

            assertThat(((Answer.Found) auto).utility())
                    .as(instance.name())
                    .isGreaterThanOrEqualTo(alone.utility());
        }
    }

    @Test
    void aGapThatIsReachedEndsTheSearch() {
        var found = (Answer.Found) solve(Request.of(Corpus.named("crop")).gapMillionths(1_000_000));

        assertThat(found.ending()).isIn(Ending.GAP_REACHED, Ending.PROVEN);
    }

    @Test
    void theListenerHearsOfEachBetterScheduleBeforeItsUtility() {
        var heard = new ArrayList<String>();
        var listener =
                new Listener() {
                    @Override
                    public void improved(Utility utility, ProvenBound bound, String source) {
                        heard.add(utility + " by " + source);
                    }

                    @Override
                    public void incumbent(Schedule schedule) {
                        heard.add("schedule");
                    }
                };

        var found =
                (Answer.Found) solve(Request.of(Corpus.named("multi-exit")).listening(listener));

        assertThat(heard.getFirst()).isEqualTo("schedule");
        assertThat(heard.get(1)).endsWith("by edf");
        assertThat(heard).anyMatch(line -> line.startsWith(found.utility() + " by"));
    }

    private static Answer solve(Request request) {
        return new Auto().solve(request);
    }

    @Test
    void anInstanceWithoutTasksIsSolved() {
        Instance nothing = Corpus.named("no-tasks");

        assertThat(((Answer.Found) solve(Request.of(nothing))).status()).isEqualTo(Status.OPTIMAL);
    }
}
