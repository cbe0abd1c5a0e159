package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policies;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final List<Integer> CLASSES = List.of(8, 16);
    private static final Network NET =
            Network.crop("net", 8, stages(us(10, 12), us(5, 6)), at(8, "0.5", "0.8"));
    private static final Device GPU = Device.of("gpu", CLASSES, NET);

    @Test
    void atOneTimeLaunchesEndThenTasksArriveThenDevicesAreAsked() {
        var instance = instance("order", GPU, task("a", 0, 40, 8), task("b", 10, 40, 8));
        var seen = new ArrayList<String>();

        run(
                instance,
                now -> {
                    seen.add(
                            "%d: %d waiting, %d parked"
                                    .formatted(now.clock(), waiting(now), now.parked()));
                    return now.clock() == 0 ? start(0) : Decision.WAIT;
                });

        assertThat(seen).startsWith("0: 1 waiting, 0 parked", "10: 1 waiting, 1 parked");
    }

    @Test
    void tasksReleasedTogetherAreAnnouncedInTheInstancesOrder() {
        var instance =
                instance(
                        "together",
                        GPU,
                        task("z", 5, 40, 8),
                        task("late", 6, 40, 8),
                        task("a", 5, 40, 8),
                        task("early", 0, 40, 8));
        var seen = new ArrayList<String>();

        run(
                instance,
                now -> {
                    seen.clear();
                    for (int task = 0; task < now.problem().tasks(); task++)
                        seen.add(now.problem().task(task).id());
                    return Decision.WAIT;
                });

        assertThat(seen).containsExactly("early", "z", "a", "late");
    }

    @Test
    void nothingIsKnownOfTasksToCome() {
        var instance = instance("future", GPU, task("a", 0, 40, 8), task("b", 7, 40, 8));

        run(
                instance,
                now -> {
                    assertThat(now.problem().tasks()).isEqualTo(now.clock() < 7 ? 1 : 2);
                    return Decision.WAIT;
                });
    }

    @Test
    void idleDevicesAreAskedInTheInstancesOrderAndABusyOneIsNot() {
        var other = Network.crop("other", 8, stages(us(3)), at(8, "0.5"));
        var instance =
                Instance.of(
                        "devices",
                        List.of(GPU, Device.of("second", CLASSES, other)),
                        List.of(task("a", 0, 40, 8), task("b", 4, 40, 8)));
        var asked = new ArrayList<String>();

        run(
                instance,
                now -> {
                    asked.add("%d: %d".formatted(now.clock(), now.device()));
                    return now.device() == 0 && now.clock() == 0 ? start(0) : Decision.WAIT;
                });

        assertThat(asked).startsWith("0: 0", "0: 1", "4: 1", "10: 0", "10: 1");
    }

    @Test
    void whoWaitsUntilATimeIsAskedAgainThen() {
        var instance = instance("until", GPU, task("a", 0, 40, 8), task("b", 20, 40, 8));
        var clocks = new ArrayList<Long>();

        run(
                instance,
                now -> {
                    clocks.add(now.clock());
                    return now.clock() == 0 ? new Decision.Wait(13) : Decision.WAIT;
                });

        assertThat(clocks).containsExactly(0L, 13L, 20L);
    }

    @Test
    void aTaskStopsWaitingAtItsDeadline() {
        var instance = instance("expiry", GPU, task("a", 0, 15, 8), task("b", 15, 40, 8));

        run(
                instance,
                now -> {
                    assertThat(waiting(now)).isEqualTo(1); // never both
                    return Decision.WAIT;
                });
    }

    @Test
    void anInputStaysParkedAsLongAsAFurtherStageCanGainInTime() {
        // stage 2 of a lasts 5 us, so it must start by 17
        var instance =
                instance(
                        "parked",
                        GPU,
                        task("a", 0, 22, 8),
                        task("b", 17, 40, 8),
                        task("c", 18, 40, 8));
        var parked = new ArrayList<String>();

        run(
                instance,
                now -> {
                    parked.add("%d: %d".formatted(now.clock(), now.parked()));
                    return now.clock() == 0 ? start(0) : Decision.WAIT;
                });

        assertThat(parked).containsExactly("0: 0", "10: 1", "17: 1", "18: 0");
    }

    @Test
    void aDecisionThatBreaksARuleIsADefect() {
        var instance = instance("late", GPU, task("a", 0, 40, 8), task("b", 1, 40, 8));

        assertThatThrownBy(() -> run(instance, now -> new Decision.Resume(0, 2, Batch.of(0))))
                .isInstanceOf(RefusedDecision.class)
                .hasMessageContaining("At 0 us on device gpu")
                .hasMessageContaining("input 0 does not wait");
        assertThatThrownBy(() -> run(instance, now -> new Decision.Crops(0, Batch.of(0, 0))))
                .hasMessageContaining("Rule 6");
        assertThatThrownBy(() -> run(instance, now -> new Decision.Wait(now.clock())))
                .hasMessageContaining("later than now");
    }

    @Test
    void aRefusedDecisionLeavesNothingBehind() {
        var instance = instance("whole", GPU, task("a", 0, 40, 8), task("b", 0, 40, 8));
        var kept = new ArrayList<Moment>();

        assertThatThrownBy(() ->
                        run(
                                instance,
                                now -> {
                                    kept.add(now);
                                    return new Decision.Crops(0, Batch.of(1, 0, 1));
                                }))
                .isInstanceOf(RefusedDecision.class);

        assertThat(waiting(kept.getFirst())).isEqualTo(2);
    }

    @Test
    void aWorkLimitEndsTheRunWithWhatWasStarted() {
        var instance = instance("limit", GPU, task("a", 0, 40, 8), task("b", 0, 40, 8));
        var outcome =
                Simulation.timed(
                        instance,
                        now -> start(waiting(now) == 2 ? 0 : 1),
                        Allowance.of(Request.of(instance).workLimit(1)));

        assertThat(Plan.of(outcome.schedule())).containsExactly("0-10 net/1: a");
        assertThat(outcome.schedule().rejected()).containsExactly("b");
        assertThat(outcome.ending()).isEqualTo(Ending.WORK_LIMIT);
        assertThat(outcome.times().count()).isEqualTo(1);
    }

    @Test
    void decisionsAreTimedOnRequestOnly() {
        var instance = instance("timed", GPU, task("a", 0, 40, 8));
        Policy policy = now -> waiting(now) == 1 ? start(0) : Decision.WAIT;
        var untimed = Simulation.run(instance, policy, Allowance.endless());
        var timed = Simulation.timed(instance, policy, Allowance.endless());

        assertThat(untimed.times().count()).isZero();
        assertThat(timed.times().count()).isPositive();
        assertThat(timed.schedule()).isEqualTo(untimed.schedule());
    }

    @Test
    void aCancelledRunAndOneWithoutTimeStartNothing() {
        var instance = instance("cancel", GPU, task("a", 0, 40, 8));
        var cancellation = new Cancellation();
        cancellation.cancel();
        var cancelled = Request.of(instance).cancelledBy(cancellation);
        var late = Request.of(instance).limit(Duration.ZERO);

        assertThat(endingOf(cancelled)).isEqualTo(Ending.CANCELLED);
        assertThat(endingOf(late)).isEqualTo(Ending.TIME_LIMIT);
    }

    @Test
    void manyTasksComeAndGoInEveryOrder() {
        var tasks =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> task("t" + i, i / 2, i / 2 + 20 + i * 7919L % 3_000, 8))
                        .toList();
        var instance = Instance.of("many", List.of(GPU), tasks);

        for (var policy : Policies.all())
            assertThat(run(instance, policy.start()).ending()).isEqualTo(Ending.FINISHED);
    }

    private static Ending endingOf(Request request) {
        var outcome = Simulation.run(request.instance(), now -> start(0), Allowance.of(request));

        assertThat(outcome.schedule().launches()).isEmpty();
        assertThat(outcome.misses()).isEqualTo(1);
        return outcome.ending();
    }

    private static Outcome run(Instance instance, Policy policy) {
        return Simulation.run(instance, policy, Allowance.endless());
    }

    private static Decision start(int task) {
        return new Decision.Crops(0, Batch.of(task));
    }

    private static int waiting(Moment now) {
        int count = 0;
        for (int k = 0; k < now.kinds(); k++) {
            int kind = now.kind(k);
            for (int i = 0; i < now.waiting(kind); i++)
                if (now.problem().kind(now.waiting(kind, Precedence.RELEASE, i)) == kind) count++;
        }
        return count;
    }
}
