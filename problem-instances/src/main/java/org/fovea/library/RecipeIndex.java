package org.fovea.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.input.Check;
import org.fovea.instance.Limits;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.NamedValues;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * The recipes of a family ({@code fovea-recipes/1}): of instances that are made on demand, and of
 * those stored that were made by one.
 */
public record RecipeIndex(List<PinnedRecipe> recipes) {

    /** The value of the field {@code format}. */
    public static final String TAG = "fovea-recipes/1";

    private static final int MOST = 100_000;
    private static final int MOST_KNOBS = 64;
    private static final int LONGEST_KNOB = 100;

    private static final Form<PinnedRecipe> RECIPE =
            Structure.of(
                    "recipe",
                    fields -> {
                        var name = fields.required("name", Scalars.name(), PinnedRecipe::name);
                        var scenario =
                                fields.required("scenario", Scalars.name(), PinnedRecipe::scenario);
                        var tasks =
                                fields.required(
                                        "tasks",
                                        Numbers.integer(0, Limits.TASKS),
                                        PinnedRecipe::tasks);
                        var seed =
                                fields.required(
                                        "seed",
                                        Numbers.integer(0, Long.MAX_VALUE),
                                        PinnedRecipe::seed);
                        var params =
                                fields.required(
                                        "params",
                                        NamedValues.byId(Scalars.text(), LONGEST_KNOB, MOST_KNOBS),
                                        PinnedRecipe::params);
                        var sha256 =
                                fields.required(
                                        "sha256", Scalars.hexadecimal(64), PinnedRecipe::sha256);
                        return values ->
                                new PinnedRecipe(
                                        values.of(name),
                                        values.of(scenario),
                                        values.of(tasks),
                                        values.of(seed),
                                        values.of(params),
                                        values.of(sha256));
                    });

    private static final Format<RecipeIndex> FORMAT =
            new Format<>(
                    TAG,
                    "The recipes of a family in a library of Fovea",
                    Structure.onePerLine(
                            "recipes",
                            fields -> {
                                fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                                var recipes =
                                        fields.required(
                                                "recipes",
                                                Listing.of("recipes", RECIPE, 0, MOST).onePerLine(),
                                                RecipeIndex::recipes);
                                return values -> new RecipeIndex(values.of(recipes));
                            }));

    public RecipeIndex {
        recipes = List.copyOf(recipes);
        new Check()
                .unique(
                        recipes.stream().map(PinnedRecipe::name).toList(),
                        i -> "recipes/" + i + "/name")
                .done();
    }

    /**
     * Reads an index.
     *
     * @throws org.fovea.input.InvalidInput with every error of the file
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static RecipeIndex read(Path file) {
        return read(Document.read(file));
    }

    /** Reads an index that is in memory. */
    public static RecipeIndex read(Document document) {
        return FORMAT.read(document);
    }

    /** Writes an index, whole or not at all: the same recipes give the same bytes. */
    public void write(Path target) {
        FORMAT.write(this, target);
    }

    /** The JSON Schema of such files. */
    public static String schema() {
        return FORMAT.schema();
    }

    /** The recipe of an instance. */
    Optional<PinnedRecipe> of(String name) {
        return recipes.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }
}
