package org.fovea.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Instance;
import org.fovea.published.PackingProblem;

/**
 * Classes 7 to 10 of the bin packing sets (Martello and Vigo 1998; ranges of whole pixels as in the
 * generator of Lodi, Martello and Vigo 1999, which the published files come from: its two thirds of
 * 100 are 66).
 */
final class MartelloVigo implements Scenario {

    private static final int BIN = 100; // px
    private static final int FIRST_CLASS = 7;
    private static final double COMMON = 0.7;
    private static final double RARE = 0.1;

    private static final Knob.Choice CLASS =
            new Knob.Choice(
                    "class",
                    List.of("7", "8", "9", "10"),
                    true,
                    "bins of 100 px square; 70 % of the items wide, tall, large, small in class 7, 8,"
                            + " 9, 10 and 10 % of each other kind. Wide: width uniform 66..100, height"
                            + " 1..50 px; tall: 1..50, 66..100; large: 50..100, 50..100; small: 1..50,"
                            + " 1..50",
                    "Martello and Vigo 1998");

    /** Kinds of items, in the order of the classes in which each is common. Ranges in px. */
    private enum Kind {
        WIDE(66, 100, 1, 50),
        TALL(1, 50, 66, 100),
        LARGE(50, 100, 50, 100),
        SMALL(1, 50, 1, 50);

        private final int narrowest;
        private final int widest;
        private final int flattest;
        private final int tallest;

        Kind(int narrowest, int widest, int flattest, int tallest) {
            this.narrowest = narrowest;
            this.widest = widest;
            this.flattest = flattest;
            this.tallest = tallest;
        }

        PackingProblem.Item drawn(Draws widths, Draws heights) {
            return new PackingProblem.Item(
                    (int) widths.integer(narrowest, widest),
                    (int) heights.integer(flattest, tallest),
                    0,
                    1,
                    OptionalLong.empty());
        }
    }

    @Override
    public String name() {
        return "martello-vigo";
    }

    @Override
    public String summary() {
        return "bin packing by the rule of Martello and Vigo 1998, generated: classes 7 to 10";
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
        double[] shares = new double[Kind.values().length];
        Arrays.fill(shares, RARE);
        shares[Integer.parseInt(recipe.settings().choice(CLASS)) - FIRST_CLASS] = COMMON;
        var kinds = Draws.of(recipe.seed(), "kind");
        var heights = Draws.of(recipe.seed(), "height");
        var widths = Draws.of(recipe.seed(), "width");
        var items = new ArrayList<PackingProblem.Item>(recipe.tasks());
        for (int i = 0; i < recipe.tasks(); i++)
            items.add(Kind.values()[kinds.index(shares)].drawn(widths, heights));
        return Bins.instance(recipe, BIN, items);
    }
}
