package org.fovea.cli.execution;

import java.util.List;
import java.util.function.Function;
import org.fovea.cli.results.Head;
import org.fovea.execution.Overrun;
import org.fovea.execution.trace.Conduct;
import org.fovea.execution.trace.Punctuality;
import org.fovea.execution.trace.TailClaim;
import org.fovea.execution.trace.Trials;
import org.fovea.instance.Limits;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** What {@code execute} prints under {@code --json}. */
final class ExecutedForm {

    private static final Form<Integer> COUNT = Numbers.integer(0, Integer.MAX_VALUE);
    private static final Form<Long> AMOUNT = Numbers.integer(0L, Long.MAX_VALUE);
    private static final Form<Long> MISSES = AMOUNT;
    private static final Form<Long> UTILITY = Quantities.UTILITY.as(Utility::units, Utility::new);

    private static final Structure<Punctuality.Spread> SPREAD =
            Structure.of(
                    "spread",
                    fields -> {
                        var p50 = fields.required("p50", AMOUNT, Punctuality.Spread::p50);
                        var p99 = fields.required("p99", AMOUNT, Punctuality.Spread::p99);
                        var max = fields.required("max", AMOUNT, Punctuality.Spread::max);
                        return values ->
                                new Punctuality.Spread(
                                        values.of(p50), values.of(p99), values.of(max));
                    });

    private static final Structure<TailClaim> CLAIM =
            Structure.of(
                    "claim",
                    fields -> {
                        var launches = fields.required("launches", COUNT, TailClaim::launches);
                        var overruns = fields.required("overruns", COUNT, TailClaim::overruns);
                        var share = fields.optional("share", Scalars.text(), TailClaim::share);
                        return values ->
                                new TailClaim(
                                        values.of(launches), values.of(overruns), values.of(share));
                    });

    private static final Structure<Trials> TRIALS =
            Structure.of(
                    "monteCarlo",
                    fields -> {
                        var runs = fields.required("runs", COUNT, Trials::runs);
                        var utility =
                                fields.required(
                                        "utility",
                                        distribution("utilities", UTILITY),
                                        Trials::utility);
                        var misses =
                                fields.required(
                                        "misses", distribution("misses", MISSES), Trials::misses);
                        return values ->
                                new Trials(values.of(runs), values.of(utility), values.of(misses));
                    });

    private ExecutedForm() {}

    private static Structure<Trials.Distribution> distribution(String name, Form<Long> value) {
        return Structure.of(
                name,
                fields -> {
                    var mean = fields.required("mean", value, Trials.Distribution::mean);
                    var min = fields.required("min", value, Trials.Distribution::min);
                    var p1 = fields.required("p1", value, Trials.Distribution::p1);
                    var p50 = fields.required("p50", value, Trials.Distribution::p50);
                    var p99 = fields.required("p99", value, Trials.Distribution::p99);
                    var max = fields.required("max", value, Trials.Distribution::max);
                    return values ->
                            new Trials.Distribution(
                                    values.of(mean),
                                    values.of(min),
                                    values.of(p1),
                                    values.of(p50),
                                    values.of(p99),
                                    values.of(max));
                });
    }

    static Format<Executed> format() {
        return Head.format(
                "What execute prints under --json",
                Structure.onePerLine(
                        "executed",
                        fields -> {
                            Head.of(fields, Executed::exit);
                            var conduct = conduct(fields);
                            var worth = worth(fields);
                            var punctuality = punctuality(fields);
                            var trials = fields.optional("monteCarlo", TRIALS, Executed::trials);
                            var failure =
                                    fields.optional("failure", Scalars.text(), Executed::failure);
                            var wall = fields.required("wallTimeMs", AMOUNT, Executed::wallMs);
                            var trace = fields.optional("trace", Scalars.text(), Executed::trace);
                            return values ->
                                    new Executed(
                                            conduct.apply(values),
                                            worth.apply(values),
                                            punctuality.apply(values),
                                            values.of(trials),
                                            values.of(failure),
                                            values.of(wall),
                                            values.of(trace),
                                            List.of());
                        }));
    }

    private static Function<Structure.Values, Conduct> conduct(Structure.Fields<Executed> fields) {
        var backend = fields.required("backend", Scalars.text(), each -> each.conduct().backend());
        var device = fields.optional("device", Scalars.text(), each -> each.conduct().device());
        var networks =
                fields.optional("networks", Scalars.text(), each -> each.conduct().networks());
        var planned = fields.optional("planned", Scalars.text(), each -> each.conduct().planned());
        var overrun =
                fields.required(
                        "overrun",
                        Scalars.constant(Overrun.class),
                        each -> each.conduct().overrun());
        var realTime =
                fields.required("realTime", Scalars.flag(), each -> each.conduct().realTime());
        var seed = fields.required("seed", AMOUNT, each -> each.conduct().seed());
        var jitter = fields.required("jitterUs", Quantities.TIME, each -> each.conduct().jitter());
        return values ->
                new Conduct(
                        values.of(backend),
                        values.of(device),
                        values.of(networks),
                        values.of(planned),
                        values.of(overrun),
                        values.of(realTime),
                        values.of(seed),
                        values.of(jitter));
    }

    private static Function<Structure.Values, Executed.Worth> worth(
            Structure.Fields<Executed> fields) {
        var instance = fields.required("instance", Scalars.name(), each -> each.worth().instance());
        var tasks = fields.required("tasks", COUNT, each -> each.worth().tasks());
        var planned =
                fields.required(
                        "plannedUtility", Quantities.UTILITY, each -> each.worth().planned());
        var delivered =
                fields.required("utility", Quantities.UTILITY, each -> each.worth().delivered());
        var plannedMisses =
                fields.required("plannedMisses", COUNT, each -> each.worth().plannedMisses());
        var misses = fields.required("misses", COUNT, each -> each.worth().misses());
        var longest =
                fields.required("longestRunOfMisses", COUNT, each -> each.worth().longestRun());
        var mandatory =
                fields.required(
                        "mandatoryMissed",
                        Listing.of("task ids", Quantities.ID, 0, Limits.TASKS),
                        each -> each.worth().mandatoryMissed());
        return values ->
                new Executed.Worth(
                        values.of(instance),
                        values.of(tasks),
                        values.of(planned),
                        values.of(delivered),
                        values.of(plannedMisses),
                        values.of(misses),
                        values.of(longest),
                        values.of(mandatory));
    }

    private static Function<Structure.Values, Punctuality> punctuality(
            Structure.Fields<Executed> fields) {
        var ran = fields.required("launches", COUNT, each -> each.punctuality().launches());
        var dropped = fields.required("dropped", COUNT, each -> each.punctuality().dropped());
        var shortened = fields.required("shortened", COUNT, each -> each.punctuality().shortened());
        var start = fields.required("startLateUs", SPREAD, each -> each.punctuality().startLate());
        var end = fields.required("endLateUs", SPREAD, each -> each.punctuality().endLate());
        var within = fields.required("promptWithinUs", AMOUNT, each -> each.punctuality().within());
        var prompt = fields.required("prompt", COUNT, each -> each.punctuality().prompt());
        var claim = fields.required("durations", CLAIM, each -> each.punctuality().claim());
        return values ->
                new Punctuality(
                        values.of(ran),
                        values.of(dropped),
                        values.of(shortened),
                        values.of(start),
                        values.of(end),
                        values.of(within),
                        values.of(prompt),
                        values.of(claim));
    }
}
