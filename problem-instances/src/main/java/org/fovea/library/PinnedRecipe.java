package org.fovea.library;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.input.Check;
import org.fovea.input.Text;
import org.fovea.instance.Limits;
import org.fovea.scenario.Recipe;

/**
 * A recipe and the hash of what it makes, so that the same name means the same instance for ever.
 *
 * @param name of the instance
 * @param params knobs of the scenario by name, in order of their names
 * @param sha256 of the bytes of the instance's file, lower-case hexadecimal
 */
public record PinnedRecipe(
        String name,
        String scenario,
        int tasks,
        long seed,
        Map<String, String> params,
        String sha256) {

    public PinnedRecipe {
        var sorted = new TreeMap<String, String>(Text.BY_CODE_POINT);
        sorted.putAll(params);
        params = Collections.unmodifiableMap(sorted);
        new Check()
                .that(Names.usable(name), "name", Text.quoted(name), Names.EXPECTED)
                .range("tasks", tasks, 0, Limits.TASKS)
                .range("seed", seed, 0, Long.MAX_VALUE)
                .done();
    }

    /** Makes the instance of a recipe and pins it. */
    public static PinnedRecipe of(Recipe recipe) {
        return new PinnedRecipe(
                recipe.name(),
                recipe.scenario().name(),
                recipe.tasks(),
                recipe.seed(),
                recipe.settings().given(),
                Content.of(recipe.instance()).sha256());
    }

    /**
     * The recipe itself.
     *
     * @throws org.fovea.input.InvalidValue where this version has no such scenario or knob
     */
    public Recipe recipe() {
        return Recipe.of(scenario, tasks, seed, params);
    }
}
