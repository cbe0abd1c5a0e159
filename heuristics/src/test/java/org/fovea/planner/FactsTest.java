package org.fovea.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fovea.instance.Accuracy;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one device with one network of two stages, 10 ms each, is told. */
class FactsTest {

    private static final long MS = 1_000;

    private static final Network NETWORK =
            Network.crop(
                    "net",
                    64,
                    List.of(Stage.of(10 * MS, 10 * MS), Stage.of(10 * MS, 10 * MS)),
                    new AccuracyEntry(
                            64, Optional.empty(), List.of(Accuracy.of("0.5"), Accuracy.of("0.9"))));

    private static final Device GPU = Device.of("gpu", List.of(64), NETWORK);

    private Planner planner;

    @BeforeEach
    void aPlannerOfOneDevice() {
        planner = Planner.counted(Instance.of("site", List.of(GPU), List.of()), 100);
    }

    private static Task task(String id, long release, long deadline) {
        return Task.of(id, release, deadline, new Extent.Rectangle(64, 64));
    }

    private Order begun(long time) {
        planner.plan();
        var order = planner.take(time, "gpu").orElseThrow();
        planner.started(time, order.number());
        return order;
    }

    private static List<String> tasks(Order order) {
        return order.inputs().stream()
                .flatMap(input -> input.placements().stream())
                .map(Placement::task)
                .toList();
    }

    @Test
    void anInputGoesOnStageByStage() {
        planner.add(0, List.of(task("a", 0, 100 * MS), task("b", 0, 100 * MS)));
        var first = begun(0);
        planner.ended(10 * MS, first.number());
        var second = begun(10 * MS);

        assertThat(tasks(first)).containsExactlyInAnyOrder("a", "b");
        assertThat(second.stage()).isEqualTo(2);
        assertThat(second.inputs()).isEqualTo(first.inputs());
        assertThat(second.end()).isEqualTo(10 * MS + 10 * MS);
    }

    @Test
    void aStageThatWouldEndTooLateIsNotLaunched() {
        planner.add(0, task("a", 0, 25 * MS));
        var first = begun(0);
        planner.ended(16 * MS, first.number());
        planner.plan();

        assertThat(planner.take(16 * MS, "gpu")).isEmpty(); // 16 + 10 > 25
    }

    @Test
    void aTaskIsNotLaunchedBeforeItsRelease() {
        planner.add(0, task("later", 30 * MS, 100 * MS));
        planner.plan();

        assertThat(planner.take(0, "gpu")).isEmpty();
        assertThat(planner.due("gpu")).hasValue(30 * MS);
        assertThat(tasks(begun(30 * MS))).containsExactly("later");
    }

    @Test
    void whoeverIsRemovedIsLeftOutOfWhatWasPlanned() {
        planner.add(0, List.of(task("a", 0, 100 * MS), task("b", 0, 100 * MS)));
        planner.plan();
        planner.remove(0, "a");

        assertThat(tasks(planner.take(0, "gpu").orElseThrow())).containsExactly("b");
    }

    @Test
    void nobodyGoesDeeperForATaskThatIsRemoved() {
        planner.add(0, task("a", 0, 100 * MS));
        var first = begun(0);
        planner.remove(5 * MS, "a");
        planner.ended(10 * MS, first.number());
        planner.plan();

        assertThat(planner.take(10 * MS, "gpu")).isEmpty();
    }

    @Test
    void tasksOfAFailedFirstStageWaitAgain() {
        planner.add(0, task("a", 0, 100 * MS));
        var failed = begun(0);
        planner.failed(3 * MS, failed.number());
        var again = begun(3 * MS);

        assertThat(again.stage()).isEqualTo(1);
        assertThat(tasks(again)).containsExactly("a");
        assertThat(again.inputs()).doesNotContainAnyElementsOf(failed.inputs());
    }

    @Test
    void aLaterStageThatFailedIsLaunchedAgain() {
        planner.add(0, task("a", 0, 100 * MS));
        planner.ended(10 * MS, begun(0).number());
        var failed = begun(10 * MS);
        planner.failed(13 * MS, failed.number());

        assertThat(begun(13 * MS).inputs()).isEqualTo(failed.inputs());
    }

    @Test
    void aLaunchThatRunsLateIsWaitedFor() {
        planner.add(0, task("a", 0, 100 * MS));
        var first = begun(0);
        planner.add(40 * MS, task("b", 40 * MS, 200 * MS)); // a should have ended at 10 ms
        planner.plan();

        assertThatThrownBy(() -> planner.take(40 * MS, "gpu")).isInstanceOf(RefusedFact.class);
        planner.ended(50 * MS, first.number());
        assertThat(begun(50 * MS).stage()).isEqualTo(2);
    }

