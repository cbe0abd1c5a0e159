package org.fovea.cli.results;

import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Structure;
import org.fovea.simulation.Outcome;

/**
 * What answers turned out to be worth where it is drawn whether they are right. No bound holds for
 * it: luck can be better than any table.
 *
 * @param right number of tasks whose answer is right
 */
public record Realised(Utility utility, int right) {

    static final Form<Realised> FORM =
            Structure.of(
                    "realised",
                    fields -> {
                        var utility =
                                fields.required("utility", Quantities.UTILITY, Realised::utility);
                        var right =
                                fields.required(
                                        "right",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Realised::right);
                        return values -> new Realised(values.of(utility), values.of(right));
                    });

    /** As the run drew it. */
    public static Realised of(Outcome.Realised drawn) {
        return new Realised(drawn.utility(), drawn.right());
    }

    /** For instance {@code 41.5, 23 answers right; drawn, so no bound holds for it}. */
    String text() {
        return utility
                + ", "
                + Figures.count(right, "answer")
                + " right; drawn, so no bound holds for it";
    }
}
