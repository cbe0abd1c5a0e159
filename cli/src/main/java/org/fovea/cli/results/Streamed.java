package org.fovea.cli.results;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.fovea.json.Field;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.simulation.steady.Estimate;
import org.fovea.simulation.steady.Percentiles;
import org.fovea.simulation.steady.SteadyState;

/**
 * What a policy's run through the arrivals of a scenario came to.
 *
 * @param run what was asked for
 * @param statistics of the steady state
 * @param wallMs from the start of the process, ms
 * @param command the command line that repeats it
 */
public record Streamed(Asked run, SteadyState statistics, long wallMs, String command)
        implements Result {

    private static final int PLACES = 6;
    private static final int SHOWN = 4;
    private static final double MICROS_OF_MILLI = 1_000;
    private static final BigDecimal MICROS_OF_SECOND = BigDecimal.valueOf(1_000_000);
    private static final Numbers.Limits ANY = new Numbers.Limits("0", false, "1e18", PLACES);

    private static final Form<Estimate> ESTIMATE =
            Structure.of(
                    "estimate",
                    fields -> {
                        var number = Numbers.decimal(ANY, BigDecimal::new);
                        var mean = fields.required("mean", number, each -> plain(each.mean()));
                        var half =
                                fields.required(
                                        "halfWidth", number, each -> plain(each.halfWidth()));
                        return values ->
                                new Estimate(
                                        values.of(mean).doubleValue(),
                                        values.of(half).doubleValue());
                    });

    private static final Form<Percentiles> PERCENTILES =
            Structure.of(
                    "percentiles",
                    fields -> {
                        var number = Numbers.integer(0L, Long.MAX_VALUE);
                        var count = fields.required("count", number, Percentiles::count);
                        var p50 = fields.required("p50", number, Percentiles::p50);
                        var p90 = fields.required("p90", number, Percentiles::p90);
                        var p99 = fields.required("p99", number, Percentiles::p99);
                        var max = fields.required("max", number, Percentiles::max);
                        return values ->
                                new Percentiles(
                                        values.of(count),
                                        values.of(p50),
                                        values.of(p90),
                                        values.of(p99),
                                        values.of(max));
                    });

    /** What was to be simulated. */
    public record Asked(String scenario, String policy, int arrivals, int warmUp, int devices) {}

    /** Its document. */
    public static Format<Streamed> format() {
        return Head.format(
                "What simulate prints under --json where --arrivals is given",
                Structure.onePerLine(
                        "streamed",
                        fields -> {
                            Head.of(fields, Streamed::exit);
                            var asked = asked(fields);
                            var statistics = statistics(fields);
                            var wall =
                                    fields.required(
                                            "wallTimeMs",
                                            Numbers.integer(0L, Long.MAX_VALUE),
                                            Streamed::wallMs);
                            var command =
                                    fields.required("command", Scalars.text(), Streamed::command);
                            return values ->
                                    new Streamed(
                                            asked.apply(values),
                                            statistics.apply(values),
                                            values.of(wall),
                                            values.of(command));
                        }));
    }

    private static Function<Structure.Values, Asked> asked(Structure.Fields<Streamed> fields) {
        var count = Numbers.integer(0, Integer.MAX_VALUE);
        var scenario =
                fields.required("scenario", Scalars.text(), streamed -> streamed.run.scenario);
        var policy = fields.required("policy", Scalars.text(), streamed -> streamed.run.policy);
        var arrivals = fields.required("arrivals", count, streamed -> streamed.run.arrivals);
        var warmUp = fields.required("warmUp", count, streamed -> streamed.run.warmUp);
        var devices = fields.required("devices", count, streamed -> streamed.run.devices);
        return values ->
                new Asked(
                        values.of(scenario),
                        values.of(policy),
                        values.of(arrivals),
                        values.of(warmUp),
                        values.of(devices));
    }

    private static Function<Structure.Values, SteadyState> statistics(
            Structure.Fields<Streamed> fields) {
        var counted =
                fields.required(
                        "counted",
                        Numbers.integer(0, Integer.MAX_VALUE),
                        streamed -> streamed.statistics.counted());
        var span =
                fields.required(
                        "spanUs",
                        Numbers.integer(0L, Long.MAX_VALUE),
                        streamed -> streamed.statistics.span());
        var utility = estimate(fields, "utilityPerSecond", SteadyState::utility);
        var realised =
                fields.optional(
                        "realisedPerSecond", ESTIMATE, streamed -> streamed.statistics.realised());
        var misses = estimate(fields, "missRate", SteadyState::misses);
        var batch = estimate(fields, "inputsPerLaunch", SteadyState::batch);
        var busy = estimate(fields, "busyShare", SteadyState::busy);
        var waiting = estimate(fields, "waitUs", SteadyState::waiting);
        var latency = estimate(fields, "latencyUs", SteadyState::latency);
        var waits = percentiles(fields, "waitsUs", SteadyState::waits);
        var latencies = percentiles(fields, "latenciesUs", SteadyState::latencies);
        var decisions = percentiles(fields, "decisionsNs", SteadyState::decisions);
        return values ->
                new SteadyState(
                        values.of(counted),
                        values.of(span),
                        values.of(utility),
                        values.of(realised),
                        values.of(misses),
                        values.of(batch),
                        values.of(busy),
                        values.of(waiting),
                        values.of(latency),
                        values.of(waits),
                        values.of(latencies),
                        values.of(decisions));
    }

    private static Field<Estimate> estimate(
            Structure.Fields<Streamed> fields,
            String name,
            Function<SteadyState, Estimate> estimate) {
        return fields.required(name, ESTIMATE, streamed -> estimate.apply(streamed.statistics));
    }

    private static Field<Percentiles> percentiles(
            Structure.Fields<Streamed> fields,
            String name,
            Function<SteadyState, Percentiles> percentiles) {
        return fields.required(
                name, PERCENTILES, streamed -> percentiles.apply(streamed.statistics));
    }

    /** Without an exponent, as numbers are written. */
    private static BigDecimal plain(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_UP);
        return new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(
                run.scenario + ", " + Figures.count(run.arrivals, "arrival") + ", " + run.policy);
        lines.add("counted", counted());
        lines.add("utility", told(statistics.utility(), 1) + " a second");
        statistics
                .realised()
                .ifPresent(drawn ->
                        lines.add("realised", told(drawn, 1) + " a second; drawn, no bound holds"));
        lines.add("misses", told(statistics.misses(), 0.01) + " %");
        lines.add("launches", told(statistics.batch(), 1) + " inputs each");
        lines.add(
                "busy",
                told(statistics.busy(), 0.01) + " % of " + Figures.count(run.devices, "device"));
        lines.add("wait", times(statistics.waiting(), statistics.waits()));
        lines.add("latency", times(statistics.latency(), statistics.latencies()));
        lines.add("decisions", decisions().text());
        lines.add("time", BigDecimal.valueOf(wallMs, 3).toPlainString() + " s");
        lines.add("repeat", command);
        return lines.text();
    }

    private String counted() {
        return Figures.count(statistics.counted(), "task")
                + " after a warm-up of "
                + run.warmUp
                + ", over "
                + BigDecimal.valueOf(statistics.span())
                        .divide(MICROS_OF_SECOND, 1, RoundingMode.HALF_UP)
                + " s; means with 95 % confidence intervals";
    }

    private Decisions decisions() {
        var made = statistics.decisions();
        int count = (int) Math.min(made.count(), Integer.MAX_VALUE);
        return new Decisions(count, made.p50(), made.p99(), made.max());
    }

    /** In ms. */
    private static String times(Estimate estimate, Percentiles percentiles) {
        return told(estimate, MICROS_OF_MILLI)
                + " ms, p50 "
                + millis(percentiles.p50())
                + ", p90 "
                + millis(percentiles.p90())
                + ", p99 "
                + millis(percentiles.p99())
                + ", max "
                + millis(percentiles.max())
                + " ms";
    }

    private static String told(Estimate estimate, double unit) {
        return shown(estimate.mean() / unit) + " +- " + shown(estimate.halfWidth() / unit);
    }

    private static String millis(long micros) {
        return shown(micros / MICROS_OF_MILLI);
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number).setScale(SHOWN, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
