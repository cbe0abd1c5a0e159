package org.fovea.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.fovea.instance.Quantities;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.solving.ProvenBound;

/** A summary in JSON: {@code docs/formats/comparison.md}, field by field. */
final class SummaryFormat {

    private static final String TAG = "fovea-comparison/1";
    private static final int MOST = 1_000_000;
    private static final int SHA256_DIGITS = 64;
    private static final Form<Integer> COUNT = Numbers.integer(0, Integer.MAX_VALUE);
    private static final Form<BigDecimal> VALUE =
            Numbers.decimal(
                    new Numbers.Limits("0", false, Long.toString(Long.MAX_VALUE), Spread.PLACES),
                    BigDecimal::new);
    private static final Form<BigDecimal> DIFFERENCE =
            Numbers.decimal(
                    new Numbers.Limits(
                            "-" + Long.MAX_VALUE,
                            false,
                            Long.toString(Long.MAX_VALUE),
                            Spread.PLACES),
                    BigDecimal::new);
    private static final Structure<Spread> SPREAD = spread();
    private static final Structure<ProvenBound> BOUND = bound();

    /** The summary's file. */
    static final Format<Summary> FORMAT = new Format<>(TAG, "A comparison of solvers", summary());

    private SummaryFormat() {}

    private static Structure<Summary> summary() {
        return Structure.onePerLine(
                "comparison",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), summary -> TAG);
                    var planned = fields.required("planned", COUNT, Summary::planned);
                    var made = fields.required("made", COUNT, Summary::made);
                    var baseline = fields.optional("baseline", Scalars.text(), Summary::baseline);
                    var rows =
                            fields.required("instances", lines("instances", row()), Summary::rows);
                    var standings =
                            fields.required(
                                    "solvers", lines("solvers", standing()), Summary::standings);
                    var pairings =
                            fields.withDefault(
                                    "pairings",
                                    lines("pairings", pairing()),
                                    List.of(),
                                    Summary::pairings);
                    var profiles =
                            fields.withDefault(
                                    "profiles",
                                    lines("profiles", KnowledgeForms.profile()),
                                    List.of(),
                                    Summary::profiles);
                    var discoveries =
                            fields.withDefault(
                                    "discoveries",
                                    lines("discoveries", KnowledgeForms.discovery()),
                                    List.of(),
                                    Summary::discoveries);
                    var unread =
                            fields.withDefault(
                                    "unread",
                                    lines("files", KnowledgeForms.unread()),
                                    List.of(),
                                    Summary::unread);
                    var defects =
                            fields.required(
                                    "defects", lines("defects", Scalars.text()), Summary::defects);
                    return values ->
                            new Summary(
                                    values.of(planned),
                                    values.of(made),
                                    values.of(baseline),
                                    values.of(rows),
                                    values.of(standings),
                                    values.of(pairings),
                                    values.of(profiles),
                                    values.of(discoveries),
                                    values.of(unread),
                                    values.of(defects));
                });
    }

    private static Structure<Summary.Row> row() {
        return Structure.onePerLine(
                "instance",
                fields -> {
                    var name = fields.required("name", Scalars.name(), Summary.Row::instance);
                    var sha256 =
                            fields.required(
                                    "sha256",
                                    Scalars.hexadecimal(SHA256_DIGITS),
                                    Summary.Row::sha256);
                    var known =
                            fields.optional(
                                    "bestKnown",
                                    Quantities.UTILITY,
                                    row -> row.reference().bestKnown());
                    var bound =
                            fields.optional("bestBound", BOUND, row -> row.reference().bestBound());
                    var infeasible =
                            fields.withDefault(
                                    "infeasible",
                                    Scalars.flag(),
                                    false,
                                    row -> row.reference().infeasible());
                    var defects =
                            fields.withDefault(
                                    "defects",
                                    lines("defects", Scalars.text()),
                                    List.of(),
                                    row -> row.reference().defects());
                    var library =
                            fields.optional(
                                    "library", KnowledgeForms.known(), Summary.Row::library);
                    var cells =
                            fields.required(
                                    "solvers", lines("solvers", cell()), Summary.Row::cells);
                    return values ->
                            new Summary.Row(
                                    values.of(name),
                                    values.of(sha256),
                                    new Reference(
                                            values.of(known),
                                            values.of(bound),
                                            values.of(infeasible),
                                            values.of(defects)),
                                    values.of(library),
                                    values.of(cells));
                });
    }

    private static Structure<Summary.Cell> cell() {
        return Structure.of(
                "cell",
                fields -> {
                    var solver = fields.required("name", Scalars.text(), Summary.Cell::solver);
                    var runs = fields.required("runs", COUNT, Summary.Cell::runs);
                    var utility = fields.optional("utility", SPREAD, Summary.Cell::utility);
                    var ofBound = fields.optional("shareOfBound", SPREAD, Summary.Cell::ofBound);
                    return values ->
                            new Summary.Cell(
                                    values.of(solver),
                                    values.of(runs),
                                    values.of(utility),
                                    values.of(ofBound));
                });
    }

    private static Structure<Standing> standing() {
        return Structure.onePerLine(
                "solver",
                fields -> {
                    var solver = fields.required("name", Scalars.text(), Standing::solver);
                    var runs = fields.required("runs", COUNT, Standing::runs);
                    var failed = fields.required("failed", COUNT, Standing::failed);
                    var unanswered = fields.required("unanswered", COUNT, Standing::unanswered);
                    var optimal = fields.required("optimal", COUNT, Standing::optimal);
                    var proven = fields.withDefault("proven", COUNT, 0, Standing::proven);
                    var wins = fields.required("wins", COUNT, Standing::wins);
                    var ofBound = fields.optional("shareOfBound", SPREAD, Standing::ofBound);
                    var ofBaseline =
                            fields.optional("shareOfBaseline", SPREAD, Standing::ofBaseline);
                    var gap = fields.optional("gap", SPREAD, Standing::gap);
                    var misses = fields.optional("misses", SPREAD, Standing::misses);
                    var mandatory =
                            fields.optional("mandatoryMissed", SPREAD, Standing::mandatoryMissed);
                    var wallTime = fields.optional("wallTimeUs", SPREAD, Standing::wallTime);
                    var toBest = fields.optional("toBestUs", SPREAD, Standing::toBest);
                    var primal =
                            fields.optional("primalIntegralUs", SPREAD, Standing::primalIntegral);
                    var decision = fields.optional("decisionP99Ns", SPREAD, Standing::decision);
                    return values ->
                            new Standing(
                                    values.of(solver),
                                    values.of(runs),
                                    values.of(failed),
                                    values.of(unanswered),
                                    values.of(optimal),
                                    values.of(proven),
                                    values.of(wins),
                                    values.of(ofBound),
                                    values.of(ofBaseline),
                                    values.of(gap),
                                    values.of(misses),
                                    values.of(mandatory),
                                    values.of(wallTime),
                                    values.of(toBest),
                                    values.of(primal),
                                    values.of(decision));
                });
    }

    private static Structure<Pairing> pairing() {
        return Structure.of(
                "pairing",
                fields -> {
                    var solver = fields.required("name", Scalars.text(), Pairing::solver);
                    var against = fields.required("against", Scalars.text(), Pairing::against);
                    var pairs = fields.required("pairs", COUNT, Pairing::pairs);
                    var difference = fields.required("difference", DIFFERENCE, Pairing::difference);
                    var low = fields.required("low", DIFFERENCE, Pairing::low);
                    var high = fields.required("high", DIFFERENCE, Pairing::high);
                    var probability = fields.required("probability", VALUE, Pairing::probability);
                    return values ->
                            new Pairing(
                                    values.of(solver),
                                    values.of(against),
                                    values.of(pairs),
                                    values.of(difference),
                                    values.of(low),
                                    values.of(high),
                                    values.of(probability));
                });
    }

    private static Structure<Spread> spread() {
        return Structure.of(
                "spread",
                fields -> {
                    var count =
                            fields.required(
                                    "count", Numbers.integer(1, Integer.MAX_VALUE), Spread::count);
                    var mean = fields.required("mean", VALUE, Spread::mean);
                    var lower = fields.required("lowerQuartile", VALUE, Spread::lowerQuartile);
                    var median = fields.required("median", VALUE, Spread::median);
                    var upper = fields.required("upperQuartile", VALUE, Spread::upperQuartile);
                    return values ->
                            new Spread(
                                    values.of(count),
                                    values.of(mean),
                                    values.of(lower),
                                    values.of(median),
                                    values.of(upper));
                });
    }

    private static Structure<ProvenBound> bound() {
        return Structure.of(
                "bound",
                fields -> {
                    var value = fields.required("value", Quantities.UTILITY, ProvenBound::value);
                    var by = fields.required("by", Scalars.text(), ProvenBound::by);
                    return values -> new ProvenBound(values.of(value), values.of(by));
                });
    }

    static <E> Form<List<E>> lines(String elements, Form<E> element) {
        return Listing.of(elements, element, 0, MOST).onePerLine();
    }
}
