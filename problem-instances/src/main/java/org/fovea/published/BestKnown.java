package org.fovea.published;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fovea.instance.Limits;
import org.fovea.json.Document;

/**
 * Lists of best-known values as the repository packingsolver (F. Fontan) publishes them: CSV, a
 * header, the path of an instance in the first column and its value in the second. Rows of totals
 * and of averages, which have a decimal point, are passed over.
 */
public final class BestKnown {

    private static final String EXPECTED = "the path of an instance, and its value";
    private static final String TOTAL = "Total";

    private BestKnown() {}

    /**
     * Values by the name of the problem, which is the last part of its path; of a name that comes
     * again the first value is kept.
     */
    public static Map<String, Long> read(Path file) {
        var rows = Rows.of(Document.read(file), Rows.COMMAS);
        rows.row(0, EXPECTED);
        var values = new LinkedHashMap<String, Long>();
        for (int row = 1; row < rows.size(); row++) {
            String path = rows.cell(row, 0, EXPECTED).text();
            if (path.isEmpty() || path.equals(TOTAL)) continue;
            String name = path.substring(path.lastIndexOf('/') + 1);
            var value = rows.cell(row, 1, EXPECTED);
            if (value.text().contains(".")) continue;
            values.putIfAbsent(name, rows.number(value, "value", 1, Limits.AMOUNT));
        }
        return values;
    }
}
