package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Instances;
import org.fovea.library.PinnedRecipe;
import org.fovea.library.RecipeIndex;
import org.fovea.scenario.Recipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each task of the crossing can be served; what it is worth is the checker's to say. */
class InstancesCommandTest {

    private static final Path CROSSING = Path.of("src/test/resources/mistakes/crossing.json");

    @TempDir Path folder;

    private Path library;
    private String schedule = "";

    @BeforeEach
    void fill() throws IOException {
        library = folder.resolve("library");
        var streets = Files.createDirectories(library.resolve("streets"));
        Files.copy(CROSSING, streets.resolve("crossing.json"));
        Files.writeString(streets.resolve("README.md"), "Made by hand.\n");
        var recipe = Recipe.of("k1", 5, 1, Map.of("load", "2"));
        new RecipeIndex(List.of(PinnedRecipe.of(recipe))).write(streets.resolve("recipes.json"));
        schedule = folder.resolve("schedule.json").toString();
    }

    @Test
    void theListTellsWhatIsStoredAndWhatIsKnown() {
        solve("edf");
        ask("add", schedule);

        var spoken = ask("list");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .contains("streets\n")
                .containsPattern("crossing +3 +\\S+ +\\S+ +\\S+ % +edf +\\w+\n")
                .containsPattern("k1-tight-5-1-load2 +5 +- +- +- +- +-\n")
                .contains("2 instances (1 stored, 1 made on demand), 1 with a best-known value");
        assertThat(fovea("instances", "--library", library.toString()).out())
                .isEqualTo(spoken.out());
        assertThat(ask("list", "streets").out()).isEqualTo(spoken.out());
        assertThat(ask("list", "--json").out())
                .contains("\"instances\": 2", "\"solved\": 1", "\"foundBy\": \"edf\"");
    }

    @Test
    void anInstanceIsHandedOutAsItIs() throws IOException {
        var file = folder.resolve("mine.json");

        var written = ask("get", "crossing", "-o", file.toString());

        assertThat(written.exit()).isZero();
        assertThat(written.out()).isEqualTo("crossing written to " + file + "\n");
        assertThat(file).hasSameTextualContentAs(CROSSING);
        var printed = ask("get", "crossing");
        assertThat(printed.out()).isEqualTo(Files.readString(CROSSING));
        assertThat(printed.err()).isEmpty();
        assertThat(ask("get", "crossing", "-o", file.toString(), "--json").out())
                .contains("\"instance\": \"crossing\"", "\"best\": false");
    }

    @Test
    void anInstanceIsMadeOnDemand() {
        var file = folder.resolve("made.json");

        ask("get", "k1-tight-5-1-load2", "-o", file.toString());

        assertThat(Instances.read(file).tasks()).hasSize(5);
    }

    @Test
    void theBestKnownScheduleIsHandedOutToo() {
        var nobody = ask("get", "crossing", "--best");
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.err()).contains("which nobody has solved");

        solve("edf");
        ask("add", schedule);
        var best = ask("get", "--best", "crossing");

