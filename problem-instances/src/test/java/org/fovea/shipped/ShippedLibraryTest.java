package org.fovea.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.fovea.library.Entry;
import org.fovea.library.Library;
import org.fovea.library.PinnedRecipe;
import org.fovea.library.RecipeIndex;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library that the project ships. After a change of the scenarios, {@code
 * -Dfovea.regenerate=true} writes the generated families anew.
 */
class ShippedLibraryTest {

    private static final Path LIBRARY = Path.of("instances");

    /** Larger instances are made in the long run only. */
    private static final int QUICK = 1_000;

    static Set<String> families() {
        return ShippedLibrary.families().keySet();
    }

    @BeforeAll
    static void regenerate() throws IOException {
        if (!Boolean.getBoolean("fovea.regenerate")) return;
        for (String family : families()) regenerate(family);
    }

    private static void regenerate(String family) throws IOException {
        var recipes = ShippedLibrary.families().get(family);
        var home = Files.createDirectories(LIBRARY.resolve(family));
        for (var old : Library.at(LIBRARY).family(family).entries())
            Files.deleteIfExists(home.resolve(old.name() + ".json"));
        Files.writeString(
                home.resolve("README.md"), FamilyPage.of(recipes.getFirst().scenario(), recipes));
        new RecipeIndex(recipes.stream().map(PinnedRecipe::of).toList())
                .write(home.resolve("recipes.json"));
        for (var recipe : recipes)
            if (recipe.tasks() <= ShippedLibrary.MOST_STORED)
                Instances.write(recipe.instance(), home.resolve(recipe.name() + ".json"));
        for (var entry : Library.at(LIBRARY).family(family).entries()) restamp(entry);
    }

    /** A best-known schedule stays one where nothing but the instance's text has changed. */
    private static void restamp(Entry entry) {
        entry.best()
                .filter(best -> Checker.check(entry.content().instance(), best).valid())
                .ifPresent(best ->
                        Schedules.write(best.ofFile(entry.content().sha256()), entry.bestFile()));
    }

    @Test
    void nothingIsWrongWithIt() {
        assertThat(LibraryInspection.flaws(LIBRARY)).isEmpty();
    }

    @Test
    void itIsSmallEnoughToLiveWithTheSources() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(LIBRARY)) {
            for (var file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
        }

        assertThat(bytes).isLessThan(12L << 20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void aFamilyHasAnInstanceForEachRecipeAndThePageOfItsScenario(String family)
            throws IOException {
        var recipes = generated(family);
        var entries = Library.at(LIBRARY).family(family).entries();

        assertThat(entries.stream().map(Entry::name))
                .containsExactlyElementsOf(recipes.stream().map(Recipe::name).toList());
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.stored())
                                .isEqualTo(entry.tasks() <= ShippedLibrary.MOST_STORED));
        assertThat(LIBRARY.resolve(family).resolve("README.md"))
                .hasContent(FamilyPage.of(recipes.getFirst().scenario(), recipes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void recipesMakeWhatTheyMadeWhenTheyWerePinned(String family) {
        assertPinned(family, tasks -> tasks <= QUICK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    @Tag("long")
    void soDoRecipesOfManyTasks(String family) {
        assertPinned(family, tasks -> tasks > QUICK);
    }

    private static void assertPinned(String family, IntPredicate size) {
        var recipes =
                generated(family).stream().filter(recipe -> size.test(recipe.tasks())).toList();
        var index =
                RecipeIndex.read(Document.read(LIBRARY.resolve(family).resolve("recipes.json")));

        assertThat(index.recipes()).containsAll(recipes.stream().map(PinnedRecipe::of).toList());
    }

    private static List<Recipe> generated(String family) {
        return Optional.ofNullable(ShippedLibrary.families().get(family)).orElseThrow();
    }
}
