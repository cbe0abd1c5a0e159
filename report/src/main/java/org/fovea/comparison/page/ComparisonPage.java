package org.fovea.comparison.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.fovea.comparison.ComparisonTable;
import org.fovea.report.Frame;

/**
 * A comparison in tables and performance profiles: opens offline and runs nothing but its own
 * scripts.
 */
public final class ComparisonPage {

    private ComparisonPage() {}

    /**
     * Writes the page.
     *
     * @param manifest the environments of its runs, as {@code environment.json}
     * @param target stays open
     */
    public static void write(ComparisonTable table, byte[] manifest, OutputStream target)
            throws IOException {
        var shown = new ByteArrayOutputStream();
        shown.writeBytes("{\"comparison\": ".getBytes(UTF_8));
        shown.writeBytes(table.json());
        shown.writeBytes(", \"manifest\": ".getBytes(UTF_8));
        shown.writeBytes(manifest);
        shown.write('}');
        Frame.write(
                Frame.resource(ComparisonPage.class, "comparison.html"),
                "Comparison",
                List.of(Frame.drawing(), Frame.resource(ComparisonPage.class, "comparison.js")),
                shown.toByteArray(),
                target);
    }
}