        assertThat(best.out()).contains("fovea-schedule/1").doesNotContain("wallTimeMs", "command");
        assertThat(foveaReading(best.out(), "check", CROSSING.toString(), "-").exit()).isZero();
    }

    @Test
    void whatIsAddedIsToldWithWhatWasKnown() {
        solve("fifo");
        var first = ask("add", schedule);
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("best known is now ", " (by fifo)", "it is the first");

        var again = ask("add", schedule);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("at /solver: found utility", "(by fifo)");

        var json = ask("add", schedule, "--json");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.out()).contains("\"accepted\": false", "a utility above");
    }

    @Test
    void ofSeveralSchedulesTheGoodOnesAreAdded() throws IOException {
        solve("edf");
        var torn = folder.resolve("torn.json");
        Files.writeString(torn, "{");

        var spoken = ask("add", torn.toString(), schedule);

        assertThat(spoken.exit()).isEqualTo(1);
        assertThat(spoken.out()).contains("best known is now");
        assertThat(spoken.err()).contains("torn.json:1:2");
    }

    @Test
    void aFileThatCannotBeOpenedLeavesTheLibraryAlone() {
        solve("edf");

        var spoken = ask("add", schedule, folder.resolve("absent.json").toString());

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(library.resolve("streets/best")).doesNotExist();
    }

    @Test
    void aBrokenLibraryIsUnusable() throws IOException {
        solve("edf");
        Files.writeString(library.resolve("streets/recipes.json"), "{");

        var adding = ask("add", schedule);
        assertThat(adding.exit()).isEqualTo(2);
        assertThat(adding.err()).contains("recipes.json:1:2");
        var solving = solve("edf");
        assertThat(solving.exit()).isZero();
    }

    @Test
    void solvingTellsWhatIsKnownAndWhatBeatsIt() throws IOException {
        assertThat(solve("fifo").out()).doesNotContain("known ");
        ask("add", schedule);
        var best = library.resolve("streets/best/crossing.json");

        assertThat(solve("fifo").out()).contains("known     best ").doesNotContain("beats");

        Files.writeString(
                best,
                Files.readString(best).replaceFirst(" *\"bound\": .*\n *\"boundBy\".*\n", ""));
        var proving = solve("fifo");
        assertThat(proving.out())
                .contains("no bound")
                .contains("beats     the best known bound; to add it: fovea instances add ")
                .contains(schedule + " --library " + library);
        assertThat(ask("add", schedule).exit()).isZero();
    }

    @Test
    void withoutAFileSolvingTellsHowToKeepWhatIsBetter() throws IOException {
        solve("fifo");
        ask("add", schedule);
        var best = library.resolve("streets/best/crossing.json");
        Files.writeString(
                best,
                Files.readString(best).replaceFirst(" *\"bound\": .*\n *\"boundBy\".*\n", ""));

        assertThat(solving("fifo").out()).contains("solve again with -o FILE, then: ");
        assertThat(solving("fifo", "-o", "-").err()).contains("save the schedule as FILE, then: ");
        assertThat(solving("fifo", "--json").out())
                .contains("\"tighterBound\": true", "\"add\": \"to add it, solve again");
    }

    @Test
    void aLibraryThatCannotBeReadIsNoTroubleOfWhoeverSolves() throws IOException {
        solve("fifo");
        ask("add", schedule);
        Files.writeString(library.resolve("streets/best/crossing.json"), "{");

        var spoken = solve("fifo");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.err()).contains("warning: nothing is compared with the library: ");
    }

    @Test
    void mistakesAreAnsweredWithTheRepair() {
        assertThat(ask("lst").err()).contains("did you mean \"list\"?");
        assertThat(ask("get", "crosing").err()).contains("did you mean \"crossing\"?");
        assertThat(ask("list", "street").err()).contains("did you mean \"streets\"?");
        assertThat(ask("get").err()).contains("no name");
        assertThat(ask("get", "a", "b").err()).contains("2 names");
        assertThat(ask("add").err()).contains("instances add SCHEDULE...");
        assertThat(ask("list", "--best").err()).contains("--best with instances list");
        assertThat(ask("add", "x", "-o", "y").err()).contains("-o with instances add");
        assertThat(ask("get", "crossing", "--json").err()).isEmpty();
        assertThat(ask("get", "crossing", "--json").out()).contains("\"exit\": 2");
        assertThat(fovea("instances").err()).contains("no library of instances");
        assertThat(fovea("instances", "--library", folder.resolve("x").toString()).exit())
                .isEqualTo(2);
    }

    private Spoken ask(String... words) {
        var arguments = new ArrayList<>(List.of("instances"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--library", library.toString()));
        return fovea(arguments.toArray(String[]::new));
    }

    private Spoken solve(String solver) {
        return solving(solver, "-o", schedule);
    }

    private Spoken solving(String solver, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of("solve", CROSSING.toString(), "--solver", solver, "--quiet"));
        arguments.addAll(List.of("--library", library.toString()));
        arguments.addAll(List.of(more));
        return fovea(arguments.toArray(String[]::new));
    }
}
