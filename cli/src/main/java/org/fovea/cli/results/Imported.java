package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fovea.detections.tasks.Conversion;
import org.fovea.detections.tasks.Dropped;
import org.fovea.detections.tasks.Tally;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * What {@code import} came to.
 *
 * @param from the format
 * @param source what was read, as typed
 * @param output where the instance went, as typed; {@code -} is standard output
 */
public record Imported(
        String from,
        String source,
        String output,
        String instance,
        Tally tally,
        List<String> warnings)
        implements Result {

    private static final Form<Map.Entry<Dropped, Long>> DROPPED =
            Structure.of(
                    "dropped",
                    fields -> {
                        var reason =
                                fields.required(
                                        "reason",
                                        Scalars.constant(Dropped.class),
                                        Map.Entry::getKey);
                        var boxes =
                                fields.required(
                                        "boxes",
                                        Numbers.integer(1, Long.MAX_VALUE),
                                        Map.Entry::getValue);
                        return values -> Map.entry(values.of(reason), values.of(boxes));
                    });

    public Imported {
        warnings = List.copyOf(warnings);
    }

    /** What a conversion came to. */
    public static Imported of(String from, String source, String output, Conversion conversion) {
        return new Imported(
                from,
                source,
                output,
                conversion.instance().name(),
                conversion.tally(),
                conversion.warnings());
    }

    /** Its document. */
    public static Format<Imported> format() {
        return Head.format(
                "What import prints under --json",
                Structure.onePerLine(
                        "imported",
                        fields -> {
                            var count = Numbers.integer(0L, Long.MAX_VALUE);
                            Head.of(fields, Imported::exit);
                            var from = fields.required("from", Scalars.text(), Imported::from);
                            var source =
                                    fields.required("source", Scalars.text(), Imported::source);
                            var instance =
                                    fields.required("instance", Scalars.name(), Imported::instance);
                            var frames =
                                    fields.required(
                                            "frames",
                                            Numbers.integer(0, Integer.MAX_VALUE),
                                            imported -> imported.tally.frames());
                            var read =
                                    fields.required(
                                            "read", count, imported -> imported.tally.read());
                            var clipped =
                                    fields.required(
                                            "clipped", count, imported -> imported.tally.clipped());
                            var kept =
                                    fields.required(
                                            "kept", count, imported -> imported.tally.kept());
                            var dropped =
                                    fields.required(
                                            "dropped",
                                            Listing.of("reasons", DROPPED, 0, Integer.MAX_VALUE),
                                            imported ->
                                                    List.copyOf(
                                                            imported.tally.dropped().entrySet()));
                            var output =
                                    fields.required("output", Scalars.text(), Imported::output);
                            var warnings =
                                    fields.required(
                                            "warnings",
                                            Listing.of(
                                                    "warnings",
                                                    Scalars.text(),
                                                    0,
                                                    Integer.MAX_VALUE),
                                            Imported::warnings);
                            return values ->
                                    new Imported(
                                            values.of(from),
                                            values.of(source),
                                            values.of(output),
                                            values.of(instance),
                                            new Tally(
                                                    values.of(frames),
                                                    values.of(read),
                                                    values.of(clipped),
                                                    values.of(kept),
                                                    byReason(values.of(dropped))),
                                            values.of(warnings));
                        }));
    }

    private static Map<Dropped, Long> byReason(List<Map.Entry<Dropped, Long>> entries) {
        var dropped = new EnumMap<Dropped, Long>(Dropped.class);
        for (var entry : entries) dropped.put(entry.getKey(), entry.getValue());
        return dropped;
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(instance);
        lines.add("read", boxes(tally.read()) + " from " + source);
        lines.add("kept", boxes(tally.kept()) + " in " + Figures.count(tally.frames(), "frame"));
        lines.add("clipped", tally.clipped() + " of them at an edge of the image");
        tally.dropped()
                .forEach((reason, boxes) -> lines.add("dropped", boxes + " " + reason.words()));
        if (!besideSchedule()) lines.add("written", output);
        return lines.text();
    }

    private static String boxes(long number) {
        return number + (number == 1 ? " box" : " boxes");
    }

    @Override
    public boolean besideSchedule() {
        return output.equals("-");
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
