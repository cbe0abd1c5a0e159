package org.fovea.published;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Limits;

/**
 * Knapsack files with a keyword a line (Egeblad and Pisinger 2009): {@code dim, W, H}, then {@code
 * rect, number, width, height, profit, copies}.
 */
final class KeywordFile {

    private static final String DIM = "dim, width, height";
    private static final String RECT = "rect, number, width, height, profit, copies";

    private KeywordFile() {}

    static boolean recognises(Rows rows) {
        return rows.width(0) > 0 && rows.cell(0, 0, DIM).text().equals("dim");
    }

    static List<PackingProblem> read(Rows rows, String file) {
        int width = (int) rows.number(rows.cell(0, 1, DIM), "width", 1, Limits.SIDE);
        int height = (int) rows.number(rows.cell(0, 2, DIM), "height", 1, Limits.SIDE);
        var items = new ArrayList<PackingProblem.Item>();
        for (int row = 1; row < rows.size(); row++) items.add(item(rows, row));
        return List.of(
                new PackingProblem(file, file + ", keywords dim and rect", width, height, items));
    }

    private static PackingProblem.Item item(Rows rows, int row) {
        var keyword = rows.cell(row, 0, RECT);
        if (!keyword.text().equals("rect")) throw rows.refused(keyword, RECT, "");
        return new PackingProblem.Item(
                (int) rows.number(rows.cell(row, 2, RECT), "width", 1, Limits.SIDE),
                (int) rows.number(rows.cell(row, 3, RECT), "height", 1, Limits.SIDE),
                0,
                (int) rows.number(rows.cell(row, 5, RECT), "copies", 1, Limits.TASKS),
                OptionalLong.of(
                        rows.number(rows.cell(row, 4, RECT), "profit", 0, ListFile.MOST_PROFIT)));
    }
}
