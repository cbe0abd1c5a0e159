package org.fovea.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.json.Document;
import org.fovea.json.TextLines;

/** The lines of a text that hold something, cut into cells, each with its place. */
final class Rows {

    static final Pattern BLANKS = Pattern.compile("[ \t]+");
    static final Pattern COMMAS = Pattern.compile("[ \t]*,[ \t]*");

    private static final int LONGEST_NUMBER = 15; // digits

    /** Some published files end with the mark that editors of DOS left. */
    private static final char DOS_END = '\u001a';

    private final String file;
    private final List<List<Cell>> rows;
    private final int lastLine;

    /** A piece of a line; line and column from 1, the column in code points. */
    record Cell(String text, int line, int column) {}

    private Rows(String file, List<List<Cell>> rows, int lastLine) {
        this.file = file;
        this.rows = rows;
        this.lastLine = lastLine;
    }

    static Rows of(Document document, Pattern separator) {
        var rows = new ArrayList<List<Cell>>();
        var last = new int[] {1};
        TextLines.of(document)
                .each(line -> {
                    var cells = cells(line.text(), line.number(), separator);
                    if (!cells.isEmpty()) rows.add(cells);
                    last[0] = line.number();
                });
        return new Rows(document.shownName(), rows, last[0]);
    }

    private static List<Cell> cells(String whole, int number, Pattern separator) {
        var cells = new ArrayList<Cell>();
        String line = whole.replace(DOS_END, ' ');
        String text = line.strip();
        if (text.isEmpty()) return cells;
        int start = line.indexOf(text);
        var gap = separator.matcher(text);
        int from = 0;
        while (gap.find()) {
            cells.add(cell(line, text.substring(from, gap.start()), number, start + from));
            from = gap.end();
        }
        cells.add(cell(line, text.substring(from), number, start + from));
        return cells;
    }

    private static Cell cell(String line, String text, int number, int offset) {
        return new Cell(text, number, line.codePointCount(0, offset) + 1);
    }

    int size() {
        return rows.size();
    }

    /** How many cells a row has; 0 behind the last. */
    int width(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /** A row that must be there. */
    List<Cell> row(int row, String expected) {
        if (row < rows.size()) return rows.get(row);
        throw refused(lastLine, 1, "the end of the file", expected, "");
    }

    /** A cell that must be there. */
    Cell cell(int row, int index, String expected) {
        var cells = row(row, expected);
        if (index < cells.size()) return cells.get(index);
        var last = cells.getLast();
        throw refused(last.line(), last.column(), cells.size() + " values", expected, "");
    }

    /** Refuses whatever stands behind the last row that belongs to the problem. */
    void end(int row, String after) {
        if (row < rows.size())
            throw refused(rows.get(row).getFirst(), "the end of the file after " + after, "");
    }

    /** The whole number in a cell. */
    long number(Cell cell, String what, long least, long most) {
        String expected = "%s: an integer from %d to %d".formatted(what, least, most);
        boolean digits = cell.text().matches("-?[0-9]+") && cell.text().length() <= LONGEST_NUMBER;
        if (!digits) throw refused(cell, expected, "");
        long value = Long.parseLong(cell.text());
        if (value < least || value > most) throw refused(cell, expected, "");
        return value;
    }

    InvalidInput refused(Cell cell, String expected, String hint) {
        return refused(cell.line(), cell.column(), Text.quoted(cell.text()), expected, hint);
    }

    private InvalidInput refused(int line, int column, String found, String expected, String hint) {
        var error = new InputError(file, line, column, "", found, expected, hint);
        return new InvalidInput(List.of(error));
    }
}
