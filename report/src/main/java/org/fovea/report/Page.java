package org.fovea.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.instance.Instance;

/**
 * One self-contained HTML page of schedules: opens offline, asks no network, and runs nothing but
 * its own scripts.
 */
public final class Page {

    private static final List<String> SCRIPTS =
            List.of("gantt.js", "canvases.js", "table.js", "course.js", "page.js");

    private Page() {}

    /**
     * Writes the page of valid schedules, or of what ran, of one instance.
     *
     * @param target stays open
     */
    public static void write(Instance instance, List<Exhibit> exhibits, OutputStream target)
            throws IOException {
        var scripts =
                Stream.concat(
                                Stream.of(own("model.js"), Frame.drawing()),
                                SCRIPTS.stream().map(Page::own))
                        .toList();
        Frame.write(
                own("page.html"),
                instance.name(),
                scripts,
                SheetFormat.FORMAT.bytes(Sheet.of(instance, exhibits)),
                target);
    }

    private static String own(String name) {
        return Frame.resource(Page.class, name);
    }
}
