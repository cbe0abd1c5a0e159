package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.execution.trace.Traces;
import org.fovea.instance.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands execute and profile, on one object due at 100 us that takes 40. */
class ExecuteCommandTest {

    private static final String DEVICE =
            """
            {"id": "g", "sizeClasses": [64], "networks": [{"id": "n", "kind": "crop",
             "input": {"width": 64, "height": 64}, "stages": [{"latency": [40], "percentiles": {"max": [MOST]}}],
             "accuracy": [{"sizeClass": 64, "byExit": [0.9]}]}]}\
            """;

    @TempDir Path folder;

    /** What a command said on both streams, and its exit code. */
    private record Said(int exit, String text) {}

    @BeforeEach
    void write() throws IOException {
        instance(40);
        Files.writeString(
                folder.resolve("p.json"),
                "{\"format\": \"fovea-profile/1\", \"name\": \"p\", \"device\": "
                        + DEVICE.replace("MOST", "40")
                        + "}");
        schedule(40);
    }

    private void instance(int most) throws IOException {
        Files.writeString(
                folder.resolve("i.json"),
                "{\"format\": \"fovea-instance/1\", \"name\": \"i\", \"devices\": ["
                        + DEVICE.replace("MOST", most + "")
                        + "], \"tasks\": [{\"id\": \"t\", \"release\": 0, \"deadline\": 100,"
                        + " \"object\": {\"width\": 9, \"height\": 9}, \"mandatory\": true}]}");
    }

    private void schedule(int end) throws IOException {
        Files.writeString(
                folder.resolve("s.json"),
                "{\"format\": \"fovea-schedule/1\", \"instance\": \"i\", \"inputs\": [{\"id\": \"a\","
                        + " \"network\": \"n\", \"placements\": [{\"task\": \"t\"}]}], \"launches\":"
                        + " [{\"start\": 0, \"end\": "
                        + end
                        + ", \"network\": \"n\", \"stage\": 1, \"inputs\": [\"a\"]}],"
                        + " \"rejected\": []}");
    }

    private Said say(String... words) {
        var said = new ByteArrayOutputStream();
        var resolved =
                List.of(words).stream()
                        .map(word ->
                                word.contains(".json") || word.contains(".csv")
                                        ? folder.resolve(word).toString()
                                        : word)
                        .toList();
        int exit = Fovea.run(resolved, InputStream.nullInputStream(), said, said);
        return new Said(exit, said.toString(UTF_8));
    }

    @Test
    void aScheduleThatIsKeptDeliversWhatItPromised() {
        var said = say("execute", "i.json", "s.json", "-o", "trace.json", "--monte-carlo", "3");

        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("0.9 of 0.9 planned, 0.00 % lost", "runs      3");
        assertThat(Traces.read(folder.resolve("trace.json")).misses()).isZero();
    }

    @Test
    void theSlackOfPromptLaunchesCanBeChosen() throws IOException {
        instance(101); // planned to take 40

        assertThat(say("execute", "i.json", "s.json").text())
                .contains("100.00 % within max(5 %, 500 us)");
        assertThat(say("execute", "i.json", "s.json", "--within", "60").text())
                .contains("; 0.00 % within max(5 %, 60 us)");
        assertThat(say("execute", "i.json", "s.json", "--within", "near").exit()).isEqualTo(2);
    }

    @Test
    void aMandatoryTaskThatIsMissedIsToldAndMakesTheAnswerNo() throws IOException {
        instance(101);

        var said = say("execute", "i.json", "s.json", "--overrun", "skip");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("mandatory missed: t", "100.00 % lost");
        assertThat(say("execute", "i.json", "s.json", "--json").text())
                .contains("\"mandatoryMissed\": [\"t\"]");
    }

    @Test
    void anInvalidScheduleIsRefused() throws IOException {
        schedule(41);

        var said = say("execute", "i.json", "s.json", "-o", "trace.json");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("rule 1 broken");
        assertThat(folder.resolve("trace.json")).doesNotExist();
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertThat(say("execute", "i.json", "s.json", "--backend", "abacus").exit()).isEqualTo(2);
        assertThat(say("execute", "i.json", "s.json", "--overrun", "hurry").exit()).isEqualTo(2);
        assertThat(say("execute", "i.json", "s.json", "--clock", "wall").exit()).isEqualTo(2);
        assertThat(
                        say("execute", "i.json", "s.json", "--clock", "real", "--monte-carlo", "2")
                                .text())
                .contains("virtual clock");
    }

    @Test
    void theRealClockAndJitterAreTold() {
        var said = say("execute", "i.json", "s.json", "--clock", "real", "--jitter", "0.01ms");

        assertThat(said.text()).contains("i, 1 task, sim").doesNotContain("virtual clock");
    }

    @Test
    void aProfileIsMeasuredByRunningIt() {
        var said =
                say("profile", "--quick", "--networks", "p.json", "-o", "measured.json", "--json");

        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("1 cells, 64 samples each", "INVALID: numerics");
        var stage =
                Profiles.read(folder.resolve("measured.json"))
                        .device()
                        .networks()
                        .getFirst()
                        .stages()
                        .getFirst();
        assertThat(stage.latency()).containsExactly(40L);
        assertThat(say("profile", "--show", "measured.json").text()).contains("stage 1  [40]");
    }

    @Test
    void aProfileIsMadeOfSamples() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"), "network,stage,batch,latency_us\nn,1,1,30\nn,1,1,35\n");

        assertThat(
                        say(
                                        "profile",
                                        "--from",
                                        "csv",
                                        "a.csv",
                                        "--networks",
                                        "p.json",
                                        "--plan",
                                        "max")
                                .text())
                .contains("stage 1  [35]", "measured elsewhere");
        assertThat(say("profile", "--from", "csv", "a.csv", "--networks", "p.json").text())
                .contains("662 samples of each cell");
    }

    @Test
    void profilesThatCannotBeMadeAreRefused() {
        assertThat(say("profile").text()).contains("no --networks");
        assertThat(say("profile", "--from", "csv").text()).contains("--from without files");
        assertThat(say("profile", "a.csv").text()).contains("files without --from");
        assertThat(say("profile", "--show", "p.json", "-o", "b.json").text()).contains("alone");
        assertThat(say("profile", "--quick", "--plan", "p99", "--networks", "p.json").text())
                .contains("takes 662 samples");
        assertThat(say("profile", "--plan", "p12", "--networks", "p.json").exit()).isEqualTo(2);
    }
}
