package org.fovea.cli.results;

import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Structure;
import org.fovea.rules.Verdict;

/** Tasks without an answer in time: in no input, or in one that ended too late. */
public record Misses(int rejected, int late) {

    static final Form<Misses> FORM =
            Structure.of(
                    "misses",
                    fields -> {
                        fields.required(
                                "total", Numbers.integer(0, Integer.MAX_VALUE), Misses::total);
                        var rejected =
                                fields.required(
                                        "rejected",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Misses::rejected);
                        var late =
                                fields.required(
                                        "late",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Misses::late);
                        return values -> new Misses(values.of(rejected), values.of(late));
                    });

    /** As the checker counts them. */
    public static Misses of(Verdict verdict) {
        return new Misses(verdict.rejected(), verdict.late());
    }

    /** Both kinds. */
    public int total() {
        return rejected + late;
    }

    /** For instance {@code 12 of 87 tasks (9 rejected, 3 late)}. */
    public String among(int tasks) {
        return total()
                + " of "
                + Figures.count(tasks, "task")
                + " ("
                + rejected
                + " rejected, "
                + late
                + " late)";
    }
}
