package org.fovea.cli.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Structure;
import org.fovea.simulation.DecisionTimes;

/** How long a policy's decisions took, ns. */
public record Decisions(int count, long p50, long p99, long max) {

    private static final int MEDIAN = 500; // per mille
    private static final int P99 = 990;
    private static final BigDecimal NANOS_OF_MICRO = BigDecimal.valueOf(1_000);

    static final Form<Decisions> FORM =
            Structure.of(
                    "decisions",
                    fields -> {
                        var time = Numbers.integer(0L, Long.MAX_VALUE);
                        var count =
                                fields.required(
                                        "count",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Decisions::count);
                        var p50 = fields.required("p50Ns", time, Decisions::p50);
                        var p99 = fields.required("p99Ns", time, Decisions::p99);
                        var max = fields.required("maxNs", time, Decisions::max);
                        return values ->
                                new Decisions(
                                        values.of(count),
                                        values.of(p50),
                                        values.of(p99),
                                        values.of(max));
                    });

    /** As measured. */
    public static Decisions of(DecisionTimes times) {
        return new Decisions(
                times.count(),
                times.percentileNanos(MEDIAN),
                times.percentileNanos(P99),
                times.maxNanos());
    }

    /** For instance {@code 412 decisions, p50 1.2 us, p99 14.0 us, max 310.4 us}. */
    String text() {
        return Figures.count(count, "decision")
                + ", p50 "
                + micros(p50)
                + ", p99 "
                + micros(p99)
                + ", max "
                + micros(max);
    }

    private static String micros(long nanos) {
        return BigDecimal.valueOf(nanos).divide(NANOS_OF_MICRO, 1, RoundingMode.HALF_UP) + " us";
    }
}
