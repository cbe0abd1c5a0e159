package org.fovea.execution.libfovea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fovea.execution.Backend;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records;
import org.fovea.execution.reference.Shape;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plans run for real, in the runner's process. */
@Timeout(120)
class NativeBackendTest {

    private static final Conditions SMALL =
            new Conditions(1, 0, false, OptionalInt.of(1), OptionalLong.of(100_000))
                    .showing(Optional.empty(), new Shape.Build(32, 1, 4));
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(Installation.here().isPresent(), "libfovea is not built");
    }

    /** Two inputs: both run stage 1 at 0 us, the second stage 2 at 2 s. */
    private static ExecutionPlan plan(long deadline, Overrun overrun) {
        var network =
                Network.crop(
                        "n",
                        32,
                        List.of(Stage.of(400_000, 500_000), Stage.of(20_000, 30_000)),
                        AccuracyEntry.crop(32, "0.5", "0.9"));
        var device = Device.of("d", List.of(32), network);
        var tasks =
                List.of(
                        Task.of("a", 0, 3_000_000, new Extent.Rectangle(30, 20)),
                        Task.of("b", 0, deadline, new Extent.Rectangle(20, 30)));
        var instance = new Instance("two", "", List.of(device), tasks);
        var inputs =
                List.of(
                        new Input("i", "n", List.of(new Placement.Crop("a"))),
                        new Input("j", "n", List.of(new Placement.Crop("b"))));
        var launches =
                List.of(
                        new Launch(0, 500_000, "n", 1, List.of("i", "j")),
                        new Launch(2_000_000, 2_020_000, "n", 2, List.of("j")));
        return ExecutionPlan.of(
                instance,
                new Schedule(
                        "two", Optional.empty(), Optional.empty(), inputs, launches, List.of()),
                overrun);
    }

    private static Records run(Backend backend, ExecutionPlan plan) {
        var records = new Records(plan);
        backend.run(plan, records);
        return records;
    }

    @Test
    void launchesRunAtTheirTimesAndNotBefore() {
        var plan = plan(3_000_000, Overrun.HOLD);
        var records = run(new NativeBackend(Kind.CPU, SMALL), plan);

        assertThat(records.failure()).isEmpty();
        for (int launch = 0; launch < 2; launch++) {
            assertThat(records.fate(launch)).isEqualTo(Records.Fate.RAN);
            assertThat(records.beginNanos(launch))
                    .isGreaterThanOrEqualTo(plan.start(launch) * 1_000);
            assertThat(records.endNanos(launch)).isGreaterThan(records.beginNanos(launch));
            assertThat(records.isCut(launch)).isFalse();
        }
        assertThat(records.checksum(0)).isNotEqualTo(records.checksum(1)).isNotZero();
    }

    @Test
    void twoRunsComputeTheSame() {
        var plan = plan(3_000_000, Overrun.HOLD);
        var backend = new NativeBackend(Kind.CPU, SMALL);

        assertThat(run(backend, plan).checksum(0)).isEqualTo(run(backend, plan).checksum(0));
    }

    @Test
    void whatWouldBeLateIsCutOrDropped() {
        var shortened = run(new NativeBackend(Kind.CPU, SMALL), plan(450_000, Overrun.SHORTEN));

        assertThat(shortened.fate(0)).isEqualTo(Records.Fate.RAN);
        assertThat(shortened.isCut(0)).isFalse();
        assertThat(shortened.isCut(1)).isTrue(); // 0 + 500 ms for both is past 450 ms
        assertThat(shortened.fate(1)).isEqualTo(Records.Fate.DROPPED);

        var skipped = run(new NativeBackend(Kind.CPU, SMALL), plan(2_010_000, Overrun.SKIP));

        assertThat(skipped.fate(0)).isEqualTo(Records.Fate.RAN);
        assertThat(skipped.isCut(1)).isFalse();
        assertThat(skipped.fate(1)).isEqualTo(Records.Fate.DROPPED); // 2 s + 20 ms is past 2.01 s
    }

    @Test
    void aCrashLeavesTheRecordsOfWhatRan() {
        var records = whileRunning(runner -> runner.destroyForcibly(), PATIENCE);

        assertThat(records.failure().orElseThrow()).contains("crashed by signal 9");
        assertThat(records.fate(0)).isEqualTo(Records.Fate.RAN);
        assertThat(records.fate(1)).isEqualTo(Records.Fate.UNREACHED);
    }

    @Test
    void aHungLaunchIsNamed() {
        var records = whileRunning(runner -> signal("STOP", runner), PATIENCE);

        assertThat(records.failure().orElseThrow()).contains("launch 1 (n, stage 2) hung");
        assertThat(records.fate(0)).isEqualTo(Records.Fate.RAN);
    }

    /** Does something to the runner between the two launches. */
    private static Records whileRunning(Consumer<ProcessHandle> harm, long patience) {
        var plan = plan(3_000_000, Overrun.HOLD);
        var records = new Records(plan);
        var run =
                Thread.ofPlatform()
                        .start(() ->
                                new NativeBackend(Kind.CPU, SMALL, patience).run(plan, records));
        try {
            harm.accept(runnerPastItsFirstLaunch());
            run.join();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        return records;
    }

    private static ProcessHandle runnerPastItsFirstLaunch() throws InterruptedException {
        while (true) {
            var past =
                    ProcessHandle.current()
                            .children()
                            .filter(child ->
                                    child.info().command().orElse("").endsWith("fovea-run"))
                            .filter(NativeBackendTest::isPastItsFirstLaunch)
                            .findFirst();
            if (past.isPresent()) return past.get();
            Thread.sleep(1);
        }
    }

    private static boolean isPastItsFirstLaunch(ProcessHandle runner) {
        try {
            var records = Path.of(runner.info().arguments().orElseThrow()[2]);
            byte[] bytes = Files.readAllBytes(records);
            return bytes.length > 128 + 48 && bytes[128 + 40] == 1;
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void whatCannotBeBuiltIsSaidBeforeAnythingRuns() {
        var deep = new ArrayList<Stage>();
        for (int i = 0; i < 5; i++) deep.add(Stage.of(10));
        var network =
                Network.crop(
                        "deep",
                        32,
                        deep,
                        AccuracyEntry.crop(32, "0.1", "0.1", "0.1", "0.1", "0.1"));

        assertThatThrownBy(() -> Shape.of(network, Shape.Build.STANDARD, 1, 1))
                .hasMessage("network deep of 5 stages; expected at most 4 stages");
        assertThatThrownBy(() ->
                        Shape.of(
                                Network.crop(
                                        "tiny",
                                        4,
                                        List.of(Stage.of(10)),
                                        AccuracyEntry.crop(32, "0.1")),
                                Shape.Build.STANDARD,
                                1,
                                1))
                .hasMessage(
                        "network tiny with an input of 4 x 4 px; expected sides of 8 to 4096 px");
    }
}
