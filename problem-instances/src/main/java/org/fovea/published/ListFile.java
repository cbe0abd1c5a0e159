package org.fovea.published;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Limits;

/**
 * Plain lists of numbers: the number of items, the sides of the bin, an item a line. This is what
 * the OR-Library has (Beasley 1985, 1990; Christofides and Whitlock 1977), 2DPackLib ({@code
 * .ins2D}; Iori, de Lima, Martello and Monaci 2022) and most single files of the literature.
 *
 * <p>Heads that are read: {@code n / W H}, {@code W H / n}, {@code W H / n / columns}, {@code W H
 * n}, and a number of problems before problems of the first kind.
 */
final class ListFile {

    static final long MOST_PROFIT = Limits.AMOUNT;

    private static final String HEAD = "the number of items, or the width and height of the bin";

    private final Rows rows;
    private final String file;
    private final List<Column> given; // empty where the content is to tell

    private ListFile(Rows rows, String file, List<Column> given) {
        this.rows = rows;
        this.file = file;
        this.given = given;
    }

    /**
     * What comes before the items of a problem.
     *
     * @param first row of the items
     */
    private record Head(int width, int height, int count, int first) {

        int end() {
            return first + count;
        }
    }

    static List<PackingProblem> read(Rows rows, String file, List<Column> given) {
        var reader = new ListFile(rows, file, given);
        if (rows.width(0) == 1 && rows.width(1) == 1) return reader.collection();
        var head = reader.head();
        var problem = reader.problem(file, file, head);
        rows.end(head.end(), head.count + " items");
        return List.of(problem);
    }

    private List<PackingProblem> collection() {
        int count = (int) number(0, 0, "number of problems", 1, Limits.TASKS);
        var problems = new ArrayList<PackingProblem>();
        int row = 1;
        for (int i = 1; i <= count; i++) {
            var head = itemsFirst(row);
            problems.add(problem(file + "_" + i, file + ", problem " + i, head));
            row = head.end();
        }
        rows.end(row, count + " problems");
        return problems;
    }

    private Head head() {
        return switch (rows.width(0)) {
            case 1 -> itemsFirst(0);
            case 2 -> binFirst();
            case 3 -> new Head(side(0, 0, "width"), side(0, 1, "height"), count(0, 2), 1);
            default -> throw rows.refused(rows.cell(0, 0, HEAD), HEAD, "");
        };
    }

    private Head itemsFirst(int row) {
        int count = count(row, 0);
        exactly(row + 1, 2, "the width and height of the bin");
        return new Head(side(row + 1, 0, "width"), side(row + 1, 1, "height"), count, row + 2);
    }

    private Head binFirst() {
        exactly(1, 1, "the number of items");
        boolean saysColumns =
                rows.width(2) == 1
                        && rows.cell(2, 0, HEAD).text().equals(String.valueOf(rows.width(3)));
        return new Head(
                side(0, 0, "width"), side(0, 1, "height"), count(1, 0), saysColumns ? 3 : 2);
    }

    private PackingProblem problem(String name, String place, Head head) {
        long[][] cells = cells(head);
        var columns = given.isEmpty() ? Column.of(cells) : given;
        if (columns.size() != cells[0].length)
            throw rows.refused(
                    rows.cell(head.first, 0, HEAD),
                    given.isEmpty()
                            ? "columns that can be told apart by their sums"
                            : "%d values: %s".formatted(given.size(), Column.told(given)),
                    given.isEmpty() ? "name them: --columns width,height,copies,profit" : "");
        var items = new ArrayList<PackingProblem.Item>();
        for (int i = 0; i < head.count; i++) items.add(item(head.first + i, columns));
        return new PackingProblem(
                name,
                "%s, columns read as %s".formatted(place, Column.told(columns)),
                head.width,
                head.height,
                items);
    }

    private long[][] cells(Head head) {
        int width = rows.width(head.first);
        long[][] cells = new long[head.count][];
        for (int i = 0; i < head.count; i++) {
            String expected =
                    "item %d of %d: 2 to %d values".formatted(i + 1, head.count, Column.MOST);
            int row = head.first + i;
            var line = rows.row(row, expected);
            if (line.size() != width || width < 2 || width > Column.MOST)
                throw rows.refused(
                        line.getFirst(), i == 0 ? expected : expected + ", as before", "");
            cells[i] = new long[width];
            for (int c = 0; c < width; c++)
                cells[i][c] = rows.number(line.get(c), "a value", -1, MOST_PROFIT);
        }
        return cells;
    }

    /** An item; 2DPackLib has -1 for what a set does not state. */
    private PackingProblem.Item item(int row, List<Column> columns) {
        int least = (int) amount(row, columns, Column.LEAST, 0, Limits.TASKS, 0);
        int most = (int) amount(row, columns, Column.COPIES, -1, Limits.TASKS, 1);
        if (Math.max(least, most) < 1 || (most > 0 && most < least))
            throw rows.refused(
                    rows.cell(row, columns.indexOf(Column.COPIES), HEAD),
                    "copies: an integer from %d".formatted(Math.max(least, 1)),
                    "");
        long profit = amount(row, columns, Column.PROFIT, -1, MOST_PROFIT, -1);
        return new PackingProblem.Item(
                side(row, columns.indexOf(Column.WIDTH), "width"),
                side(row, columns.indexOf(Column.HEIGHT), "height"),
                least,
                Math.max(least, most),
                profit < 0 ? OptionalLong.empty() : OptionalLong.of(profit));
    }

    private long amount(
            int row, List<Column> columns, Column column, long least, long most, long absent) {
        int index = columns.indexOf(column);
        return index < 0 ? absent : number(row, index, Column.told(List.of(column)), least, most);
    }

    private int count(int row, int index) {
        return (int) number(row, index, "number of items", 1, Limits.TASKS);
    }

    private int side(int row, int index, String what) {
        return (int) number(row, index, what, 1, Limits.SIDE);
    }

    private void exactly(int row, int width, String expected) {
        var cells = rows.row(row, expected);
        if (cells.size() != width) throw rows.refused(cells.getFirst(), expected, "");
    }

    private long number(int row, int index, String what, long least, long most) {
        String expected = "%s: an integer from %d to %d".formatted(what, least, most);
        return rows.number(rows.cell(row, index, expected), what, least, most);
    }
}
