package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fovea.comparison.running.Attempt;
import org.fovea.comparison.running.Worker;
import org.fovea.comparison.running.WorkerProcess;
import org.fovea.instance.Instances;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Solver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own, in which solvers do their worst. */
@Timeout(120) // only so that a process that hangs is noticed
class WorkerProcessTest {

    private static final Effort SHORT = Effort.of(Duration.ofMillis(200));

    @TempDir Path folder;
    private ComparisonPlan.Subject subject = Crossing.subject();

    @BeforeEach
    void writeTheInstance() {
        var file = folder.resolve("crossing.json");
        Instances.write(Crossing.INSTANCE, file);
        var loaded = Instances.load(Document.read(file));
        subject =
                new ComparisonPlan.Subject(
                        loaded.instance(), loaded.sha256(), Optional.of(file), Optional.empty());
    }

    @Test
    void anAnswerArrivesAsItWasGivenWithItsPace() {
        try (var worker = worker()) {
            var attempt = make(worker, "two steps");

            var answer = ((Attempt.Result.Answered) attempt.result()).answer();
            assertThat(answer).isEqualTo(Crossing.both().solve(null));
            assertThat(attempt.pace().toBest().orElseThrow()).isBetween(0L, attempt.wallTime());
            assertThat(attempt.pace().meanUtility().orElseThrow())
                    .isLessThan(Utility.of("1.5"))
                    .isGreaterThan(Utility.of("0.5"));
            assertThat(attempt.pace().decisions()).contains(new Pace.Decided(1, 2, 3));
        }
    }

    @Test
    void proofsOfNothingArriveToo() {
        try (var worker = worker()) {
            assertThat(make(worker, "infeasible").result())
                    .isEqualTo(
                            new Attempt.Result.Answered(
                                    new Answer.Infeasible(List.of("car"), Ending.PROVEN, 5)));
            assertThat(make(worker, "unknown").result())
                    .isEqualTo(new Attempt.Result.Answered(Crossing.unknown().solve(null)));
        }
    }

    @Test
    void aSolverThatDiesOverrunsOrThrowsIsRecordedAndTheOthersGetTheirRuns() {
        try (var worker = worker();
                var store = RunStore.open(folder.resolve("runs"), Crossing.HERE)) {
            var plan =
                    new ComparisonPlan(
                            List.of(subject),
                            List.of(
                                    named("dying"),
                                    named("endless"),
                                    named("failing"),
                                    named("both")),
                            List.of(0L),
                            SHORT,
                            Optional.empty());

            var table =
                    Comparison.run(
                            plan,
                            store,
                            Comparison.Progress.NONE,
                            new Cancellation(),
                            List.of(worker));

            assertThat(table.failures())
                    .extracting(run -> run.error().orElseThrow())
                    .satisfiesExactly(
                            died -> assertThat(died).contains("died with exit code 7"),
                            overran -> assertThat(overran).contains("overran its time limit"),
                            threw -> assertThat(threw).contains("no such luck"));
            assertThat(table.summary().standings().getLast().optimal()).isEqualTo(1);
        }
    }

    @Test
    void severalProcessesMakeEveryRunOnce() {
        var workers = List.of(worker(), worker(), worker());
        try (var store = RunStore.open(folder.resolve("runs"), Crossing.HERE)) {
            var plan =
                    ComparisonPlan.of(
                            List.of(subject),
                            List.of(named("both"), named("unknown")),
                            LongStream.range(0, 20).boxed().toList(),
                            SHORT);

            var table =
                    Comparison.run(
                            plan, store, Comparison.Progress.NONE, new Cancellation(), workers);

            assertThat(table.summary().missing()).isZero();
            assertThat(store.runs()).hasSize(2 * 20);
        } finally {
            workers.forEach(WorkerProcess::close);
        }
    }

    @Test
    void aCancelledRunEndsThoughItsSolverDoesNotListen() {
        var cancellation = new Cancellation();
        cancellation.cancel();
        try (var worker = worker()) {
            var attempt =
                    worker.make(planned("endless"), Effort.of(Duration.ofHours(1)), cancellation);

            assertThat(attempt.result()).isInstanceOf(Attempt.Result.Broken.class);
        }
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNoRunOfTheInstance() {
        Instances.write(Crossing.named("another"), folder.resolve("crossing.json"));
        try (var worker = worker()) {
            assertThat(make(worker, "both").result().toString()).contains("was changed");
        }
    }

    private Attempt make(WorkerProcess worker, String solver) {
        return worker.make(planned(solver), SHORT, new Cancellation());
    }

    private ComparisonPlan.Planned planned(String solver) {
        var key = new Run.Key(subject.name(), subject.sha256(), solver, 0, SHORT.configuration());
        return new ComparisonPlan.Planned(subject, named(solver), key);
    }

    private static Solver named(String name) {
        return Crossing.of(
                name,
                _ -> {
                    throw new AssertionError("asked in this process");
                });
    }

    private static WorkerProcess worker() {
        return new WorkerProcess(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Far.class.getName()))
                .endingAfter(Duration.ofSeconds(2));
    }

    /** The far end. */
    static final class Far {

        private static final Map<String, Solver> SOLVERS =
                Map.of(
                        "both", Crossing.both(),
                        "unknown", Crossing.unknown(),
                        "failing", Crossing.failing(),
                        "infeasible",
                                Crossing.of(
                                        "infeasible",
                                        _ ->
                                                new Answer.Infeasible(
                                                        List.of("car"), Ending.PROVEN, 5)),
                        "two steps",
                                Crossing.of(
                                        "two steps",
                                        request -> {
                                            var bound = new ProvenBound(Utility.of("3"), "weights");
                                            request.listener()
                                                    .improved(Utility.of("0.5"), bound, "first");
                                            pause();
                                            request.listener().decided(1, 2, 3);
                                            return Crossing.both().solve(request);
                                        }),
                        "dying",
                                Crossing.of(
                                        "dying",
                                        _ -> {
                                            Runtime.getRuntime().halt(7);
                                            return null;
                                        }),
                        "endless",
                                Crossing.of(
                                        "endless",
                                        _ -> {
                                            while (true) pause();
                                        }));

        private Far() {}

        public static void main(String[] arguments) throws IOException {
            Worker.serve(
                    new FileInputStream(FileDescriptor.in),
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                    SOLVERS::get);
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException ignored) {
                // as a solver that listens to nothing
            }
        }
    }
}
