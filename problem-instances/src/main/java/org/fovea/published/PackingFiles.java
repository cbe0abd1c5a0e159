package org.fovea.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.json.Document;

/** Reads published files of two-dimensional packing problems; their content tells the layout. */
public final class PackingFiles {

    private static final int LARGEST = 64 << 20; // bytes; the largest published file has 1 MB

    private PackingFiles() {}

    /**
     * The problems of a file, in its order.
     *
     * @throws org.fovea.input.InvalidInput with the first place that is in no known layout
     * @throws org.fovea.json.UnusableFile where a file cannot be opened
     */
    public static List<PackingProblem> read(Path file) {
        return read(file, List.of());
    }

    /**
     * The same, with the columns of a plain list named instead of guessed.
     *
     * @param columns with width and height among them, none twice; empty to have them guessed
     * @throws InvalidValue where the columns are no such list, or the file names its own
     */
    public static List<PackingProblem> read(Path file, List<Column> columns) {
        check(columns);
        var document = Document.read(file, LARGEST);
        String name = String.valueOf(file.getFileName());
        var commas = Rows.of(document, Rows.COMMAS);
        var blanks = Rows.of(document, Rows.BLANKS);
        boolean csv = CsvFile.recognises(commas);
        boolean keywords = KeywordFile.recognises(commas);
        boolean classes = ClassFile.recognises(blanks);
        if (!columns.isEmpty() && (csv || keywords || classes))
            throw refused(columns, "no columns, since the file says what is what");
        if (csv) return CsvFile.read(commas, name, document.folder());
        if (keywords) return KeywordFile.read(commas, name);
        if (classes) return ClassFile.read(blanks, name);
        return ListFile.read(blanks, name, columns);
    }

    private static void check(List<Column> columns) {
        if (columns.isEmpty()) return;
        boolean usable =
                columns.contains(Column.WIDTH)
                        && columns.contains(Column.HEIGHT)
                        && Set.copyOf(columns).size() == columns.size();
        if (!usable) throw refused(columns, "width and height among them, and none twice");
    }

    private static InvalidValue refused(List<Column> columns, String expected) {
        return new InvalidValue(List.of(new Flaw("columns", Column.told(columns), expected, "")));
    }
}
