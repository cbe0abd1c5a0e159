package org.fovea.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fovea.detections.reading.CsvRows;
import org.fovea.detections.reading.Mistakes;
import org.fovea.detections.reading.Row;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.instance.Device;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.json.Document;
import org.fovea.json.ForeignJson;
import org.fovea.json.TextLines;

/**
 * Durations that others measured, of the networks of a device: tables of samples, or what {@code
 * trtexec --exportTimes} writes.
 */
public final class Elsewhere {

    /** Columns of a table: a sample a row, in us. */
    private static final List<String> COLUMNS = List.of("network", "stage", "batch", "latency_us");

    private static final Pattern TRTEXEC =
            Pattern.compile("(.+)[.]s([0-9]{1,4})[.]b([0-9]{1,4})[.]json");
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000); // ns
    private static final BigDecimal MILLI = BigDecimal.valueOf(1_000_000); // ns
    private static final BigDecimal MOST = BigDecimal.valueOf(Limits.TIME).multiply(MICRO);

    private final Device device;
    private final Samples samples = new Samples();

    /** For the networks of a device. */
    public Elsewhere(Device device) {
        this.device = device;
    }

    /**
     * What was read. Of each network that was measured, every stage must have been, for batches of
     * 1, 2, ... inputs as many as stage 1.
     */
    public Samples samples(String files) {
        var missing = new ArrayList<String>();
        for (var network : device.networks()) {
            long measured =
                    samples.cells().stream()
                            .filter(cell -> cell.network().equals(network.id()))
                            .count();
            int batches = 0;
            while (samples.count(new Cell(network.id(), 1, batches + 1)) > 0) batches++;
            for (int stage = 1; measured > 0 && stage <= network.stages().size(); stage++)
                for (int batch = 1; batch <= Math.max(1, batches); batch++)
                    if (samples.count(new Cell(network.id(), stage, batch)) == 0)
                        missing.add(new Cell(network.id(), stage, batch).toString());
            if (measured > (long) batches * network.stages().size() && missing.isEmpty())
                missing.add("a batch size of " + network.id() + " between those that are there");
        }
        if (samples.cells().isEmpty()) missing.add("any sample");
        if (missing.isEmpty()) return samples;
        throw invalid(
                files,
                "no " + missing.getFirst(),
                "every stage of a network, for batches of 1, 2, ... inputs");
    }

    /** Reads a table. */
    public void csv(Document document, String file) {
        var rows = new CsvRows(file, TextLines.of(document));
        var header =
                rows.header()
                        .map(Row::columns)
                        .filter(columns -> columns.containsAll(COLUMNS))
                        .orElseThrow(() ->
                                invalid(
                                        file,
                                        "another first line",
                                        "a first line with the columns "
                                                + String.join(", ", COLUMNS)));
        int[] at = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        var mistakes = new Mistakes();
        rows.each(mistakes, row -> sample(row, at, header.size()));
        mistakes.done();
    }

    private void sample(Row row, int[] at, int columns) {
        if (row.size() != columns)
            throw row.misread(0, row.size() + " values", columns + " values", "");
        var network =
                device.networks().stream()
                        .filter(known -> known.id().equals(row.text(at[0])))
                        .findFirst()
                        .orElseThrow(() -> row.misread(at[0], "a network of the profile", ""));
        int stage = (int) row.integer(at[1], "the stage", 1, network.stages().size());
        int batch = (int) row.integer(at[2], "the batch size", 1, Limits.BATCH);
        var nanos = row.decimal(at[3], "a latency in us").multiply(MICRO);
        if (nanos.signum() <= 0 || nanos.compareTo(MOST) > 0)
            throw row.misread(at[3], "a latency above 0 us", "");
        samples.add(new Cell(network.id(), stage, batch), whole(nanos));
    }

    /** Reads the times of one cell, which the file's name says: {@code NETWORK.s1.b4.json}. */
    public void trtexec(Document document, Path file) {
        var name = TRTEXEC.matcher(String.valueOf(file.getFileName()));
        if (!name.matches())
            throw invalid(
                    file.toString(),
                    "another file name",
                    "NETWORK.sSTAGE.bBATCH.json, such as resnet.s1.b4.json");
        var network =
                device.networks().stream()
                        .filter(known -> known.id().equals(name.group(1)))
                        .findFirst();
        int stage = Integer.parseInt(name.group(2));
        int batch = Integer.parseInt(name.group(3));
        int stages = network.map(Network::stages).map(List::size).orElse(0);
        if (stage < 1 || stage > stages || batch < 1 || batch > Limits.BATCH)
            throw invalid(
                    file.toString(),
                    "stage " + stage + ", batch " + batch + " of " + Text.quoted(name.group(1)),
                    "a network of the profile, one of its stages, a batch from 1 to "
                            + Limits.BATCH);
        var cell = new Cell(name.group(1), stage, batch);
        ForeignJson.read(
                document,
                root ->
                        root.elements(
                                "an array of times as trtexec --exportTimes writes it",
                                each ->
                                        each.fields(
                                                "an object with computeMs",
                                                Map.of("computeMs", value -> time(cell, value)))));
    }

    private void time(Cell cell, ForeignJson value) {
        value.decimal("a time in ms")
                .map(ms -> ms.multiply(MILLI))
                .ifPresent(nanos -> {
                    if (nanos.signum() > 0 && nanos.compareTo(MOST) <= 0)
                        samples.add(cell, whole(nanos));
                    else value.refuse("a time above 0 ms");
                });
    }

    private static long whole(BigDecimal nanos) {
        return nanos.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static InvalidInput invalid(String file, String found, String expected) {
        return new InvalidInput(List.of(new InputError(file, 0, 0, "", found, expected, "")));
    }
}
