package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.cli.results.Catalogue;
import org.fovea.cli.results.Checked;
import org.fovea.cli.results.Described;
import org.fovea.cli.results.Diagnosis;
import org.fovea.cli.results.Solved;
import org.fovea.cli.results.Validated;
import org.fovea.portfolio.Solvers;
import org.fovea.schedule.Schedules;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands on the shipped instance, end to end in this process. */
class CommandsOnRealInputTest {

    private static final String COCO = "../problem-instances/instances/coco/coco-street.json";
    private static final String PROFILE = "../problem-instances/profiles/crops-and-canvas.json";

    @TempDir Path folder;

    static List<String> solvers() {
        return Solvers.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvers")
    void everySolversScheduleIsCheckedAndValid(String solver) {
        var solved =
                fovea(
                        "solve",
                        COCO,
                        "--solver",
                        solver,
                        "--time-limit",
                        "2s",
                        "-o",
                        schedule(),
                        "--quiet");

        assertThat(solved.err()).isEmpty();
        assertThat(solved.exit()).isZero();
        assertThat(solved.out())
                .startsWith("FEASIBLE coco-street\n")
                .contains(
                        "utility",
                        "bound",
                        "gap",
                        "misses",
                        "rejected",
                        "late",
                        "busy",
                        "time",
                        "read",
                        "check",
                        "repeat");
        var checked = fovea("check", COCO, schedule());
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).startsWith("valid");
    }

    @Test
    void theSameSeedAndWorkLimitGiveTheSameBytes() throws IOException {
        String[] command = {
            "solve",
            COCO,
            "--threads",
            "1",
            "--work-limit",
            "200",
            "--seed",
            "3",
            "-o",
            schedule(),
            "--quiet"
        };
        fovea(command);
        byte[] first = Files.readAllBytes(Path.of(schedule()));
        Files.delete(Path.of(schedule()));

        assertThat(fovea(command).exit()).isZero();

        assertThat(Files.readAllBytes(Path.of(schedule()))).isEqualTo(first);
        assertThat(new String(first, UTF_8))
                .doesNotContain("wallTimeMs")
                .contains("\"workUnits\": 200");
    }

    @Test
    void onAStreamTheScheduleStandsAloneAndTheSummaryBesideIt() {
        var solved = fovea("solve", COCO, "--solver", "edf", "-o", "-", "--quiet");

        assertThat(solved.out()).startsWith("{\n  \"format\": \"fovea-schedule/1\"");
        assertThat(solved.err()).startsWith("FEASIBLE coco-street");
        assertThat(foveaReading(solved.out(), "check", COCO, "-").exit()).isZero();
    }

    @Test
    void anInstanceMayComeFromStandardInput() throws IOException {
        var text = Files.readString(Path.of("src/test/resources/mistakes/crossing.json"));

        assertThat(foveaReading(text, "solve", "-", "--quiet").out())
                .startsWith("OPTIMAL crossing");
    }

    @Test
    void aGoodEnoughAnswerEndsTheSearch() {
        assertThat(fovea("solve", COCO, "--gap", "50%", "--quiet").out())
                .contains("ended at the gap asked for");
    }

    @Test
    void aStartIsNeverWorsened() {
        fovea("solve", COCO, "--solver", "price", "-o", schedule(), "--quiet");
        var better = Schedules.read(Path.of(schedule())).provenance().orElseThrow();

        var solved =
                document(Solved.format(), "solve", COCO, "--solver", "fifo", "--start", schedule());

        assertThat(solved.answer().utility()).isEqualTo(better.utility());
    }

    @Test
    void aSimulationTellsHowLongDecisionsTook() {
        var simulated =
                document(
                        Solved.format(),
                        "simulate",
                        COCO,
                        "--policy",
                        "edf-batch",
                        "-o",
                        schedule());

        assertThat(simulated.decisions().orElseThrow().count()).isPositive();
        assertThat(fovea("check", COCO, schedule()).exit()).isZero();
    }

