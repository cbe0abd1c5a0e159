package org.fovea.detections.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fovea.input.InputError;
import org.fovea.input.Text;
import org.fovea.json.TextLines;

/**
 * One line of a file, cut into columns.
 *
 * @param file as messages name it
 * @param line from 1
 * @param columns without the spaces around them
 * @param starts where each column starts in the line, from 1, in code points
 */
public record Row(String file, int line, List<String> columns, List<Integer> starts) {

    private static final Pattern COMMAS = Pattern.compile("[^,]*");
    private static final Pattern SPACES = Pattern.compile("[^ \\t]+");

    public Row {
        columns = List.copyOf(columns);
        starts = List.copyOf(starts);
    }

    /** How lines are cut. */
    public enum Separator {
        COMMA(COMMAS),
        SPACES(Row.SPACES);

        private final Pattern column;

        Separator(Pattern column) {
            this.column = column;
        }
    }

    /**
     * Hands on each line that is not blank; what a reader finds wrong with one goes to mistakes.
     */
    public static void each(
            String file,
            TextLines lines,
            Separator separator,
            Mistakes mistakes,
            Consumer<Row> reader) {
        lines.each(line -> {
            if (line.text().isBlank()) return;
            try {
                reader.accept(cut(file, line, separator));
            } catch (Misread wrong) {
                mistakes.add(wrong.error());
            }
        });
    }

    private static Row cut(String file, TextLines.Line line, Separator separator) {
        var columns = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        String text = line.text();
        var column = separator.column.matcher(text);
        int next = 0;
        while (next <= text.length() && column.find(next)) {
            String found = column.group();
            int blanks = found.length() - found.stripLeading().length();
            columns.add(found.strip());
            starts.add(1 + text.codePointCount(0, column.start() + blanks));
            next = column.end() + 1;
        }
        return new Row(file, line.number(), columns, starts);
    }

    /** How many columns there are. */
    public int size() {
        return columns.size();
    }

    /** A column as it stands there. */
    public String text(int column) {
        return columns.get(column);
    }

    /** A number, exact; {@code name} tells whoever made a mistake what belongs there. */
    public BigDecimal decimal(int column, String name) {
        return Decimals.parse(text(column))
                .orElseThrow(() -> misread(column, "a number: " + name, advice(column)));
    }

    /** A whole number, which some programs write as {@code 3.0}. */
    public long integer(int column, String name, long least, long most) {
        var value = decimal(column, name);
        try {
            long number = value.longValueExact();
            if (number >= least && number <= most) return number;
        } catch (ArithmeticException fraction) {
            // answered below, as numbers out of range are
        }
        throw misread(column, "an integer from " + least + " to " + most + ": " + name, "");
    }

    /** A column that cannot be what it should be. */
    public Misread misread(int column, String expected, String hint) {
        String text = text(column);
        String found = text.isEmpty() ? "nothing" : Text.quoted(text);
        boolean number = Decimals.parse(text).isPresent();
        return misread(column, number ? Text.escaped(text) : found, expected, hint);
    }

    /** The same, saying what was found. */
    public Misread misread(int column, String found, String expected, String hint) {
        return new Misread(
                new InputError(file, line, starts.get(column), "", found, expected, hint));
    }

    private String advice(int column) {
        String text = text(column).toLowerCase(java.util.Locale.ROOT).replaceFirst("^[+-]", "");
        if (List.of("nan", "inf", "infinity").contains(text))
            return "the detector wrote a box that it had not computed: leave the line out";
        if (text.matches("[0-9]+,[0-9]+")) return "write a point before the fraction";
        return "";
    }
}
