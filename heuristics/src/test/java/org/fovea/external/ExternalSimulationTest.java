package org.fovea.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Plan;
import org.fovea.simulation.confidence.Uncertainty;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs here are shell scripts: they run where there is a POSIX shell. */
class ExternalSimulationTest {

    private static final String SHELL = "/bin/sh";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Conditions UNHINDERED = Conditions.of(Allowance.endless());
    private static final List<Integer> CLASSES = List.of(8, 16);
    private static final Network NET =
            Network.crop("net", 8, stages(us(10, 12), us(5, 6)), at(8, "0.5", "0.8"));

    /** Waits at every idle device. */
    private static final String WAITING =
            "while IFS= read -r line; do case $line in '{\"idle\"'*) echo '{\"wait\": {}}';; esac;"
                    + " done";

    @TempDir Path folder;

    @BeforeEach
    void aShellIsThere() {
        assumeTrue(Files.isExecutable(Path.of(SHELL)), "no " + SHELL);
    }

    @Test
    void aProgramHearsWhatHappensAndDecides() throws IOException {
        var heard = folder.resolve("heard");
        String program =
                """
                while IFS= read -r line; do
                    printf '%%s\\n' "$line" >> '%s'
                    case $line in
                    '{"idle": {"at": 0,'*) echo '{"start": {"network": "net", "tasks": ["a", "b"]}}' ;;
                    '{"idle": {"at": 12,'*) echo '{"start": {"network": "net", "stage": 2, "tasks": ["b"]}}' ;;
                    '{"idle"'*) echo '{"wait": {}}' ;;
                    esac
                done
                """
                        .formatted(heard);
        var instance =
                instance(
                        "talk",
                        Device.of("gpu", CLASSES, NET),
                        task("a", 0, 40, 8),
                        task("b", 0, 40, 8),
                        task("c", 12, 40, 8));

        var outcome = run(instance, program);

        assertThat(Plan.of(outcome.schedule()))
                .containsExactly("0-12 net/1: a b", "12-17 net/2: b");
        assertThat(Files.readAllLines(heard))
                .extracting(line -> line.replaceAll("[{}\"]", "").replaceAll(",? ?object.*", ""))
                .containsExactly(
                        "hello: format: fovea-exec/1, instance: format: fovea-instance/1, name:"
                                + " talk, devices: [id: gpu, sizeClasses: [8, 16], networks: [id: net,"
                                + " kind: crop, input: width: 8, height: 8, stages: [latency: [10, 12],"
                                + " latency: [5, 6]], accuracy: [sizeClass: 8, byExit: [0.5, 0.8]]]],"
                                + " tasks: []",
                        "release: at: 0, task: id: a, release: 0, deadline: 40",
                        "release: at: 0, task: id: b, release: 0, deadline: 40",
                        "idle: at: 0, device: gpu",
                        "ended: at: 12, device: gpu, network: net, stage: 1, tasks: [a, b]",
                        "release: at: 12, task: id: c, release: 12, deadline: 40",
                        "idle: at: 12, device: gpu",
                        "ended: at: 17, device: gpu, network: net, stage: 2, tasks: [b]",
                        "idle: at: 17, device: gpu");
    }

    @Test
    void canvasesArePlacedByTaskAndScale() throws IOException {
        var net = Network.canvas("net", 12, stages(us(10)), scaled(8, "0.5", "0.6"));
        String program =
                """
                while IFS= read -r line; do case $line in
                    '{"idle": {"at": 0,'*) echo '{"start": {"network": "net", "canvases": [[{"task": "a", "scale": 0.5, "x": 0, "y": 0}, {"task": "b", "scale": 0.50, "x": 4, "y": 0}]]}}' ;;
                    '{"idle"'*) echo '{"wait": {}}' ;;
                esac; done
                """;
        var instance =
                instance(
                        "canvas",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 40, 8),
                        task("b", 0, 40, 8));

