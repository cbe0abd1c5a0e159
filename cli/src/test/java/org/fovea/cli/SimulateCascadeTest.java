package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.cli.cascade.Contested;
import org.fovea.cli.results.Solved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCascadeTest {

    private static final String JUNCTION = "../examples/cascades/junction.json";
    private static final String EXPERTS = "../examples/cascades/experts.json";

    @TempDir Path folder;

    @Test
    void thePageShowsWhatTheExampleSays() throws IOException {
        var page = Files.readString(Path.of("../docs/cascades.md"));
        String out = simulated("1").out();
        String stable = out.substring(0, out.indexOf("  busy "));

        assertThat(page).contains(stable.replace(folder + "/", ""));
    }

    @Test
    void whatItWritesIsAnInstanceWithItsScheduleAndTheSameAgain() throws IOException {
        assertThat(simulated("3").exit()).isZero();
        String instance = folder.resolve("attempts.json").toString();
        String schedule = folder.resolve("schedule.json").toString();
        byte[] attempts = Files.readAllBytes(Path.of(instance));
        byte[] launches = Files.readAllBytes(Path.of(schedule));

        assertThat(fovea("validate", instance).exit()).isZero();
        var checked = fovea("check", instance, schedule);
        assertThat(checked.exit()).isZero();
        assertThat(checked.err()).isEmpty(); // no warning: the hash is that of the file
        assertThat(new String(attempts, java.nio.charset.StandardCharsets.UTF_8)).contains("#2");

        simulated("3");
        assertThat(Path.of(instance)).hasBinaryContent(attempts);
        assertThat(Path.of(schedule)).hasBinaryContent(launches);
    }

    @Test
    void itsDocumentCountsWhatWasAnswered() {
        var said =
                fovea(
                        "simulate",
                        JUNCTION,
                        "--cascade",
                        EXPERTS,
                        "--policy",
                        "edf",
                        "--json",
                        "--quiet",
                        "--order",
                        "ratio");
        var told = assertReadsAndWrites(Solved.format(), said.out()).attempted().orElseThrow();

        assertThat(told.objects()).isEqualTo(12);
        assertThat(told.method()).isEqualTo("ratio");
        assertThat(told.sequence()).containsExactly("quick", "careful", "sure");
        assertThat(told.byAttempt()).hasSize(3);
        assertThat(told.made()).isGreaterThanOrEqualTo(12);
        assertThat(told.file()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--order ratio | --order without --cascade",
                "--seed 1 | --seed without --arrivals",
                "--cascade EXPERTS -o out.json | -o without --instance-out",
                "--cascade EXPERTS --order rato | did you mean \"ratio\"?",
                "--cascade EXPERTS --confidence 1 | --confidence together with --cascade",
                "--cascade EXPERTS --blind | --blind without --confidence",
                "--cascade EXPERTS --arrivals 2000 --seed 1 | --cascade together with --arrivals",
                "--cascade ../examples/cascades/vehicle-sounds.json | a cascade without super-classes",
                "--cascade ../examples/cascades/four-experts.json | four-experts.json:6:12 at /classifiers/0/id",
                "--cascade EXPERTS --instance-out FOLDER | a folder: expected a file to write"
            })
    void whatMakesNoSenseIsRefused(String options, String said) {
        var arguments = new ArrayList<>(List.of("simulate", JUNCTION, "--policy", "edf"));
        for (var word : options.split(" ", -1))
            arguments.add(word.replace("EXPERTS", EXPERTS).replace("FOLDER", folder.toString()));
        var told = fovea(arguments.toArray(String[]::new));

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains(said);
        assertThat(told.out()).isEmpty();
    }

    @Test
    void ordersAreComparedAsThePageShows() throws IOException {
        var told = compared("--orders", "auto,nested", "--solvers", "edf,price", "--repeats", "50");

        assertThat(told.exit()).isZero();
        assertThat(Files.readString(Path.of("../docs/cascades.md")))
                .contains(told.out().replace("../", ""));
    }

    /** One seed, one order: the comparison counts what the simulation tells. */
    @Test
    void aComparisonCountsWhatSimulationsTell() {
        var said = compared("--orders", "ratio", "--solvers", "edf", "--seed", "5", "--json");
        var row = assertReadsAndWrites(Contested.format(), said.out()).rows().getFirst();
        var one =
                fovea(
                        "simulate",
                        JUNCTION,
                        "--cascade",
                        EXPERTS,
                        "--policy",
                        "edf",
                        "--json",
                        "--quiet",
                        "--order",
                        "ratio",
                        "--seed",
                        "5");
        var solved = assertReadsAndWrites(Solved.format(), one.out());
        var told = solved.attempted().orElseThrow();

        assertThat(row.utility()).isEqualTo(solved.answer().utility().orElseThrow());
        assertThat(row.attempts()).isEqualTo(told.made());
        assertThat(row.answered())
                .isEqualTo(told.byAttempt().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aComparisonOfOrdersTakesPoliciesAndItsOwnOptionsAlone() {
        assertThat(compared("--solvers", "exact").err()).contains("expected a policy");
        assertThat(compared("--solvers", "edf", "--time-limit", "1s").err())
                .contains("these alone");
        assertThat(compared("--solvers", "edf", "--orders", "rato").err())
                .contains("did you mean \"ratio\"?");
        assertThat(fovea("compare", JUNCTION, "--solvers", "edf", "--orders", "auto").err())
                .contains("--orders without --cascade");
    }

    private static Spoken compared(String... options) {
        var arguments = new ArrayList<>(List.of("compare", JUNCTION, "--cascade", EXPERTS));
        arguments.addAll(List.of(options));
        return fovea(arguments.toArray(String[]::new));
    }

    @Test
    void anIdThatAnAttemptWouldTakeIsRefused() throws IOException {
        var clash = folder.resolve("clash.json");
        Files.writeString(
                clash, Files.readString(Path.of(JUNCTION)).replace("\"car2\"", "\"car1#2\""));
        var told = fovea("simulate", clash.toString(), "--cascade", EXPERTS, "--policy", "edf");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("clash.json at /tasks/0/id: found \"car1\" beside");
    }

    private Spoken simulated(String seed) {
        return fovea(
                "simulate",
                JUNCTION,
                "--cascade",
                EXPERTS,
                "--policy",
                "edf-batch",
                "--seed",
                seed,
                "-o",
                folder.resolve("schedule.json").toString(),
                "--instance-out",
                folder.resolve("attempts.json").toString());
    }
}
