package org.fovea.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Limits;
import org.fovea.json.Document;
import org.fovea.json.Nearest;

/**
 * CSV files with named columns, as the repository packingsolver (F. Fontan) publishes them: {@code
 * X_items.csv} with the items, and beside it {@code X_bins.csv} with one row, the bin. A third
 * file, {@code X_parameters.csv}, may name the objective and nothing else.
 */
final class CsvFile {

    private static final String ITEMS = "items.csv";
    private static final List<String> ITEM_COLUMNS =
            List.of("ID", "WIDTH", "HEIGHT", "COPIES", "PROFIT", "ORIENTED");
    private static final List<String> BIN_COLUMNS =
            List.of("ID", "WIDTH", "HEIGHT", "COPIES", "COST");

    private final Rows rows;
    private final List<Rows.Cell> header;

    private CsvFile(Rows rows, List<String> known) {
        this.rows = rows;
        header = rows.row(0, "a header of " + String.join(", ", known));
        for (var cell : header)
            if (!known.contains(cell.text()))
                throw rows.refused(
                        cell,
                        "a column of " + String.join(", ", known),
                        Nearest.question(cell.text(), known));
    }

    static boolean recognises(Rows rows) {
        return rows.width(0) > 1 && rows.row(0, "a header").stream().anyMatch(CsvFile::named);
    }

    private static boolean named(Rows.Cell cell) {
        return cell.text().equals("WIDTH");
    }

    /** The problem of a file of items and of the file of bins beside it. */
    static List<PackingProblem> read(Rows rows, String file, Path folder) {
        var items = new CsvFile(rows, ITEM_COLUMNS);
        if (!file.endsWith(ITEMS))
            throw rows.refused(
                    items.header.getFirst(),
                    "the items of a problem in a file named X_items.csv, with X_bins.csv beside it",
                    "");
        String prefix = file.substring(0, file.length() - ITEMS.length());
        parameters(folder.resolve(prefix + "parameters.csv"));
        var bins =
                new CsvFile(
                        Rows.of(Document.read(folder.resolve(prefix + "bins.csv")), Rows.COMMAS),
                        BIN_COLUMNS);
        bins.rows.row(1, "the bin: a row of " + String.join(", ", BIN_COLUMNS));
        bins.rows.end(2, "one bin, since all bins are of one size");
        String name = prefix.replaceFirst("_$", "");
        return List.of(
                new PackingProblem(
                        name.isEmpty() ? file : name,
                        file + " and the bin beside it",
                        bins.side(1, "WIDTH"),
                        bins.side(1, "HEIGHT"),
                        items.items()));
    }

    private static void parameters(Path file) {
        if (!Files.exists(file)) return;
        var rows = Rows.of(Document.read(file), Rows.COMMAS);
        for (int row = 1; row < rows.size(); row++) {
            var name = rows.cell(row, 0, "a name");
            if (!name.text().equals("objective"))
                throw rows.refused(
                        name, "no parameter but objective", "it makes this another problem");
        }
    }

    private List<PackingProblem.Item> items() {
        var items = new ArrayList<PackingProblem.Item>();
        for (int row = 1; row < rows.size(); row++) {
            if (has("ORIENTED")) number(row, "ORIENTED", 1, 1);
            long copies = has("COPIES") ? number(row, "COPIES", 1, Limits.TASKS) : 1;
            var profit =
                    has("PROFIT")
                            ? OptionalLong.of(number(row, "PROFIT", 0, ListFile.MOST_PROFIT))
                            : OptionalLong.empty();
            items.add(
                    new PackingProblem.Item(
                            side(row, "WIDTH"), side(row, "HEIGHT"), 0, (int) copies, profit));
        }
        return items;
    }

    private int side(int row, String column) {
        return (int) number(row, column, 1, Limits.SIDE);
    }

    private long number(int row, String column, long least, long most) {
        int index = index(column);
        if (index < 0)
            throw rows.refused(header.getFirst(), "a column " + column + " in the header", "");
        return rows.number(rows.cell(row, index, column), column, least, most);
    }

    private boolean has(String column) {
        return index(column) >= 0;
    }

    private int index(String column) {
        return header.stream().map(Rows.Cell::text).toList().indexOf(column);
    }
}
