package org.fovea.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Instance;
import org.fovea.published.PackingProblem;

/**
 * Classes 1 to 6 of the bin packing sets (Berkey and Wang 1987; sides of bins and items as in the
 * generator of Lodi, Martello and Vigo 1999, which the published files come from).
 */
final class BerkeyWang implements Scenario {

    /** By class: side of a bin, longest side of an item, px. */
    private static final int[][] SIDES = {
        {10, 10}, {30, 10}, {40, 35}, {100, 35}, {100, 100}, {300, 100}
    };

    private static final Knob.Choice CLASS =
            new Knob.Choice(
                    "class",
                    List.of("1", "2", "3", "4", "5", "6"),
                    true,
                    "bins of 10, 30, 40, 100, 100, 300 px square; width and height of an item uniform"
                            + " 1..10, 10, 35, 35, 100, 100 px, independent",
                    "Berkey and Wang 1987, classes 1 to 6");

    @Override
    public String name() {
        return "berkey-wang";
    }

    @Override
    public String summary() {
        return "bin packing by the rule of Berkey and Wang 1987, generated: classes 1 to 6";
    }

    @Override
    public String assumptions() {
        return Bins.GENERATED;
    }

    @Override
    public List<Knob> knobs() {
        return List.of(CLASS, Bins.COUNT);
    }

    @Override
    public Instance instance(Recipe recipe) {
        int[] sides = SIDES[CLASS.words().indexOf(recipe.settings().choice(CLASS))];
        var heights = Draws.of(recipe.seed(), "height");
        var widths = Draws.of(recipe.seed(), "width");
        var items = new ArrayList<PackingProblem.Item>(recipe.tasks());
        for (int i = 0; i < recipe.tasks(); i++)
            items.add(
                    new PackingProblem.Item(
                            (int) widths.integer(1, sides[1]),
                            (int) heights.integer(1, sides[1]),
                            0,
                            1,
                            OptionalLong.empty()));
        return Bins.instance(recipe, sides[0], items);
    }
}
