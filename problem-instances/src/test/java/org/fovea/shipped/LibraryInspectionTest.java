package org.fovea.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.fixture.Build;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.library.Library;
import org.fovea.library.PinnedRecipe;
import org.fovea.library.RecipeIndex;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inspection finds what may be wrong with a library, one thing at a time. */
class LibraryInspectionTest {

    @TempDir Path folder;

    private Path family;
    private Path best;

    @BeforeEach
    void fill() throws IOException {
        family = Files.createDirectories(folder.resolve("stands"));
        best = family.resolve("best/kiosk.json");
        Instances.write(kiosk("kiosk"), family.resolve("kiosk.json"));
        Files.writeString(family.resolve("README.md"), "Made by hand.\n");
        var recipe = Recipe.of("k1", 5, 1, Map.of());
        new RecipeIndex(List.of(PinnedRecipe.of(recipe))).write(family.resolve("recipes.json"));
        Instances.write(recipe.instance(), family.resolve(recipe.name() + ".json"));
        var nothing =
                new Schedule(
                        "kiosk",
                        java.util.Optional.empty(),
                        java.util.Optional.of(Provenance.of("nobody", Status.FEASIBLE)),
                        List.of(),
                        List.of(),
                        List.of("a"));
        Library.at(folder).add(nothing);
    }

    @Test
    void aSoundLibraryHasNoFlaw() {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void whatBelongsToNothingIsAFlaw() throws IOException {
        Files.writeString(family.resolve("notes.txt"), "");
        Files.writeString(folder.resolve("stray.json"), "{}");
        Files.copy(best, best.resolveSibling("booth.json"));

        assertThat(flaws())
                .containsExactly(
                        "stands/notes.txt belongs to no instance",
                        "stands/best/booth.json is of no instance",
                        "stray.json is no family");
    }

    @Test
    void aFamilySaysWhereItComesFrom() throws IOException {
        Files.delete(family.resolve("README.md"));

        assertThat(flaws())
                .containsExactly("stands does not say where it comes from: no README.md");
    }

    @Test
    void aNameIsGivenOnce() throws IOException {
        var other = Files.createDirectories(folder.resolve("booths"));
        Files.writeString(other.resolve("README.md"), "Made by hand.\n");
        Files.copy(family.resolve("kiosk.json"), other.resolve("kiosk.json"));

        assertThat(flaws()).containsExactly("stands/kiosk has its name from booths");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsAFlaw() {
        Instances.write(kiosk("booth"), family.resolve("stall.json"));

        assertThat(flaws()).singleElement().asString().contains("found booth, expected stall");
    }

    @Test
    void aStoredInstanceIsWhatItsRecipeMakes() throws IOException {
        edit(family.resolve("k1-tight-5-1.json"), "Synthetic", "synthetic");

        assertThat(flaws()).containsExactly("stands/k1-tight-5-1 is not what is pinned");
    }

    @Test
    void aBestKnownScheduleIsOneOfTheInstanceAsItIs() throws IOException {
        edit(family.resolve("kiosk.json"), "12000", "13000");

        assertThat(flaws()).containsExactly("stands/best/kiosk.json is of other bytes");
    }

    @Test
    void aBestKnownScheduleIsValidAndClaimsWhatItIsWorth() throws IOException {
        edit(best, "\"utility\": 0", "\"utility\": 0.5");

        assertThat(flaws())
                .anySatisfy(flaw -> assertThat(flaw).contains("breaks rule 11"))
                .contains("stands/best/kiosk.json does not claim its utility");
    }

    @Test
    void aBestKnownScheduleIsCalledOptimalWhereItIs() throws IOException {
        edit(best, "\"utility\": 0", "\"utility\": 0, \"bound\": 0");

        assertThat(flaws())
                .containsExactly(
                        "stands/best/kiosk.json is called FEASIBLE",
                        "stands/best/kiosk.json does not say who proved its bound");
    }

    @Test
    void aBestKnownScheduleTellsNothingOfTheMachine() throws IOException {
        edit(best, "\"utility\": 0", "\"utility\": 0, \"wallTimeMs\": 3");

        assertThat(flaws())
                .containsExactly("stands/best/kiosk.json tells of the machine that found it");
    }

    private List<String> flaws() {
        return LibraryInspection.flaws(folder);
    }

    private static void edit(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private static Instance kiosk(String name) {
        var network =
                Network.crop("n", 64, List.of(Stage.of(4_000)), AccuracyEntry.crop(64, "0.9"));
        return Build.instance(
                name, Device.of("g", List.of(64), network), Build.task("a", 0, 12_000, 40));
    }
}
