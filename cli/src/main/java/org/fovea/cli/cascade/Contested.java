package org.fovea.cli.cascade;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Lines;
import org.fovea.cli.results.Result;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * Orders of a cascade against each other under load.
 *
 * @param seeds that every order met
 * @param rows of those runs that were made
 * @param complete whether all were
 * @param command that repeats it
 */
public record Contested(String cascade, int seeds, List<Row> rows, boolean complete, String command)
        implements Result {

    private static final int MILLION = 1_000_000;

    private static final Form<Row> ROW =
            Structure.of(
                    "row",
                    fields -> {
                        var count = Numbers.integer(0L, Long.MAX_VALUE);
                        var instance = fields.required("instance", Scalars.text(), Row::instance);
                        var order = fields.required("order", Scalars.text(), Row::order);
                        var policy = fields.required("policy", Scalars.text(), Row::policy);
                        var utility = fields.required("utility", Quantities.UTILITY, Row::utility);
                        var objects = fields.required("objects", count, Row::objects);
                        var answered = fields.required("answered", count, Row::answered);
                        var attempts = fields.required("attempts", count, Row::attempts);
                        var sequence =
                                fields.required(
                                        "sequence",
                                        Listing.of("ids", Scalars.text(), 1, Integer.MAX_VALUE),
                                        Row::sequence);
                        return values ->
                                new Row(
                                        values.of(instance),
                                        values.of(order),
                                        values.of(policy),
                                        values.of(utility),
                                        values.of(objects),
                                        values.of(answered),
                                        values.of(attempts),
                                        values.of(sequence));
                    });

    /**
     * One order under one policy.
     *
     * @param order the method that was asked for
     * @param utility mean over the seeds, rounded down
     * @param objects summed over the seeds, as are those answered in time and the attempts made
     */
    public record Row(
            String instance,
            String order,
            String policy,
            Utility utility,
            long objects,
            long answered,
            long attempts,
            List<String> sequence) {

        public Row {
            sequence = List.copyOf(sequence);
        }

        private String text() {
            long all = Math.max(1, objects);
            return "%s, %s: utility %s, %s answered, %s attempts an object; %s"
                    .formatted(
                            instance,
                            policy,
                            utility,
                            Figures.percent(MILLION * answered / all),
                            BigDecimal.valueOf(attempts)
                                    .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP),
                            String.join(", ", sequence));
        }
    }

    public Contested {
        rows = List.copyOf(rows);
    }

    /** Its document. */
    public static Format<Contested> format() {
        return Head.format(
                "What compare prints under --json where --cascade is given",
                Structure.onePerLine(
                        "contested",
                        fields -> {
                            Head.of(fields, Contested::exit);
                            var cascade =
                                    fields.required("cascade", Scalars.name(), Contested::cascade);
                            var seeds =
                                    fields.required(
                                            "seeds",
                                            Numbers.integer(1, Integer.MAX_VALUE),
                                            Contested::seeds);
                            var rows =
                                    fields.required(
                                            "rows",
                                            Listing.of("rows", ROW, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Contested::rows);
                            var complete =
                                    fields.required(
                                            "complete", Scalars.flag(), Contested::complete);
                            var command =
                                    fields.required("command", Scalars.text(), Contested::command);
                            return values ->
                                    new Contested(
                                            values.of(cascade),
                                            values.of(seeds),
                                            values.of(rows),
                                            values.of(complete),
                                            values.of(command));
                        }));
    }

    @Override
    public int exit() {
        if (complete) return Exit.YES;
        return rows.isEmpty() ? Interruption.EXIT : Exit.NO;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(
                cascade
                        + ", means over "
                        + Figures.count(seeds, "seed")
                        + (complete ? "" : " (interrupted)"));
        rows.forEach(row -> lines.add(row.order, row.text()));
        lines.add("repeat", command);
        return lines.text();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
