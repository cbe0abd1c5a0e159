package org.fovea.published;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Limits;

/**
 * Files of the ten classes as their generator writes them (Berkey and Wang 1987; Martello and Vigo
 * 1998; Lodi, Martello and Vigo 1999): 50 instances a file, numbers followed by words, heights
 * before widths.
 */
final class ClassFile {

    private static final String HEAD = "a number before the words PROBLEM CLASS";

    private final Rows rows;
    private final String file;

    private ClassFile(Rows rows, String file) {
        this.rows = rows;
        this.file = file;
    }

    static boolean recognises(Rows rows) {
        return rows.width(0) > 1 && rows.cell(0, 1, HEAD).text().equals("PROBLEM");
    }

    static List<PackingProblem> read(Rows rows, String file) {
        var reader = new ClassFile(rows, file);
        var problems = new ArrayList<PackingProblem>();
        for (int row = 0; row < rows.size(); ) {
            var problem = reader.problem(row);
            problems.add(problem);
            row += 4 + problem.items().size();
        }
        return problems;
    }

    private PackingProblem problem(int row) {
        if (!rows.cell(row, 1, HEAD).text().equals("PROBLEM"))
            throw rows.refused(rows.cell(row, 1, HEAD), HEAD, "");
        long type = number(row, 0, "problem class", Integer.MAX_VALUE);
        int count = (int) number(row + 1, 0, "number of items", Limits.TASKS);
        long relative = number(row + 2, 0, "number of the instance", Integer.MAX_VALUE);
        int height = (int) number(row + 3, 0, "height of the bin", Limits.SIDE);
        int width = (int) number(row + 3, 1, "width of the bin", Limits.SIDE);
        var items = new ArrayList<PackingProblem.Item>();
        for (int i = 0; i < count; i++) {
            int at = row + 4 + i;
            int high = (int) number(at, 0, "height of item " + (i + 1), Limits.SIDE);
            int wide = (int) number(at, 1, "width of item " + (i + 1), Limits.SIDE);
            items.add(new PackingProblem.Item(wide, high, 0, 1, OptionalLong.empty()));
        }
        return new PackingProblem(
                "%s_%d_%d".formatted(file, count, relative),
                "%s, problem class %d, %d items, instance %d, heights before widths"
                        .formatted(file, type, count, relative),
                width,
                height,
                items);
    }

    private long number(int row, int index, String what, long most) {
        String expected = "%s: an integer from 1 to %d".formatted(what, most);
        return rows.number(rows.cell(row, index, expected), what, 1, most);
    }
}
