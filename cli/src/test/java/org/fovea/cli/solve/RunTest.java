package org.fovea.cli.solve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.Display;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Solved;
import org.fovea.cli.usage.Typed;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.PartFailed;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final int YES = 0;
    private static final int NO = 1;
    private static final int DEFECT = 3;
    private static final int INTERRUPTED = 130;

    @TempDir Path folder;

    private final Interruption interruption = new Interruption(exit -> {});

    @Test
    void anOptimalAnswerIsWrittenWithItsClaims() {
        var solved =
                solve(request ->
                        Kiosk.found(Kiosk.serving("a", "b"), "1.8", "1.8", Status.OPTIMAL));

        assertThat(solved.exit()).isEqualTo(YES);
        assertThat(solved.text()).startsWith("OPTIMAL kiosk");
        var claims = written().provenance().orElseThrow();
        assertThat(claims.status()).isEqualTo(Status.OPTIMAL);
        assertThat(claims.utility()).contains(Kiosk.BOTH);
        assertThat(claims.bound()).contains(Kiosk.BOTH);
        assertThat(claims.wallTimeMs()).isPresent();
        assertThat(claims.interrupted()).isEmpty();
        assertThat(Checker.check(Kiosk.instance(), written()).violations()).isEmpty();
    }

    @Test
    void underAWorkLimitTheFileHoldsNoTime() {
        var order =
                order(
                        request -> Kiosk.found(Kiosk.serving("a"), "0.9", "1.8", Status.FEASIBLE),
                        OptionalLong.of(100));

        run(Kiosk.subject(), order);

        assertThat(written().provenance().orElseThrow().wallTimeMs()).isEmpty();
    }

    @Test
    void withoutAnAnswerAnExistingFileStays() throws IOException {
        Files.writeString(target(), "older");

        var solved = solve(request -> new Answer.Unknown(Kiosk.BOUND, Ending.TIME_LIMIT, 7));

        assertThat(solved.exit()).isEqualTo(NO);
        assertThat(solved.text()).startsWith("UNKNOWN kiosk").contains("1.8, proved by hand");
        assertThat(target()).hasContent("older");
    }

    @Test
    void anInfeasibleInstanceIsANoWithTheTasksConcerned() {
        var solved = solve(request -> new Answer.Infeasible(List.of("a", "b"), Ending.PROVEN, 7));

        assertThat(solved.exit()).isEqualTo(NO);
        assertThat(solved.text()).startsWith("INFEASIBLE kiosk").contains("a, b");
        assertThat(target()).doesNotExist();
    }

    @Test
    void aPolicyThatMissesAMandatoryTaskIsWrittenAndANo() {
        var subject = new Subject("kiosk.json", Kiosk.withMandatory(), "0".repeat(64));
        var order =
                order(
                        request -> Kiosk.found(Kiosk.serving("b"), "0.9", "1.8", Status.INVALID),
                        OptionalLong.empty());

        var solved = run(subject, order);

        assertThat(solved.exit()).isEqualTo(NO);
        assertThat(solved.text()).startsWith("INVALID kiosk");
        assertThat(written().provenance().orElseThrow().status()).isEqualTo(Status.INVALID);
    }

    @Test
    void aScheduleThatBreaksARuleIsADefectAndTheLastValidOneIsDelivered() {
        var solved =
                solve(request -> {
                    request.listener().incumbent(Kiosk.serving("a"));
                    request.listener().improved(Utility.of("0.9"), Kiosk.BOUND, "hand");
                    return Kiosk.found(Kiosk.overlapping(), "1.8", "1.8", Status.OPTIMAL);
                });

        assertThat(solved.exit()).isEqualTo(DEFECT);
        assertThat(solved.defects())
                .anySatisfy(defect -> assertThat(defect.found()).startsWith("rule 2 broken"));
        assertThat(written().rejected()).containsExactly("b");
        var claims = written().provenance().orElseThrow();
        assertThat(claims.status()).isEqualTo(Status.FEASIBLE);
        assertThat(claims.bound()).isEmpty();
        assertThat(folder.resolve("fovea-defect-000000000000/instance.json")).exists();
        assertThat(
                        Schedules.read(folder.resolve("fovea-defect-000000000000/schedule.json"))
                                .launches())
                .isEqualTo(Kiosk.overlapping().launches());
    }

    @Test
    void aWrongUtilityIsADefectAndTheRightOneIsWritten() {
        var solved =
                solve(request -> Kiosk.found(Kiosk.serving("a"), "1.1", "1.8", Status.FEASIBLE));

        assertThat(solved.exit()).isEqualTo(DEFECT);
        assertThat(solved.defects().getFirst().found())
                .isEqualTo("utility 1.1 claimed, 0.9 recomputed");
        assertThat(written().provenance().orElseThrow().utility()).contains(Utility.of("0.9"));
    }

    @Test
    void aScheduleAboveItsBoundIsWrittenWithoutTheBound() {
        var solved =
                solve(request ->
                        Kiosk.found(Kiosk.serving("a", "b"), "1.8", "1.7", Status.OPTIMAL));

        assertThat(solved.exit()).isEqualTo(DEFECT);
        var claims = written().provenance().orElseThrow();
        assertThat(claims.status()).isEqualTo(Status.FEASIBLE);
        assertThat(claims.bound()).isEmpty();
    }

    @Test
    void optimalityBelowTheBoundIsADefect() {
        var solved =
                solve(request -> Kiosk.found(Kiosk.serving("a"), "0.9", "1.8", Status.OPTIMAL));

        assertThat(solved.exit()).isEqualTo(DEFECT);
        assertThat(written().provenance().orElseThrow().status()).isEqualTo(Status.FEASIBLE);
    }

    @Test
    void aSolverThatFailsLosesNothingItHasFound() {
        var solved =
                solve(request -> {
                    request.listener().incumbent(Kiosk.serving("a"));
                    request.listener().improved(Utility.of("0.9"), Kiosk.BOUND, "hand");
                    throw new IllegalStateException("a table is wrong");
                });

        assertThat(solved.exit()).isEqualTo(DEFECT);
        assertThat(solved.defects().getFirst().found()).contains("a table is wrong");
        assertThat(solved.text()).contains(", failed\n");
        assertThat(written().rejected()).containsExactly("b");
        assertThat(written().provenance().orElseThrow().bound()).isEmpty();
    }

    @Test
    void whereOnePartFailsTheAnswerOfTheOthersStandsAndTheDefectIsTold() {
        var answer = Kiosk.found(Kiosk.serving("a", "b"), "1.8", "1.8", Status.OPTIMAL);

        var solved =
                solve(request -> {
                    throw new PartFailed(answer, new UnsatisfiedLinkError("died"));
                });

        assertThat(solved.exit()).isEqualTo(DEFECT);
        assertThat(solved.defects()).hasSize(1);
        assertThat(solved.defects().getFirst().found()).contains("died");
        assertThat(written().provenance().orElseThrow().status()).isEqualTo(Status.OPTIMAL);
        assertThat(written().provenance().orElseThrow().bound()).contains(Kiosk.BOTH);
    }

    @Test
    void whatRefutesAClaimIsKeptWithTheInstance() {
        var solved =
                solve(request -> {
                    request.listener().incumbent(Kiosk.serving("a"));
                    throw Contradiction.of("CP-SAT claims too little.", Kiosk.serving("a"));
                });

        assertThat(solved.exit()).isEqualTo(DEFECT);
        assertThat(written().provenance().orElseThrow().status()).isEqualTo(Status.FEASIBLE);
        assertThat(written().provenance().orElseThrow().bound()).isEmpty();
        assertThat(folder.resolve("fovea-defect-000000000000/instance.json")).exists();
        assertThat(folder.resolve("fovea-defect-000000000000/schedule.json")).exists();
    }

    @Test
    void aProgramThatBreaksTheProtocolIsBadInputAndNothingIsWritten() {
        var refusal =
                new InvalidInput(
                        List.of(new InputError("exec:cat", 1, 1, "", "neither", "\"start\"", "")));

        assertThatThrownBy(() ->
                        solve(request -> {
                            throw refusal;
                        }))
                .isSameAs(refusal);
        assertThat(target()).doesNotExist();
    }

    @Test
    void aSolverThatIgnoresItsLimitIsLeftBehindWithItsBestAnswer() {
        var order =
                order(
                        request -> {
                            request.listener().incumbent(Kiosk.serving("b"));
                            request.listener().improved(Utility.of("0.9"), Kiosk.BOUND, "hand");
                            return sleepThroughEverything();
                        },
                        OptionalLong.empty());

        var solved = run(Kiosk.subject(), order);

        assertThat(solved.exit()).isEqualTo(YES);
        assertThat(solved.text())
                .startsWith("FEASIBLE kiosk")
                .contains(", cut short, as it did not end in time\n");
        assertThat(written().rejected()).containsExactly("a");
        assertThat(written().provenance().orElseThrow().bound()).contains(Kiosk.BOTH);
    }

    @Test
    void anInterruptedRunDeliversItsBestAnswerAndSaysSo() {
        var solved =
                solve(request -> {
                    interruption.request();
                    assertThat(request.cancellation().requested()).isTrue();
                    return Kiosk.found(Kiosk.serving("a"), "0.9", "1.8", Status.FEASIBLE);
                });

        assertThat(solved.exit()).isEqualTo(YES);
        assertThat(solved.interrupted()).isTrue();
        assertThat(written().provenance().orElseThrow().interrupted()).contains(true);
    }

    @Test
    void interruptedBeforeAnyAnswerThereIsNone() {
        var solved =
                solve(request -> {
                    interruption.request();
                    return sleepThroughEverything();
                });

        assertThat(solved.exit()).isEqualTo(INTERRUPTED);
        assertThat(target()).doesNotExist();
    }

    @Test
    void progressAndEventsTellTheSame() throws IOException {
        var lines = new ByteArrayOutputStream();
        var file = folder.resolve("events.jsonl");
        var surroundings =
                new Surroundings(
                        interruption,
                        System.nanoTime(),
                        new Display.Lines(new PrintStream(lines, true, UTF_8)),
                        Optional.empty(),
                        new EventFile(file),
                        "0.1.0");
        var order =
                order(
                        request -> {
                            request.listener().incumbent(Kiosk.serving("b"));
                            request.listener().improved(Utility.of("0.9"), Kiosk.BOUND, "hand");
                            return sleepThroughEverything();
                        },
                        OptionalLong.empty());

        new Run(
                        Kiosk.subject(),
                        order,
                        new Target(Optional.empty(), OutputStream.nullOutputStream()),
                        surroundings)
                .solve(new Stopwatch(System.nanoTime()));

        assertThat(lines.toString(UTF_8))
                .contains("utility 0.9  bound 1.8  gap 50.00 %  misses 1  hand");
        assertThat(Files.readAllLines(file))
                .hasSizeGreaterThanOrEqualTo(3)
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("\"PROGRESS\"")
                                .endsWith(
                                        "\"utility\": 0.9, \"bound\": 1.8, \"gapMillionths\":"
                                                + " 500000, \"misses\": 1, \"source\": \"hand\"}"))
                .last()
                .satisfies(line -> assertThat(line).contains("\"END\""));
    }

    private static Answer sleepThroughEverything() {
        try {
            Thread.sleep(Duration.ofMinutes(1));
        } catch (InterruptedException nobody) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("woke up");
    }

    private Solved solve(Function<Request, Answer> method) {
        return run(Kiosk.subject(), order(method, OptionalLong.empty()));
    }

    private static Order order(Function<Request, Answer> method, OptionalLong work) {
        return new Order(
                new Improvised(method),
                Optional.of(Duration.ofSeconds(2)),
                work,
                0,
                0,
                1,
                Optional.empty(),
                Typed.of("solve", "kiosk.json"));
    }

    private Solved run(Subject subject, Order order) {
        var surroundings =
                new Surroundings(
                        interruption,
                        System.nanoTime(),
                        Display.none(),
                        Optional.empty(),
                        new EventFile(),
                        "0.1.0");
        var to = new Target(Optional.of(target().toString()), OutputStream.nullOutputStream());
        return new Run(subject, order, to, surroundings).solve(new Stopwatch(System.nanoTime()));
    }

    private Path target() {
        return folder.resolve("schedule.json");
    }

    private Schedule written() {
        return Schedules.read(target());
    }
}
