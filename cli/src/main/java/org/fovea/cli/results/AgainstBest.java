package org.fovea.cli.results;

import java.util.Optional;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.library.BestKnown;
import org.fovea.solving.ProvenBound;

/**
 * An answer beside the best known one of the library.
 *
 * @param best what is known
 * @param betterUtility whether the answer beats it
 * @param tighterBound whether a bound was proven that is below the known one
 * @param add how to tell the library, where there is something to tell
 */
public record AgainstBest(
        BestKnown best, boolean betterUtility, boolean tighterBound, Optional<String> add) {

    /** Utility, bound, and who found and proved them. */
    public static final Form<BestKnown> KNOWN =
            Structure.of(
                    "bestKnown",
                    fields -> {
                        var utility =
                                fields.required("utility", Quantities.UTILITY, BestKnown::utility);
                        var foundBy =
                                fields.required("foundBy", Scalars.text(), BestKnown::foundBy);
                        var bound =
                                fields.optional(
                                        "bound",
                                        Quantities.UTILITY,
                                        known -> known.bound().map(ProvenBound::value));
                        var boundBy =
                                fields.optional(
                                        "boundBy",
                                        Scalars.text(),
                                        known -> known.bound().map(ProvenBound::by));
                        return values ->
                                new BestKnown(
                                        values.of(utility),
                                        values.of(foundBy),
                                        bound(values.of(bound), values.of(boundBy)));
                    });

    static final Form<AgainstBest> FORM =
            Structure.of(
                    "againstBest",
                    fields -> {
                        var known = fields.required("known", KNOWN, AgainstBest::best);
                        var better =
                                fields.required(
                                        "betterUtility",
                                        Scalars.flag(),
                                        AgainstBest::betterUtility);
                        var tighter =
                                fields.required(
                                        "tighterBound", Scalars.flag(), AgainstBest::tighterBound);
                        var add = fields.optional("add", Scalars.text(), AgainstBest::add);
                        return values ->
                                new AgainstBest(
                                        values.of(known),
                                        values.of(better),
                                        values.of(tighter),
                                        values.of(add));
                    });

    private static Optional<ProvenBound> bound(Optional<Utility> value, Optional<String> by) {
        return value.map(proven -> new ProvenBound(proven, by.orElse("")));
    }

    /** What is known, and what of it is beaten. */
    void addTo(Lines lines) {
        lines.add("known", "best " + best.told());
        if (betterUtility || tighterBound) {
            String what =
                    betterUtility && tighterBound
                            ? "the best known utility and bound"
                            : betterUtility ? "the best known utility" : "the best known bound";
            lines.add("beats", what + add.map(how -> "; " + how).orElse(""));
        }
    }
}
