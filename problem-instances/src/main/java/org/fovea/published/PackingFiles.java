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

    /** The problems of a file, as {@link #read(Document, List)}, its columns guessed. */
    public static List<PackingProblem> read(Path file) {
        return read(open(file), List.of());
    }

    /** A file as it is read here: a larger one than any published is refused. */
    public static Document open(Path file) {
        return Document.read(file, LARGEST);
    }

    /**
     * The problems of a file, in its order, named after it.
     *
     * @param columns of a plain list, with width and height among them, none twice; empty to have
     *     them guessed
     * @throws org.fovea.input.InvalidInput with the first place that is in no known layout
     * @throws InvalidValue where the columns are no such list, or the file says what is what
     * @throws org.fovea.json.UnusableFile where the file beside it cannot be opened
     */
    public static List<PackingProblem> read(Document document, List<Column> columns) {
        check(columns);
        String name = document.name().substring(document.name().lastIndexOf('/') + 1);
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