        assertThat(Plan.of(run(instance, program).schedule())).containsExactly("0-10 net/1: a+b");
    }

    @Test
    void aDecisionThatBreaksARuleEndsTheRun() {
        assertFails(
                answering("{\"start\": {\"network\": \"net\", \"tasks\": [\"a\", \"a\"]}}"),
                "refused at 0 us on device gpu",
                "Rule 6");
        assertFails(
                answering("{\"start\": {\"network\": \"net\", \"tasks\": [\"b\"]}}"),
                "task \"b\"",
                "already released");
        assertFails(
                answering("{\"start\": {\"network\": \"nett\", \"tasks\": [\"a\"]}}"),
                "did you mean \"net\"?");
        assertFails(
                answering("{\"start\": {\"network\": \"net\", \"stage\": 2, \"tasks\": [\"a\"]}}"),
                "task \"a\"",
                "input that waits");
        assertFails(answering("{\"wait\": {\"until\": 0}}"), "later than now");
    }

    @Test
    void garbageSilenceAndDeathAreErrors() {
        assertFails(answering("start a!"), "decision 1");
        assertFails("echo last words >&2; exit 3", "exit code 3", "last words");
        assertFails("exec sleep 60", Duration.ofMillis(300), "no answer within 300 ms");
        assertFails(
                "read -r hello; printf '{\"wait\": {}}\\n{\"wait\": {}}\\n'; " + WAITING,
                "nobody asked for");
        assertFails(
                "read -r hello; head -c 70000 /dev/zero | tr '\\0' x; sleep 60",
                "more than 65536 bytes");
        assertFails("read -r hello; printf '\\377\\n'; sleep 60", "not UTF-8");
    }

    @Test
    void aProgramThatDoesNotReadIsNotWaitedForLongerThanItsPatience() {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < 5_000; i++)
            tasks.add(task("t" + i, 0, 40, 8)); // more than a pipe holds
        var instance = Instance.of("deaf", List.of(Device.of("gpu", CLASSES, NET)), tasks);

        assertThatThrownBy(() -> run(instance, "exec sleep 60", Duration.ofMillis(300)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no answer within");
    }

    @Test
    void aProgramHearsHowSureTheAnswersAreOnceAStageHasEnded() throws IOException {
        var heard = folder.resolve("heard");
        String program =
                """
                while IFS= read -r line; do
                    printf '%%s\\n' "$line" >> '%s'
                    case $line in
                    '{"idle": {"at": 0,'*) echo '{"start": {"network": "net", "tasks": ["a"]}}' ;;
                    '{"idle"'*) echo '{"wait": {}}' ;;
                    esac
                done
                """
                        .formatted(heard);
        var certain = new Uncertainty(1, 0, 0); // without spread: the accuracies of the table

        ExternalSimulation.run(
                two(),
                script(program),
                UNHINDERED.under(certain, false),
                OutputStream.nullOutputStream());

        assertThat(Files.readAllLines(heard))
                .contains(
                        "{\"ended\": {\"at\": 10, \"device\": \"gpu\", \"network\": \"net\","
                                + " \"stage\": 1, \"tasks\": [\"a\"], \"confidences\": [0.5]}}");
    }

    @Test
    void aProgramThatCannotBeStartedIsAnError() {
        assertThatThrownBy(() ->
                        ExternalSimulation.run(
                                two(),
                                "no-such-program-of-fovea x",
                                Allowance.endless(),
                                OutputStream.nullOutputStream()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no program that can be started");
    }

    @Test
    void itsErrorOutputIsPassedOnUpToALimit() throws IOException {
        var errors = new ByteArrayOutputStream();
        var script = script("head -c 3000000 /dev/zero >&2; " + WAITING);

        ExternalSimulation.run(two(), script, UNHINDERED, errors, PATIENCE);

        assertThat(errors.size()).isEqualTo(1 << 20);
    }

    @Test
    void everythingItStartedEndsWithIt() throws IOException, InterruptedException {
        var pids = folder.resolve("pids");
        // one child, and one grandchild whose parent is gone
        String program =
                "sleep 600 & echo $! >> '%s'; (sleep 600 & echo $! >> '%s'); %s"
                        .formatted(pids, pids, WAITING);

        run(two(), program);

        var started = Files.readAllLines(pids);
        assertThat(started).hasSize(2);
        for (String pid : started) assertThat(ended(Long.parseLong(pid))).as(pid).isTrue();
    }

    @Test
    void aCancelledRunDoesNotWaitForTheProgram() throws IOException {
        var cancellation = new Cancellation();
        var request = Request.of(two()).cancelledBy(cancellation);
        Thread.ofVirtual().start(cancellation::cancel);

        var outcome =
                ExternalSimulation.run(
                        two(),
                        script("exec sleep 600"),
                        Conditions.of(Allowance.of(request)),
                        OutputStream.nullOutputStream(),
                        Duration.ofHours(1));

        assertThat(outcome.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(outcome.schedule().launches()).isEmpty();
    }

    private static boolean ended(long pid) throws InterruptedException {
        for (int tries = 0; tries < 500; tries++) {
            if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) return true;
            Thread.sleep(20); // the system takes a moment
        }
        return false;
    }

    private void assertFails(String program, String... told) {
        assertFails(program, PATIENCE, told);
    }

    private void assertFails(String program, Duration patience, String... told) {
        assertThatThrownBy(() -> run(two(), program, patience))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exec:")
                .hasMessageContainingAll(told);
    }

    private static String answering(String decision) {
        return "while IFS= read -r line; do case $line in '{\"idle\"'*) echo '"
                + decision
                + "';; esac; done";
    }

    private static Instance two() {
        return instance(
                "two", Device.of("gpu", CLASSES, NET), task("a", 0, 40, 8), task("b", 12, 40, 8));
    }

    private Outcome run(Instance instance, String program) throws IOException {
        return run(instance, program, PATIENCE);
    }

    private Outcome run(Instance instance, String program, Duration patience) throws IOException {
        return ExternalSimulation.run(
                instance, script(program), UNHINDERED, OutputStream.nullOutputStream(), patience);
    }

    private String script(String program) throws IOException {
        var file = Files.createTempFile(folder, "policy", ".sh");
        Files.writeString(file, program, StandardCharsets.UTF_8);
        return "%s '%s'".formatted(SHELL, file);
    }
}
