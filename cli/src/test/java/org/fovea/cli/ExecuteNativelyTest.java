package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fovea.execution.Records.Fate;
import org.fovea.execution.libfovea.Installation;
import org.fovea.execution.trace.Traces;
import org.fovea.instance.Measured;
import org.fovea.instance.Profiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands execute and profile on the library, where it is built. */
@Timeout(300)
class ExecuteNativelyTest {

    private static final String FOLDER = "fovea.native";

    private static final String DEVICE =
            """
            {"id": "g", "sizeClasses": [32], "networks": [{"id": "n", "kind": "crop",
             "input": {"width": 32, "height": 32}, "stages": [{"latency": [40000]}, {"latency": [40000]}],
             "accuracy": [{"sizeClass": 32, "byExit": [0.5, 0.9]}]}]MEASURED}\
            """;

    private static final String NOTES =
            ", \"measured\": {\"notes\": \"networks built as 64,2,100\"}";

    private static final String[] SMALL = {"--build", "32,1,4", "--threads", "1", "--spin", "1ms"};

    @TempDir Path folder;

    private String before = "";

    /** What a command said on both streams, and its exit code. */
    private record Said(int exit, String text) {}

    @BeforeEach
    void theLibraryIsThatOfTheModuleBesides() throws IOException {
        before = System.getProperty(FOLDER, "");
        System.setProperty(FOLDER, "../native-exec/target/native");
        assumeTrue(Installation.here().isPresent(), "libfovea is not built");
        write("p.json", "{\"format\": \"fovea-profile/1\", \"name\": \"p\", \"device\": %s}", "");
        write(
                "i.json",
                "{\"format\": \"fovea-instance/1\", \"name\": \"i\", \"devices\": [%s], \"tasks\":"
                        + " [{\"id\": \"t\", \"release\": 0, \"deadline\": 3000000,"
                        + " \"object\": {\"width\": 9, \"height\": 9}}]}",
                NOTES);
        Files.writeString(
                folder.resolve("s.json"),
                "{\"format\": \"fovea-schedule/1\", \"instance\": \"i\", \"inputs\": [{\"id\": \"a\","
                        + " \"network\": \"n\", \"placements\": [{\"task\": \"t\"}]}], \"launches\":"
                        + " [{\"start\": 0, \"end\": 40000, \"network\": \"n\", \"stage\": 1,"
                        + " \"inputs\": [\"a\"]}, {\"start\": 2000000, \"end\": 2040000,"
                        + " \"network\": \"n\", \"stage\": 2, \"inputs\": [\"a\"]}],"
                        + " \"rejected\": []}");
    }

    @AfterEach
    void theLibraryIsWhereItWas() {
        System.setProperty(FOLDER, before);
    }

    private void write(String file, String frame, String measured) throws IOException {
        var text = frame.formatted(DEVICE.replace("MEASURED", measured));
        Files.writeString(folder.resolve(file), text);
    }

    private Said say(String command, String... words) {
        var said = new ByteArrayOutputStream();
        var all =
                java.util.stream.Stream.of(List.of(command), List.of(words), List.of(SMALL))
                        .flatMap(List::stream)
                        .map(word ->
                                word.endsWith(".json") ? folder.resolve(word).toString() : word)
                        .toList();
        int exit = Fovea.run(all, InputStream.nullInputStream(), said, said);
        return new Said(exit, said.toString(UTF_8));
    }

    @Test
    void aCrashEndsWithExit3AndATraceOfWhatCompleted() throws Exception {
        var run =
                CompletableFuture.supplyAsync(
                        () ->
                                say(
                                        "execute", "i.json", "s.json", "--backend", "cpu", "-o",
                                        "trace.json"));
        runnerPastItsFirstLaunch().destroyForcibly();
        var said = run.get();
        var trace = Traces.read(folder.resolve("trace.json"));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.text()).contains("fovea-run crashed by signal 9");
        assertThat(trace.failure()).contains("fovea-run crashed by signal 9");
        assertThat(trace.launches().get(0).fate()).isEqualTo(Fate.RAN);
        assertThat(trace.launches().get(1).fate()).isEqualTo(Fate.UNREACHED);
        assertThat(trace.tasks().getFirst().exit()).isEqualTo(1);
        assertThat(trace.conduct().networks()).contains("32,1,4");
        assertThat(said.text()).contains("networks built as 64,2,100, the schedule ran");
    }

    private static ProcessHandle runnerPastItsFirstLaunch() throws InterruptedException {
        while (true) {
            var past =
                    ProcessHandle.current()
                            .children()
                            .filter(child ->
                                    child.info().command().orElse("").endsWith("fovea-run"))
                            .filter(ExecuteNativelyTest::isPastItsFirstLaunch)
                            .findFirst();
            if (past.isPresent()) return past.get();
            Thread.sleep(1);
        }
    }

    private static boolean isPastItsFirstLaunch(ProcessHandle runner) {
        try {
            byte[] bytes =
                    Files.readAllBytes(Path.of(runner.info().arguments().orElseThrow()[2]));
            return bytes.length > 128 + 48 && bytes[128 + 40] == 1;
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    @Test
    void aProfileTellsHowItsNetworksWereBuiltAndThatTheyComputeRight() {
        var said =
                say(
                        "profile", "--quick", "--backend", "cpu", "--networks", "p.json", "-o",
                        "measured.json");
        var measured =
                Profiles.read(folder.resolve("measured.json")).device().measured().orElseThrow();

        assertThat(said.exit()).isZero();
        assertThat(measured.notes()).contains("networks built as 32,1,4");
        assertThat(measured).extracting(Measured::verdict).asString().doesNotContain("numerics");
    }
}
