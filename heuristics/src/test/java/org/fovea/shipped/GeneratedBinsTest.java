package org.fovea.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.instance.Instances;
import org.fovea.library.PinnedRecipe;
import org.fovea.library.RecipeIndex;
import org.fovea.packing.FilledBins;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The families {@code berkey-wang} and {@code martello-vigo} of the library are what their
 * scenarios and the filling of bins make. {@code -Dfovea.golden=write} writes them anew.
 */
class GeneratedBinsTest {

    private static final Path LIBRARY = Path.of("../problem-instances/instances");
    private static final List<Integer> SIZES = List.of(20, 40, 60, 80, 100);
    private static final List<Integer> SEEDS = List.of(1, 2);
    private static final int STORED_SEED = 1;

    /** More than any of them needs. */
    private static final String PLENTY = "1000";

    @ParameterizedTest(name = "{0}, classes {1} to {2}")
    @CsvSource({"berkey-wang, 1, 6", "martello-vigo, 7, 10"})
    void theLibraryHoldsWhatTheRuleAndTheFillingMake(String family, int first, int last)
            throws IOException {
        var folder = LIBRARY.resolve(family);
        var pinned = new ArrayList<PinnedRecipe>();
        for (int type : IntStream.rangeClosed(first, last).toArray())
            for (int tasks : SIZES)
                for (int seed : SEEDS) pinned.add(filled(family, type + "", tasks, seed));
        if (System.getProperty("fovea.golden", "").equals("write")) write(folder, pinned);

        assertThat(RecipeIndex.read(folder.resolve("recipes.json")).recipes()).isEqualTo(pinned);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"berkey-wang", "martello-vigo"})
    void itHoldsAScheduleThatServesAllOfEachOfThem(String family) {
        var folder = LIBRARY.resolve(family);

        for (var pinned : RecipeIndex.read(folder.resolve("recipes.json")).recipes()) {
            var best = Schedules.read(folder.resolve("best").resolve(pinned.name() + ".json"));
            var verdict = Checker.check(pinned.recipe().instance(), best);
            assertThat(verdict.violations()).as(pinned.name()).isEmpty();
            assertThat(verdict.rejected() + verdict.late()).as(pinned.name()).isZero();
            assertThat(best.instanceSha256()).contains(pinned.sha256());
        }
    }

    private static PinnedRecipe filled(String family, String type, int tasks, int seed) {
        var roomy = Recipe.of(family, tasks, seed, Map.of("class", type, "bins", PLENTY));
        String bins = FilledBins.count(roomy.instance()) + "";
        return PinnedRecipe.of(Recipe.of(family, tasks, seed, Map.of("class", type, "bins", bins)));
    }

    private static void write(Path folder, List<PinnedRecipe> pinned) throws IOException {
        Files.createDirectories(folder.resolve("best"));
        new RecipeIndex(pinned).write(folder.resolve("recipes.json"));
        for (var recipe : pinned) {
            var instance = recipe.recipe().instance();
            if (recipe.seed() == STORED_SEED)
                Instances.write(instance, folder.resolve(recipe.name() + ".json"));
            Schedules.write(
                    FilledBins.schedule(instance, recipe.sha256()),
                    folder.resolve("best").resolve(recipe.name() + ".json"));
        }
    }
}