    @Test
    void anotherProfileHoldsFromThenOn() {
        planner.add(0, task("a", 0, 100 * MS));
        var running = begun(0);
        var other =
                Network.crop(
                        "other",
                        64,
                        List.of(Stage.of(MS)),
                        new AccuracyEntry(64, Optional.empty(), List.of(Accuracy.of("0.9"))));
        var changed = Devices.with(GPU, List.of(other));
        planner.replace(5 * MS, changed);
        planner.add(5 * MS, task("b", 5 * MS, 100 * MS));
        planner.ended(10 * MS, running.number()); // its network is gone: it ends there
        var next = begun(10 * MS);

        assertThat(next.network()).isEqualTo("other");
        assertThat(tasks(next)).containsExactly("b");
        assertThat(next.end()).isEqualTo(10 * MS + MS);
    }

    @Test
    void whatWasPlannedForAnotherProfileIsNotLaunched() {
        planner.add(0, task("a", 0, 100 * MS));
        planner.plan();
        planner.replace(0, Devices.paced(GPU, 20)); // 200 ms a stage
        planner.plan();

        assertThat(planner.take(0, "gpu")).isEmpty();
    }

    @Test
    void whoeverIsTooLateByNowIsLeftOutOfWhatWasPlanned() {
        planner.add(0, List.of(task("a", 0, 75 * MS), task("b", 0, 100 * MS)));
        planner.plan();

        assertThat(tasks(planner.take(70 * MS, "gpu").orElseThrow())).containsExactly("b");
    }

    @Test
    void anIdleDeviceThatIsGivenNothingWhileSomebodyWaitsIsAReasonToPlanAnew() {
        planner.add(0, task("a", 0, 75 * MS));
        planner.plan();
        long before = planner.changes();

        assertThat(planner.take(70 * MS, "gpu")).isEmpty();
        assertThat(planner.changes()).isEqualTo(before + 1);
        planner.plan();
        assertThat(planner.take(70 * MS, "gpu")).isEmpty();
        assertThat(planner.changes()).isEqualTo(before + 1); // asking again is none
    }

    @Test
    void aThreadPlansWhatIsReported() throws InterruptedException {
        var planned = new CountDownLatch(1);
        var listener =
                new PlannerListener() {
                    @Override
                    public void planned(long changes, boolean searched) {
                        if (changes == 1) planned.countDown();
                    }
                };
        var site = Instance.of("site", List.of(GPU), List.of());
        try (var timed = Planner.timed(site, Duration.ofMillis(1), listener)) {
            timed.add(0, task("a", 0, 100 * MS));

            assertThat(planned.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(tasks(timed.take(0, "gpu").orElseThrow())).containsExactly("a");
            assertThatThrownBy(timed::plan).isInstanceOf(IllegalStateException.class);
        }
        refused(
                () -> Planner.timed(site, Duration.ofMillis(-1), listener),
                "A budget of PT-0.001S: expected");
    }

    @Test
    void aReportThatContradictsWhatIsKnownSaysWhatWasExpected() {
        planner.add(0, List.of(task("a", 0, 100 * MS), task("b", 0, 20 * MS)));
        refused(() -> planner.add(0, task("a", 0, MS)), "Task a was added already: expected");
        refused(() -> planner.add(2 * MS, task("c", 0, MS)), "Task c was due at 1000 us: expected");
        refused(() -> planner.remove(0, "z"), "Task z is not known at 0 us: expected");
        refused(() -> planner.take(0, "tpu"), "There is no device tpu: expected one of gpu.");
        refused(() -> planner.take(-1, "gpu"), "Time -1 us: expected 0 to");
        refused(() -> planner.ended(0, 1), "Launch 1 was never given out: expected");
        planner.plan();
        var order = planner.take(MS, "gpu").orElseThrow();
        refused(() -> planner.ended(2 * MS, 1), "Launch 1 has not started: expected");
        refused(() -> planner.started(0, 1), "Launch 1 was given out at 1000 us: expected");
        planner.started(MS, order.number());
        refused(() -> planner.started(MS, 1), "Launch 1 started already: expected");
        refused(() -> planner.take(MS, "gpu"), "Device gpu runs launch 1: expected");
        refused(() -> planner.ended(0, 1), "Launch 1 started at 1000 us: expected");
        planner.ended(11 * MS, 1);
        refused(() -> planner.ended(11 * MS, 1), "Launch 1 is over: expected");
        refused(() -> planner.failed(11 * MS, 1), "Launch 1 is over: expected");
        refused(() -> planner.take(10 * MS, "gpu"), "Device gpu was busy until 11000 us: expected");
        planner.remove(11 * MS, "a");
        refused(
                () -> planner.remove(11 * MS, "a"),
                "Task a is over, removed or answered: expected");
        refused(() -> planner.remove(30 * MS, "b"), "Task b is not known at 30000 us: expected");
    }

    private void refused(ThrowingCallable report, String beginning) {
        long before = planner.changes();

        assertThatThrownBy(report)
                .isInstanceOf(RefusedFact.class)
                .hasMessageStartingWith(beginning)
                .hasMessageEndingWith(".");
        assertThat(planner.changes()).isEqualTo(before);
    }
}
