package org.fovea.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunFormatTest {

    private static final String ROW =
            text(Crossing.run("edf", 7, Crossing.scheduled("0.5", "1.5")));

    static Stream<Run.Outcome> outcomes() {
        return Stream.of(
                Crossing.scheduled("0.5", "1.5"),
                Crossing.scheduled("1.5", "1.5"),
                new Run.Infeasible(Ending.PROVEN, 3),
                new Run.Unknown(new ProvenBound(Utility.of("2"), "weights"), Ending.TIME_LIMIT, 0),
                new Run.Failed("java.lang.Error: \u202E \"quoted\" <b>", Optional.empty()),
                new Run.Failed(
                        "the checker refuses the schedule", Optional.of("schedules/kept.json")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void aRowReadsAsItWasWrittenOnOneLine(Run.Outcome outcome) {
        var run = Crossing.run("edf", -1, outcome);

        assertThat(text(run)).endsWith("\n").hasLineCount(1);
        assertThat(read(text(run))).isEqualTo(run);
    }

    @Test
    void everyLimitIsKept() {
        var effort = new Effort(Optional.empty(), OptionalLong.of(1_000), 12_500, 4);
        var key =
                new Run.Key(
                        "crossing",
                        Crossing.SHA256,
                        "exec:./policy --fast",
                        0,
                        effort.configuration());
        var run = new Run(key, effort, 2, 0, Crossing.scheduled("0.5", "1.5"));

        assertThat(read(text(run))).isEqualTo(run);
        assertThat(text(run)).contains("\"workLimit\": 1000", "\"gap\": 0.0125", "\"threads\": 4");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"seed\": 7; \"seed\": 7, \"sede\": 7; unknown field \"sede\"",
                "\"FEASIBLE\"; \"FAILED\"; expected OPTIMAL or FEASIBLE or INVALID beside these fields",
                "\"FEASIBLE\"; \"GOOD\"; found \"GOOD\"",
                "fovea-runs/1; fovea-runs/2; found \"fovea-runs/2\"",
                "\"rejected\": 1, ; ''; the fields of a schedule",
                "\"threads\": 1; \"threads\": 2; the digest of this row's limits",
            })
    void aRowThatIsNotOneOfOursIsRefused(String part, String replacement, String message) {
        assertThat(ROW).contains(part);

        assertThatThrownBy(() -> read(ROW.replace(part, replacement)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("runs.jsonl:4:")
                .hasMessageContaining(message);
    }

    @Test
    void aManifestReadsAsItWasWritten() {
        var entries = List.of(Crossing.HERE, Crossing.HERE);

        assertThat(
                        RunFormat.MANIFEST.read(
                                document("environment.json", RunFormat.MANIFEST.bytes(entries))))
                .isEqualTo(entries);
    }

    @Test
    void aManifestsTimeIsATime() {
        String manifest = new String(RunFormat.MANIFEST.bytes(List.of(Crossing.HERE)), UTF_8);

        assertThatThrownBy(() ->
                        RunFormat.MANIFEST.read(
                                document(
                                        "environment.json",
                                        manifest.replace("2026-11-24T", "yesterday ")
                                                .getBytes(UTF_8))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/environments/0/started");
    }

    @Test
    void limitsThatDifferHaveDigestsThatDiffer() {
        var second = Effort.of(Duration.ofSeconds(1));
        var digests =
                Stream.of(
                                second,
                                Effort.of(Duration.ofMillis(1_001)),
                                new Effort(Optional.empty(), OptionalLong.empty(), 0, 1),
                                new Effort(second.timeLimit(), OptionalLong.of(1), 0, 1),
                                new Effort(second.timeLimit(), OptionalLong.empty(), 1, 1),
                                new Effort(second.timeLimit(), OptionalLong.empty(), 0, 2))
                        .map(Effort::configuration)
                        .toList();

        assertThat(digests).doesNotHaveDuplicates();
        // kept for ever: another digest would make every stored run again
        assertThat(second.configuration()).isEqualTo("08b2725573c40684");
    }

    private static String text(Run run) {
        return new String(RunFormat.ROW.bytes(run), UTF_8);
    }

    private static Run read(String row) {
        return RunFormat.row(row.getBytes(UTF_8), Path.of("runs.jsonl"), 4);
    }

    private static Document document(String name, byte[] bytes) {
        return Document.read(new java.io.ByteArrayInputStream(bytes), name, Path.of(""));
    }
}
