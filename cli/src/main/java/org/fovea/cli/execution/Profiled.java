package org.fovea.cli.execution;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Lines;
import org.fovea.cli.results.Result;
import org.fovea.instance.Measured;
import org.fovea.instance.Profile;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.profile.Remarks;

/**
 * A profile in short.
 *
 * @param measured how, a name and a text each
 * @param rows a line for each stage
 * @param warnings what is odd about it
 * @param file where it was written; empty for nowhere
 */
public record Profiled(
        String profile,
        List<Fact> measured,
        List<Row> rows,
        List<String> warnings,
        Optional<String> file)
        implements Result {

    /** One part of how it was measured. */
    public record Fact(String name, String text) {}

    /**
     * One stage.
     *
     * @param latency us for batches of 1, 2, ... inputs
     */
    public record Row(String network, int stage, List<Long> latency) {
        public Row {
            latency = List.copyOf(latency);
        }
    }

    private static final Form<Fact> FACT =
            Structure.of(
                    "fact",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Fact::name);
                        var text = fields.required("text", Scalars.text(), Fact::text);
                        return values -> new Fact(values.of(name), values.of(text));
                    });

    private static final Form<Row> ROW =
            Structure.of(
                    "stage",
                    fields -> {
                        var network = fields.required("network", Scalars.text(), Row::network);
                        var stage = fields.required("stage", Numbers.integer(1, 1_000), Row::stage);
                        var latency =
                                fields.required(
                                        "latency",
                                        Listing.of(
                                                "us", Numbers.integer(1, Long.MAX_VALUE), 1, 1_024),
                                        Row::latency);
                        return values ->
                                new Row(values.of(network), values.of(stage), values.of(latency));
                    });

    public Profiled {
        measured = List.copyOf(measured);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** Of a profile that is at, or was written to, a place. */
    public static Profiled of(Profile profile, Optional<String> file) {
        var device = profile.device();
        var rows =
                device.networks().stream()
                        .flatMap(network ->
                                IntStream.rangeClosed(1, network.stages().size())
                                        .mapToObj(stage ->
                                                new Row(
                                                        network.id(),
                                                        stage,
                                                        network.stages().get(stage - 1).latency())))
                        .toList();
        return new Profiled(
                profile.name(),
                device.measured().map(Profiled::facts).orElse(List.of()),
                rows,
                Remarks.of(device),
                file);
    }

    private static List<Fact> facts(Measured how) {
        var facts = new ArrayList<Fact>();
        how.device().ifPresent(text -> facts.add(new Fact("device", text)));
        how.date().ifPresent(text -> facts.add(new Fact("date", text)));
        how.method().ifPresent(text -> facts.add(new Fact("method", text)));
        how.samples().ifPresent(count -> facts.add(new Fact("samples", count + " a cell")));
        how.planned().ifPresent(text -> facts.add(new Fact("planned", text)));
        how.software().ifPresent(text -> facts.add(new Fact("software", text)));
        how.clocks().ifPresent(text -> facts.add(new Fact("clocks", text)));
        how.notes().ifPresent(text -> facts.add(new Fact("notes", text)));
        how.verdict().ifPresent(text -> facts.add(new Fact("verdict", text)));
        return facts;
    }

    /** Its document. */
    public static Format<Profiled> format() {
        return Head.format(
                "What profile prints under --json",
                Structure.onePerLine(
                        "profiled",
                        fields -> {
                            Head.of(fields, Profiled::exit);
                            var name =
                                    fields.required("profile", Scalars.name(), Profiled::profile);
                            var measured =
                                    fields.required(
                                            "measured",
                                            Listing.of("facts", FACT, 0, 9).onePerLine(),
                                            Profiled::measured);
                            var rows =
                                    fields.required(
                                            "stages",
                                            Listing.of("stages", ROW, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Profiled::rows);
                            var warnings =
                                    fields.required(
                                            "warnings",
                                            Listing.of(
                                                            "sentences",
                                                            Scalars.text(),
                                                            0,
                                                            Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Profiled::warnings);
                            var file = fields.optional("file", Scalars.text(), Profiled::file);
                            return values ->
                                    new Profiled(
                                            values.of(name),
                                            values.of(measured),
                                            values.of(rows),
                                            values.of(warnings),
                                            values.of(file));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public boolean besideSchedule() {
        return file.filter("-"::equals).isPresent();
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(profile + ", latency in us for 1, 2, ... inputs");
        for (var fact : measured) lines.add(fact.name(), fact.text());
        for (var row : rows)
            lines.add(row.network(), "stage " + row.stage() + "  " + row.latency());
        file.ifPresent(where -> lines.add("profile", where));
        return lines.text();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
