package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.fovea.comparison.running.InProcess;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedules;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Solver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir Path folder;

    @Test
    void everySolverRunsOnEveryInstanceWithEverySeed() {
        var crossings =
                List.of(
                        Crossing.subject(),
                        new ComparisonPlan.Subject(Crossing.named("second"), "f".repeat(64)));
        var solved = new ArrayList<String>();
        Solver recorder =
                Crossing.of(
                        "recorder",
                        request -> {
                            solved.add(request.instance().name() + " " + request.seed());
                            return new Answer.Unknown(
                                    new ProvenBound(Utility.of("3"), "weights"),
                                    Ending.FINISHED,
                                    0);
                        });

        var plan =
                ComparisonPlan.of(
                        crossings,
                        List.of(recorder, Crossing.failing()),
                        List.of(5L, 6L),
                        Crossing.SECOND);
        var table = compare(plan);

        assertThat(solved).containsExactly("crossing 5", "second 5", "crossing 6", "second 6");
        assertThat(table.summary().made()).isEqualTo(2 * 2 * 2);
    }

    @Test
    void aSolverThatFailsGetsARowAndTheOthersTheirRuns() {
        var table = compare(Crossing.plan(Crossing.failing(), Crossing.both()));

        assertThat(table.failures()).hasSize(1);
        assertThat(table.failures().getFirst().error())
                .contains("java.lang.IllegalStateException: no such luck at all");
        assertThat(table.summary().standings().getLast().optimal()).isEqualTo(1);
    }

    @Test
    void anInstanceThatASolverRefusesIsToldInItsWords() {
        Solver refusing =
                Crossing.of(
                        "refusing",
                        request -> {
                            throw new InvalidInput(
                                    List.of(
                                            new InputError(
                                                    "crossing", 0, 0, "", "cars", "boxes", "")));
                        });

        assertThat(compare(Crossing.plan(refusing)).failures().getFirst().error())
                .contains("crossing: found cars, expected boxes");
    }

    @Test
    void evenAnExhaustedHeapIsThatSolversFailureAlone() {
        Solver greedy =
                Crossing.of(
                        "greedy",
                        request -> {
                            throw new OutOfMemoryError("heap");
                        });

        assertThat(compare(Crossing.plan(greedy, Crossing.both())).failures()).hasSize(1);
    }

    @Test
    void aClaimThatTheCheckerDoesNotConfirmIsAFailureWhoseScheduleIsKept() {
        Solver boaster =
                Crossing.serving("boaster", "1.75", "3", "car", "sign"); // worth 2 x 0.5 + 1 x 0.5

        var failure = compare(Crossing.plan(boaster)).failures().getFirst();

        assertThat(failure.error().orElseThrow()).contains("rule 11").contains("1.75");
        assertThat(folder.resolve(failure.file().orElseThrow())).exists();
    }

    @Test
    void aBrokenScheduleIsAFailure() {
        Solver twice = Crossing.serving("twice", "1", "3", "car", "car");

        assertThat(compare(Crossing.plan(twice)).failures()).hasSize(1);
    }

    @Test
    void whatWasFoundIsKeptWithItsClaims() {
        compare(Crossing.plan(Crossing.signOnly()));

        var run = stored().getFirst();
        var schedule = Schedules.read(folder.resolve(run.file().orElseThrow()));
        assertThat(schedule.rejected()).containsExactly("car");
        assertThat(schedule.instanceSha256()).contains(Crossing.SHA256);
        var claim = schedule.provenance().orElseThrow();
        assertThat(claim.name()).isEqualTo("sign-only");
        assertThat(claim.status()).isEqualTo(Status.FEASIBLE);
        assertThat(claim.utility()).contains(Utility.of("0.5"));
        assertThat(claim.bound()).contains(Utility.of("3"));
    }

    @Test
    void aRunThatIsCancelledLeavesNoRowAndIsMadeNextTime() {
        var cancellation = new Cancellation();
        Solver obedient =
                Crossing.of(
                        "obedient",
                        request -> {
                            if (cancellation.requested()) return Crossing.both().solve(request);
                            cancellation.cancel();
                            return new Answer.Unknown(
                                    new ProvenBound(Utility.of("3"), "weights"),
                                    Ending.CANCELLED,
                                    0);
                        });
        var plan = Crossing.plan(Crossing.signOnly(), obedient);

        assertThat(compare(plan, cancellation).summary().missing()).isEqualTo(1);
        assertThat(compare(plan).summary().missing()).isZero();
    }

    @Test
    void nothingIsBegunOnceCancelled() {
        var cancellation = new Cancellation();
        cancellation.cancel();

        assertThat(compare(Crossing.plan(Crossing.both()), cancellation).summary().made()).isZero();
    }

    @Test
    void aResumedComparisonMakesOnlyWhatIsMissing() {
        var solved = new ArrayList<Long>();
        Solver counting =
                Crossing.of(
                        "counting",
                        request -> {
                            solved.add(request.seed());
                            return Crossing.both().solve(request);
                        });
        compare(
                ComparisonPlan.of(
                        List.of(Crossing.subject()),
                        List.of(counting),
                        List.of(1L, 2L),
                        Crossing.SECOND));

        compare(
                ComparisonPlan.of(
                        List.of(Crossing.subject()),
                        List.of(counting),
                        List.of(1L, 2L, 3L),
                        Crossing.SECOND));

        assertThat(solved).containsExactly(1L, 2L, 3L);
    }

    @Test
    void otherLimitsAreOtherRuns() {
        compare(Crossing.plan(Crossing.both()));
        var longer = Effort.of(java.time.Duration.ofSeconds(2));

        compare(
                ComparisonPlan.of(
                        List.of(Crossing.subject()),
                        List.of(Crossing.both()),
                        List.of(0L),
                        longer));

        assertThat(stored()).hasSize(2);
    }

    @Test
    void aThreadLeftInterruptedDoesNotCostTheNextRun() {
        Solver rude =
                Crossing.of(
                        "rude",
                        request -> {
                            Thread.currentThread().interrupt();
                            return Crossing.both().solve(request);
                        });

        assertThat(compare(Crossing.plan(rude, Crossing.both())).summary().made()).isEqualTo(2);
    }

    @Test
    void aStoreCutAtAnyByteGivesTheSameTableWhenResumed() throws IOException {
        cutAtEveryByte(Crossing.plan(Crossing.unknown(), Crossing.failing()));
    }

    @Test
    @Tag("long")
    void aStoreWithSchedulesCutAtAnyByteGivesTheSameTableWhenResumed() throws IOException {
        cutAtEveryByte(
                Crossing.plan(
                        Crossing.both(),
                        Crossing.failing(),
                        Crossing.unknown(),
                        Crossing.signOnly()));
    }

    private void cutAtEveryByte(ComparisonPlan plan) throws IOException {
        String whole = text(compare(plan));
        byte[] rows = Files.readAllBytes(folder.resolve(RunStore.RUNS));

        for (int length = 0; length <= rows.length; length++) {
            Files.write(folder.resolve(RunStore.RUNS), Arrays.copyOf(rows, length));

            assertThat(text(compare(plan))).as("after a cut at byte %d", length).isEqualTo(whole);
            assertThat(Files.readAllBytes(folder.resolve(RunStore.RUNS))).isEqualTo(rows);
        }
    }

    private ComparisonTable compare(ComparisonPlan plan) {
        return compare(plan, new Cancellation());
    }

    private ComparisonTable compare(ComparisonPlan plan, Cancellation cancellation) {
        try (var store = RunStore.open(folder, Crossing.HERE)) {
            return Comparison.run(
                    plan,
                    store,
                    Comparison.Progress.NONE,
                    cancellation,
                    List.of(new InProcess(everyReadingAMillisecondLater())));
        }
    }

    private List<Run> stored() {
        try (var store = RunStore.open(folder, Crossing.HERE)) {
            return store.runs();
        }
    }

    private static LongSupplier everyReadingAMillisecondLater() {
        long[] clock = {0};
        return () -> clock[0] += 1_000_000;
    }

    private static String text(ComparisonTable table) {
        var csv = new StringBuilder();
        table.csv(csv);
        return table.text() + csv;
    }
}
