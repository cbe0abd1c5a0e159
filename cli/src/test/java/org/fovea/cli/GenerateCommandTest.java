package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.cli.results.Catalogue;
import org.fovea.cli.results.Documented;
import org.fovea.cli.results.Generated;
import org.fovea.instance.Instances;
import org.fovea.scenario.Knob;
import org.fovea.scenario.Scenario;
import org.fovea.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {

    @TempDir Path folder;

    static List<String> scenarios() {
        return Scenarios.all().stream().map(Scenario::name).toList();
    }

    @Test
    void theSummaryTellsNameTasksLoadHorizonDevicesAndTheFile() {
        var made = fovea("generate", "k3", "--tasks", "15", "--seed", "1", "-o", file());
        var told = fovea("info", file());

        assertThat(made.exit()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out())
                .startsWith("k3-tight-15-1\n  tasks     15\n  devices   1 with 3 networks\n")
                .contains("\n  written   " + file() + "\n")
                .endsWith(
                        "\n  repeat    fovea generate k3 --tasks 15 --seed 1 -o " + file() + "\n");
        // horizon and load as info tells them of the file
        assertThat(made.out().lines().limit(5)).isEqualTo(told.out().lines().limit(5).toList());
    }

    @Test
    void onAStreamTheInstanceStandsAloneAndTheSummaryBesideIt() {
        var made = fovea("generate", "kc", "--tasks", "9", "--seed", "2", "-o", "-");

        assertThat(made.exit()).isZero();
        assertThat(made.err())
                .startsWith("kc-tight-9-2\n")
                .contains("written   to standard output");
        assertThat(foveaReading(made.out(), "validate", "-").exit()).isZero();
    }

    @Test
    void knobsAreSetAndTheNameTellsThem() {
        fovea(
                "generate",
                "k3",
                "--tasks",
                "5",
                "--seed",
                "1",
                "--param",
                "load=2",
                "--param",
                "windows=loose",
                "-o",
                file());

        assertThat(Instances.read(Path.of(file())).name()).isEqualTo("k3-loose-5-1-load2");
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        var other = folder.resolve("other.json");
        fovea("generate", "stream", "--tasks", "30", "--seed", "1", "-o", file());
        fovea("generate", "stream", "-o", other.toString(), "--seed", "1", "--tasks", "30");

        assertThat(other).hasSameBinaryContentAs(Path.of(file()));
    }

    @Test
    void itsDocumentSaysWhatItsTextSays() {
        var made =
                assertReadsAndWrites(
                        Generated.format(),
                        fovea(
                                        "generate",
                                        "k1",
                                        "--tasks",
                                        "4",
                                        "--seed",
                                        "1",
                                        "--json",
                                        "-o",
                                        file())
                                .out());

        assertThat(made.extents().instance()).isEqualTo("k1-tight-4-1");
        assertThat(made.extents().tasks()).isEqualTo(4);
        assertThat(made.file()).isEqualTo(file());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aDescriptionTellsEveryKnobWithMeaningAndSource(String name) {
        var scenario = Scenarios.named(name);
        var text = fovea("generate", name, "--describe").out().replaceAll("\\s+", " ");

        assertThat(text).startsWith(name + ": " + scenario.summary());
        assertThat(text).contains(scenario.assumptions());
        for (var knob : scenario.knobs()) {
            assertThat(text)
                    .contains(" " + knob.name() + " ", knob.meaning(), "source: " + knob.source());
            knob.standard()
                    .ifPresent(value ->
                            assertThat(text).contains((value + " " + knob.unit()).strip() + " ("));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aDescriptionIsADocumentToo(String name) {
        var document =
                assertReadsAndWrites(
                        Documented.format(), fovea("generate", name, "--describe", "--json").out());

        assertThat(document).isEqualTo(Documented.of(Scenarios.named(name)));
        assertThat(document.knobs())
                .extracting(Documented.Row::name)
                .isEqualTo(Scenarios.named(name).knobs().stream().map(Knob::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void linesOfADescriptionAreNotWiderThanATerminal(String name) {
        assertThat(fovea("generate", name, "--describe").out().lines())
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void solversListsTheScenarios() {
        var catalogue = assertReadsAndWrites(Catalogue.format(), fovea("solvers", "--json").out());

        assertThat(catalogue.scenarios()).extracting(Catalogue.Entry::name).isEqualTo(scenarios());
        assertThat(fovea("solvers").out()).contains("\nscenarios\n  k1 ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void thePageOfScenariosHasItsLine(String name) throws IOException {
        assertThat(Files.readString(Path.of("../docs/scenarios.md")))
                .contains("\n| `" + name + "` |");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "k3 --tasks 5 --seed 1 --param load=0 -o FILE",
                "k3 --tasks 5 --seed 1 --param load=2 --param load=3 -o FILE",
                "k3 --tasks 5 --seed 1 --param shortest=200 -o FILE",
                "k3 --tasks 5 --seed -1 -o FILE",
                "k3 --tasks 900001 --seed 1 -o FILE",
                "k3 --tasks 5 -o FILE",
                "k3 --seed 1 -o FILE",
                "k3 --tasks 5 --seed 1 --describe -o FILE",
                "k4 --tasks 5 --seed 1 -o FILE",
                "--tasks 5 --seed 1 -o FILE"
            })
    void whereSomethingIsWrongOneMessageSaysSoAndNothingIsWritten(String arguments) {
        var words = ("generate " + arguments).replace("FILE", file()).split(" ");
        var refused = fovea(words);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: "));
        assertThat(Path.of(file())).doesNotExist();
    }

    @Test
    void aFileThatIsThereStaysWhereTheRecipeIsRefused() throws IOException {
        Files.writeString(Path.of(file()), "mine");
        fovea("generate", "k3", "--tasks", "5", "--seed", "1", "--param", "small=-1", "-o", file());

        assertThat(Path.of(file())).hasContent("mine");
    }

    private String file() {
        return folder.resolve("made.json").toString();
    }
}
