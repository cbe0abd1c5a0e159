package org.fovea.cli.cascade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judgement;
import org.fovea.cascade.Solutions;
import org.fovea.cli.results.Lines;
import org.fovea.instance.Limits;
import org.fovea.json.Form;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** The figures of a sequence, for people and as JSON. */
final class Sequence {

    private static final int SHOWN = 6; // places

    private static final Form<Judgement.Step> STEP =
            Structure.of(
                    "step",
                    fields -> {
                        var id = fields.required("id", Scalars.text(), Judgement.Step::id);
                        var reached =
                                fields.required("asked", Solutions.SHARE, Judgement.Step::reached);
                        var unsure =
                                fields.required("unsure", Solutions.SHARE, Judgement.Step::unsure);
                        var latest =
                                fields.required(
                                        "latestUs",
                                        Numbers.integer(1, Long.MAX_VALUE),
                                        Judgement.Step::latest);
                        return values ->
                                new Judgement.Step(
                                        values.of(id),
                                        values.of(reached),
                                        values.of(unsure),
                                        values.of(latest));
                    });

    private static final Form<Judgement.Use> USE =
            Structure.of(
                    "use",
                    fields -> {
                        var limit = fields.required("limit", Scalars.text(), Judgement.Use::limit);
                        var used =
                                fields.required(
                                        "used",
                                        Numbers.integer(0, Long.MAX_VALUE),
                                        Judgement.Use::used);
                        var most =
                                fields.required(
                                        "most",
                                        Numbers.integer(0, Limits.CAPACITY),
                                        Judgement.Use::most);
                        return values ->
                                new Judgement.Use(
                                        values.of(limit), values.of(used), values.of(most));
                    });

    /** All figures. */
    static final Structure<Judgement.Figures> FORM =
            Structure.onePerLine(
                    "figures",
                    fields -> {
                        var expected =
                                fields.required(
                                        "expectedUs",
                                        Solutions.EXPECTED,
                                        Judgement.Figures::expected);
                        var worst =
                                fields.required(
                                        "worstUs",
                                        Numbers.integer(1, Long.MAX_VALUE),
                                        Judgement.Figures::worst);
                        var steps =
                                fields.required(
                                        "steps",
                                        Listing.of("steps", STEP, 1, Integer.MAX_VALUE)
                                                .onePerLine(),
                                        Judgement.Figures::steps);
                        var uses =
                                fields.required(
                                        "limits",
                                        Listing.of("limits", USE, 0, Integer.MAX_VALUE)
                                                .onePerLine(),
                                        Judgement.Figures::uses);
                        return values ->
                                new Judgement.Figures(
                                        values.of(expected),
                                        values.of(worst),
                                        values.of(steps),
                                        values.of(uses));
                    });

    private Sequence() {}

    /** Rounded down to 6 places. */
    static String shown(Fraction value) {
        return new BigDecimal(value.toString())
                .setScale(SHOWN, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    static void steps(Judgement.Figures figures, Lines lines) {
        for (var step : figures.steps())
            lines.add(
                    "step",
                    "%s, asked with probability %s, ends by %d us, then unsure %s"
                            .formatted(
                                    step.id(),
                                    shown(step.reached()),
                                    step.latest(),
                                    shown(step.unsure())));
    }

    /**
     * What is used of each limit and what it costs.
     *
     * @param relaxed what is expected without each, us
     */
    static void limits(Judgement.Figures figures, List<Fraction> relaxed, Lines lines) {
        for (int i = 0; i < relaxed.size(); i++) {
            var use = figures.uses().get(i);
            lines.add(
                    "limit",
                    "%s: %d of %d; without it %s us are expected"
                            .formatted(use.limit(), use.used(), use.most(), shown(relaxed.get(i))));
        }
    }
}
