package org.fovea.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.library.BestKnown;
import org.fovea.solving.ProvenBound;

/** What a summary says beside its runs, in JSON: the library, profiles, files not read. */
final class KnowledgeForms {

    private KnowledgeForms() {}

    static Structure<BestKnown> known() {
        return Structure.of(
                "known",
                fields -> {
                    var utility =
                            fields.required("utility", Quantities.UTILITY, BestKnown::utility);
                    var foundBy = fields.required("foundBy", Scalars.text(), BestKnown::foundBy);
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
    }

    static Structure<Discovery> discovery() {
        return Structure.of(
                "discovery",
                fields -> {
                    var instance = fields.required("instance", Scalars.name(), Discovery::instance);
                    var utility =
                            fields.optional("utility", Quantities.UTILITY, Discovery::utility);
                    var bound =
                            fields.optional(
                                    "bound",
                                    Quantities.UTILITY,
                                    found -> found.bound().map(ProvenBound::value));
                    var boundBy =
                            fields.optional(
                                    "boundBy",
                                    Scalars.text(),
                                    found -> found.bound().map(ProvenBound::by));
                    var solver = fields.required("solver", Scalars.text(), Discovery::solver);
                    var seed =
                            fields.required(
                                    "seed",
                                    Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                    Discovery::seed);
                    var schedule = fields.optional("schedule", Scalars.text(), Discovery::file);
                    return values ->
                            new Discovery(
                                    values.of(instance),
                                    values.of(utility),
                                    bound(values.of(bound), values.of(boundBy)),
                                    values.of(solver),
                                    values.of(seed),
                                    values.of(schedule));
                });
    }

    private static Optional<ProvenBound> bound(Optional<Utility> value, Optional<String> by) {
        return value.map(proven -> new ProvenBound(proven, by.orElse("")));
    }

    static Structure<ComparisonPlan.Unread> unread() {
        return Structure.of(
                "unread",
                fields -> {
                    var file = fields.required("file", Scalars.text(), ComparisonPlan.Unread::file);
                    var error =
                            fields.required("error", Scalars.text(), ComparisonPlan.Unread::error);
                    return values -> new ComparisonPlan.Unread(values.of(file), values.of(error));
                });
    }

    static Structure<Profile> profile() {
        var steps = SummaryFormat.lines("steps", step());
        return Structure.of(
                "profile",
                fields -> {
                    var solver = fields.required("name", Scalars.text(), Profile::solver);
                    var quality = fields.required("quality", steps, Profile::quality);
                    var time = fields.required("time", steps, Profile::time);
                    return values ->
                            new Profile(values.of(solver), values.of(quality), values.of(time));
                });
    }

    private static Form<Profile.Step> step() {
        return Structure.of(
                "step",
                fields -> {
                    var factor =
                            fields.required(
                                    "factor",
                                    decimal("1", Long.toString(Long.MAX_VALUE)),
                                    Profile.Step::factor);
                    var share = fields.required("share", decimal("0", "1"), Profile.Step::share);
                    return values -> new Profile.Step(values.of(factor), values.of(share));
                });
    }

    private static Form<BigDecimal> decimal(String least, String most) {
        return Numbers.decimal(
                new Numbers.Limits(least, false, most, Spread.PLACES), BigDecimal::new);
    }
}
