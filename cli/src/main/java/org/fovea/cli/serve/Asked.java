package org.fovea.cli.serve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.simulation.confidence.Uncertainty;

/**
 * One request.
 *
 * @param id chosen by the client, by which it knows the answer
 */
public record Asked(String id, Ask ask) {

    /** The protocol and its version. */
    public static final String TAG = "fovea-serve/1";

    static final int LONGEST_ID = 100;

    private static final int MOST_THREADS = 1_024;
    private static final int PLACES = 6;

    private static final Form<Source> INSTANCE = Source.form("instance");
    private static final Form<Source> SCHEDULE = Source.form("schedule");
    private static final Form<Integer> THREADS = Numbers.integer(1, MOST_THREADS);

    private static final Structure<Ask.Solve> SOLVE =
            Structure.of(
                    "solve",
                    fields -> {
                        var instance = fields.required("instance", INSTANCE, Ask.Solve::instance);
                        var solver =
                                fields.withDefault(
                                        "solver", Scalars.text(), "auto", Ask.Solve::solver);
                        var time =
                                fields.optional(
                                        "timeLimit",
                                        Scalars.text(),
                                        ask -> ask.effort().timeLimit());
                        var work =
                                fields.optionalLong(
                                        "workLimit",
                                        Numbers.integer(0L, Long.MAX_VALUE),
                                        ask -> ask.effort().workLimit());
                        var gap =
                                fields.withDefault(
                                        "gap", Scalars.text(), "0", ask -> ask.effort().gap());
                        var seed =
                                fields.withDefault(
                                        "seed",
                                        Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                        0L,
                                        ask -> ask.effort().seed());
                        var threads =
                                fields.withDefault(
                                        "threads", THREADS, 1, ask -> ask.effort().threads());
                        var start = fields.optional("start", SCHEDULE, Ask.Solve::start);
                        var events =
                                fields.withDefault(
                                        "events", Scalars.flag(), false, Ask.Solve::events);
                        return values ->
                                new Ask.Solve(
                                        values.of(instance),
                                        values.of(solver),
                                        new Ask.Effort(
                                                values.of(time),
                                                values.of(work),
                                                values.of(gap),
                                                values.of(seed),
                                                values.of(threads)),
                                        values.of(start),
                                        values.of(events));
                    });

    private static final Structure<Ask.Check> CHECK =
            Structure.of(
                    "check",
                    fields -> {
                        var instance = fields.required("instance", INSTANCE, Ask.Check::instance);
                        var schedule = fields.required("schedule", SCHEDULE, Ask.Check::schedule);
                        return values -> new Ask.Check(values.of(instance), values.of(schedule));
                    });

    private static final Structure<Ask.Explain> EXPLAIN =
            Structure.of(
                    "explain",
                    fields -> {
                        var instance = fields.required("instance", INSTANCE, Ask.Explain::instance);
                        var schedule = fields.optional("schedule", SCHEDULE, Ask.Explain::schedule);
                        var task = fields.optional("task", Scalars.text(), Ask.Explain::task);
                        var time =
                                fields.optional(
                                        "timeLimit", Scalars.text(), Ask.Explain::timeLimit);
                        var threads =
                                fields.withDefault("threads", THREADS, 1, Ask.Explain::threads);
                        var events =
                                fields.withDefault(
                                        "events", Scalars.flag(), false, Ask.Explain::events);
                        return values ->
                                new Ask.Explain(
                                        values.of(instance),
                                        values.of(schedule),
                                        values.of(task),
                                        values.of(time),
                                        values.of(threads),
                                        values.of(events));
                    });

    private static final Structure<Ask.Confidence> CONFIDENCE =
            Structure.of(
                    "confidence",
                    fields -> {
                        var seed =
                                fields.required(
                                        "seed",
                                        Numbers.integer(0L, Long.MAX_VALUE),
                                        sure -> sure.drawn().seed());
                        var correlation =
                                fields.withDefault(
                                        "correlation",
                                        decimal("1"),
                                        new BigDecimal(Uncertainty.CORRELATION),
                                        sure -> BigDecimal.valueOf(sure.drawn().correlation()));
                        var spread =
                                fields.withDefault(
                                        "spread",
                                        decimal("10"),
                                        new BigDecimal(Uncertainty.SPREAD),
                                        sure -> BigDecimal.valueOf(sure.drawn().spread()));
                        var blind =
                                fields.withDefault(
                                        "blind", Scalars.flag(), false, Ask.Confidence::blind);
                        return values ->
                                new Ask.Confidence(
                                        new Uncertainty(
                                                values.of(seed),
                                                values.of(correlation).doubleValue(),
                                                values.of(spread).doubleValue()),
                                        values.of(blind));
                    });

    private static final Structure<Ask.Simulate> SIMULATE =
            Structure.of(
                    "simulate",
                    fields -> {
                        var instance =
                                fields.required("instance", INSTANCE, Ask.Simulate::instance);
                        var policy =
                                fields.required("policy", Scalars.text(), Ask.Simulate::policy);
                        var confidence =
                                fields.optional("confidence", CONFIDENCE, Ask.Simulate::confidence);
                        var events =
                                fields.withDefault(
                                        "events", Scalars.flag(), false, Ask.Simulate::events);
                        return values ->
                                new Ask.Simulate(
                                        values.of(instance),
                                        values.of(policy),
                                        values.of(confidence),
                                        values.of(events));
                    });

    private static final Structure<Ask.Cancel> CANCEL =
            Structure.of(
                    "cancel",
                    fields -> {
                        var request =
                                fields.required(
                                        "request", Scalars.id(LONGEST_ID), Ask.Cancel::request);
                        return values -> new Ask.Cancel(values.of(request));
                    });

    /** A line of a client. */
    public static final Format<Asked> FORMAT =
            new Format<>(TAG, "A request to fovea serve", request());

    private static Structure<Asked> request() {
        return Structure.of(
                "request",
                fields -> {
                    var id = fields.required("id", Scalars.id(LONGEST_ID), Asked::id);
                    fields.optional(Format.FIELD, Scalars.exactly(TAG), _ -> Optional.empty());
                    var kinds =
                            List.of(
                                    fields.optional("solve", SOLVE, only(Ask.Solve.class)),
                                    fields.optional("check", CHECK, only(Ask.Check.class)),
                                    fields.optional("explain", EXPLAIN, only(Ask.Explain.class)),
                                    fields.optional("simulate", SIMULATE, only(Ask.Simulate.class)),
                                    fields.optional("cancel", CANCEL, only(Ask.Cancel.class)));
                    fields.oneShapeOf(
                            "one of \"solve\", \"check\", \"explain\", \"simulate\", \"cancel\"",
                            kinds.stream()
                                    .map(Structure.Shape::of)
                                    .toArray(Structure.Shape[]::new));
                    return values ->
                            new Asked(
                                    values.of(id),
                                    kinds.stream()
                                            .map(values::of)
                                            .flatMap(Optional::stream)
                                            .findFirst()
                                            .<Ask>map(each -> each)
                                            .orElseThrow());
                });
    }

    private static <T extends Ask> Function<Asked, Optional<T>> only(Class<T> kind) {
        return asked -> Optional.of(asked.ask()).filter(kind::isInstance).map(kind::cast);
    }

    private static Form<BigDecimal> decimal(String most) {
        return Numbers.decimal(new Numbers.Limits("0", false, most, PLACES), BigDecimal::new);
    }
}
