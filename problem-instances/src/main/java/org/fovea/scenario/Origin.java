package org.fovea.scenario;

import java.util.stream.Collectors;

/** Where a generated instance comes from: the text of its description. */
final class Origin {

    private Origin() {}

    /**
     * Scenario, every knob with its value and source, and the command that repeats the instance.
     *
     * @param note what was chosen to reach the load; may be empty
     */
    static String of(Recipe recipe, String note) {
        var knobs =
                recipe.settings().knobs().stream()
                        .map(knob -> told(recipe.settings(), knob))
                        .collect(Collectors.joining("; "));
        return "%s: %s.%s Knobs: %s. Repeat with: %s"
                .formatted(
                        recipe.scenario().name(),
                        recipe.scenario().summary(),
                        note.isEmpty() ? "" : " " + note,
                        knobs,
                        command(recipe));
    }

    /** The command that makes the same instance again. */
    static String command(Recipe recipe) {
        return "fovea generate %s --tasks %d --seed %d"
                        .formatted(recipe.scenario().name(), recipe.tasks(), recipe.seed())
                + recipe.settings().given().entrySet().stream()
                        .map(knob -> " --param " + knob.getKey() + "=" + knob.getValue())
                        .collect(Collectors.joining());
    }

    private static String told(Settings settings, Knob knob) {
        String given = settings.given().get(knob.name());
        if (given != null) return "%s = %s (given)".formatted(knob.name(), given);
        return "%s = %s (%s)"
                .formatted(knob.name(), knob.standard().orElse("not set"), knob.source());
    }
}
