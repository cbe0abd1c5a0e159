package org.fovea.detections.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.json.TextLines;

/**
 * The records of a CSV file (RFC 4180) as rows; the first of them names the columns.
 *
 * @param file as messages name it
 */
public record CsvRows(String file, TextLines lines) {

    private static final int LONGEST_FIELD = 1 << 16; // characters
    private static final int HEADER = 2_000; // bytes looked at for the separator
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** The first record; empty where there is none. */
    public Optional<Row> header() {
        try {
            for (CsvRecord first : records()) return Optional.of(row(1, first.getFields()));
            return Optional.empty();
        } catch (CsvParseException broken) {
            throw broken(1, broken);
        } catch (Misread wrong) {
            throw new InvalidInput(List.of(wrong.error()));
        }
    }

    /**
     * Hands on each record after the first; what a reader finds wrong with one goes to mistakes.
     */
    public void each(Mistakes mistakes, Consumer<Row> reader) {
        int line = 0;
        try {
            for (CsvRecord each : records()) {
                boolean header = line == 0;
                line = (int) Math.min(each.getStartingLineNumber(), Integer.MAX_VALUE);
                if (header) continue;
                try {
                    reader.accept(row(line, each.getFields()));
                } catch (Misread wrong) {
                    mistakes.add(wrong.error());
                }
            }
        } catch (CsvParseException broken) {
            throw broken(line, broken);
        }
    }

    private CsvReader<CsvRecord> records() {
        return CsvReader.builder()
                .fieldSeparator(separator())
                .allowExtraFields(true) // counted by whoever knows the columns
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(lines.reader());
    }

    /** Spreadsheets write semicolons where a comma stands before fractions. */
    private char separator() {
        String header = lines.opening(HEADER).lines().findFirst().orElse("");
        for (char separator : SEPARATORS) if (header.indexOf(separator) >= 0) return separator;
        return SEPARATORS.getFirst();
    }

    private Row row(int line, List<String> fields) {
        var columns = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        int start = 1;
        for (String field : fields) {
            columns.add(field.strip());
            starts.add(start);
            start += field.codePointCount(0, field.length()) + 1; // quotes are not counted
        }
        var row = new Row(file, line, columns, starts);
        for (int i = 0; i < fields.size(); i++)
            if (fields.get(i).indexOf('\n') >= 0 || fields.get(i).indexOf('\r') >= 0)
                throw row.misread(i, "a value on one line", "is a quote not closed?");
        return row;
    }

    private InvalidInput broken(int line, CsvParseException broken) {
        var cause = Optional.ofNullable(broken.getCause()).orElse(broken);
        String why = Text.escaped(String.valueOf(cause.getMessage()));
        return new InvalidInput(
                List.of(
                        new InputError(
                                file,
                                Math.max(1, line),
                                1,
                                "",
                                "broken CSV at this line or after it (" + why + ")",
                                "values in double quotes or without any",
                                "is a quote not closed?")));
    }
}