    @Test
    void documentsSayWhatTheTextSays() {
        var solved = document(Solved.format(), "solve", COCO, "-o", schedule());
        var checked = document(Checked.format(), "check", COCO, schedule());
        var described = document(Described.format(), "info", COCO);
        var validated = document(Validated.format(), "validate", COCO, PROFILE);
        var catalogue = document(Catalogue.format(), "solvers");
        var diagnosis = document(Diagnosis.format(), "doctor");

        assertThat(solved.answer().status()).isEqualTo(Status.FEASIBLE);
        assertThat(checked.utility()).isEqualTo(solved.answer().utility());
        assertThat(described.extents().tasks()).isEqualTo(131);
        assertThat(described.sizes()).hasSize(3);
        assertThat(validated.files()).hasSize(2);
        assertThat(catalogue.policies()).extracting(Catalogue.Entry::name).contains("edf-batch");
        assertThat(diagnosis.parts())
                .extracting(Diagnosis.Part::name)
                .contains("JDK", "policy edf");
    }

    @Test
    void aScheduleOfOtherBytesIsCheckedWithAWarning() throws IOException {
        fovea("solve", COCO, "--solver", "edf", "-o", schedule(), "--quiet");
        var text =
                Files.readString(Path.of(schedule()))
                        .replaceFirst(
                                "\"instanceSha256\": \"[0-9a-f]{64}\"",
                                "\"instanceSha256\": \"" + "0".repeat(64) + "\"");

        var checked = foveaReading(text, "check", COCO, "-");

        assertThat(checked.exit()).isZero();
        assertThat(checked.err()).startsWith("warning: the schedule was made for other bytes");
    }

    @Test
    void aBrokenScheduleIsANoWithRuleAndNumbers() {
        var checked =
                fovea(
                        "check",
                        "src/test/resources/mistakes/crossing.json",
                        "src/test/resources/mistakes/overlapping.json");

        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out())
                .startsWith("invalid")
                .contains("rule 2")
                .contains("3000 us", "4000 us");
    }

    @Test
    void aFileThatCannotBeOpenedIsWorseThanOneWithErrors() {
        var mistakes = "src/test/resources/mistakes/";

        assertThat(fovea("validate", mistakes + "seconds.json").exit()).isEqualTo(1);
        assertThat(fovea("validate", mistakes + "absent.json", mistakes + "seconds.json").exit())
                .isEqualTo(2);
        assertThat(fovea("check", mistakes + "seconds.json", mistakes + "schedule.json").exit())
                .isEqualTo(1);
        assertThat(fovea("check", mistakes + "crossing.json", mistakes + "absent.json").exit())
                .isEqualTo(2);
    }

    @Test
    void aComparisonKeepsEveryRunAndGoesOnWhereItEnded() throws IOException {
        String[] command = {
            "compare", COCO, "--solvers", "fifo,edf", "-o", folder.toString(), "--quiet"
        };

        assertThat(fovea(command).exit()).isZero();
        var rows = Files.readString(folder.resolve("runs.jsonl"));
        var again = fovea(command);

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("fifo", "edf", "coco-street");
        assertThat(folder.resolve("runs.jsonl")).hasContent(rows);
        assertThat(folder.resolve("comparison.csv")).isNotEmptyFile();
        assertThat(folder.resolve("comparison.json")).isNotEmptyFile();
    }

    @Test
    void aComparisonNamesWhatItDoesNotKnow() {
        assertThat(fovea("compare", COCO, "--solvers", "fifo,edd").err())
                .contains("--solvers edd")
                .contains("did you mean");
        assertThat(fovea("compare", COCO, "--solvers", "fifo", "--baseline", "edf").exit())
                .isEqualTo(2);
        assertThat(fovea("compare", COCO, COCO, "--solvers", "fifo").exit()).isEqualTo(2);
    }

    private <T> T document(org.fovea.json.Format<T> format, String... command) {
        var words = new java.util.ArrayList<>(List.of(command));
        words.addAll(List.of("--json", "--quiet"));
        return assertReadsAndWrites(format, fovea(words.toArray(String[]::new)).out());
    }

    private String schedule() {
        return folder.resolve("schedule.json").toString();
    }
}
