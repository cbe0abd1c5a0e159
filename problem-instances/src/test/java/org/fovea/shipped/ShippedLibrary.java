package org.fovea.shipped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fovea.scenario.Knob;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenario;
import org.fovea.scenario.Scenarios;

/**
 * The generated part of the library that the project ships: which instances there are of each
 * scenario. Small ones are stored, the others made on demand; all are pinned by hash.
 */
final class ShippedLibrary {

    /** Tasks of the largest instances that are stored. */
    static final int MOST_STORED = 100;

    private static final List<Integer> TASKS = List.of(5, 10, 20, 50, 100, 500, 1_000, 10_000);
    private static final List<String> LOADS = List.of("0.5", "1", "2", "4");
    private static final String LOAD = "load";
    private static final long SEED = 1;

    private ShippedLibrary() {}

    /** The recipes of each family, which is named after its scenario. */
    static SortedMap<String, List<Recipe>> families() {
        var families = new TreeMap<String, List<Recipe>>();
        for (var scenario : Scenarios.all())
            if (scenario.knobs().stream().anyMatch(knob -> knob.name().equals(LOAD)))
                families.put(scenario.name(), acrossLoads(scenario));
        return families;
    }

    /** Every size at the scenario's own load and at light, full, double and fourfold load. */
    private static List<Recipe> acrossLoads(Scenario scenario) {
        var recipes = new LinkedHashMap<String, Recipe>(); // by name: a load may be the own one
        for (var kind : kinds(scenario))
            for (int tasks : TASKS) {
                add(Recipe.of(scenario.name(), tasks, SEED, kind), recipes);
                for (String load : LOADS) {
                    var loaded = new HashMap<>(kind);
                    loaded.put(LOAD, load);
                    add(Recipe.of(scenario.name(), tasks, SEED, loaded), recipes);
                }
            }
        return List.copyOf(recipes.values());
    }

    private static void add(Recipe recipe, Map<String, Recipe> recipes) {
        recipes.putIfAbsent(recipe.name(), recipe);
    }

    /** Every way to choose the words that lead the names of instances. */
    private static List<Map<String, String>> kinds(Scenario scenario) {
        List<Map<String, String>> kinds = List.of(Map.of());
        for (var knob : scenario.knobs()) {
            if (!(knob instanceof Knob.Choice choice && choice.leading())) continue;
            var longer = new ArrayList<Map<String, String>>();
            for (String word : choice.words())
                for (var kind : kinds) {
                    var chosen = new HashMap<>(kind);
                    chosen.put(choice.name(), word);
                    longer.add(chosen);
                }
            kinds = longer;
        }
        return kinds;
    }
}
