package org.fovea.shipped;

import java.util.List;
import org.fovea.scenario.Knob;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenario;

/** The page of a generated family: what its instances are like, and where that comes from. */
final class FamilyPage {

    private FamilyPage() {}

    static String of(Scenario scenario, List<Recipe> recipes) {
        var page = new StringBuilder();
        page.append("# ").append(scenario.name()).append("\n\n");
        page.append("Generated instances. ").append(sentence(scenario.summary())).append('\n');
        if (!scenario.assumptions().isEmpty()) page.append(scenario.assumptions()).append('\n');
        page.append(conventions(recipes));
        page.append("\n| knob | standard | what it does | source |\n| --- | --- | --- | --- |\n");
        for (var knob : scenario.knobs()) page.append(row(knob));
        page.append(
                "\nThe instances are part of Fovea and under its licence; to cite them, name the"
                        + " instance and cite Fovea.\n");
        return page.toString();
    }

    private static String conventions(List<Recipe> recipes) {
        var last = recipes.getLast();
        return """

        %d instances. Names tell scenario, words chosen, tasks, seed, and what differs from the
        standard: `%s` is made by

        ```
        %s -o %s.json
        ```

        Those of up to %d tasks are stored here; the others are made on demand by `fovea instances get NAME`,
        which compares their bytes with the SHA-256 in `recipes.json`. Best-known schedules are in `best`:
        utility, bound and who found and proved them stand in each schedule's `solver`.
        """
                .formatted(
                        recipes.size(),
                        last.name(),
                        last.command(),
                        last.name(),
                        ShippedLibrary.MOST_STORED);
    }

    private static String row(Knob knob) {
        String standard =
                knob.standard()
                        .map(value -> (value + " " + knob.unit()).strip())
                        .orElse("by the scenario");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(knob.name(), standard, cell(knob.meaning()), cell(knob.source()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
