package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.fovea.json.Field;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * Everything that can be chosen by name. Its document is the one that carries no format: cli.md
 * fixes it.
 */
public record Catalogue(
        List<Entry> solvers,
        List<Entry> policies,
        List<Entry> packers,
        List<Entry> backends,
        List<Entry> scenarios,
        List<Entry> formats)
        implements Result {

    private static final int COLUMN = 14;

    /** One thing by its name. */
    public record Entry(String name, String summary) {}

    private static final Form<Entry> ENTRY =
            Structure.of(
                    "entry",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Entry::name);
                        var summary = fields.required("summary", Scalars.text(), Entry::summary);
                        return values -> new Entry(values.of(name), values.of(summary));
                    });

    public Catalogue {
        solvers = List.copyOf(solvers);
        policies = List.copyOf(policies);
        packers = List.copyOf(packers);
        backends = List.copyOf(backends);
        scenarios = List.copyOf(scenarios);
        formats = List.copyOf(formats);
    }

    /** Its document. */
    public static Format<Catalogue> format() {
        return Head.format(
                "What solvers prints under --json",
                Structure.onePerLine(
                        "catalogue",
                        fields -> {
                            var solvers = kind(fields, "solvers", Catalogue::solvers);
                            var policies = kind(fields, "policies", Catalogue::policies);
                            var packers = kind(fields, "packers", Catalogue::packers);
                            var backends = kind(fields, "backends", Catalogue::backends);
                            var scenarios = kind(fields, "scenarios", Catalogue::scenarios);
                            var formats = kind(fields, "formats", Catalogue::formats);
                            return values ->
                                    new Catalogue(
                                            values.of(solvers),
                                            values.of(policies),
                                            values.of(packers),
                                            values.of(backends),
                                            values.of(scenarios),
                                            values.of(formats));
                        }));
    }

    private static Field<List<Entry>> kind(
            Structure.Fields<Catalogue> fields,
            String name,
            Function<Catalogue, List<Entry>> entries) {
        return fields.required(
                name, Listing.of(name, ENTRY, 0, Integer.MAX_VALUE).onePerLine(), entries);
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        list(text, "solvers", solvers);
        list(text, "policies", policies);
        list(text, "packers", packers);
        list(text, "backends", backends);
        list(text, "scenarios", scenarios);
        list(text, "import formats", formats);
        return text.toString();
    }

    private static void list(StringBuilder text, String kind, List<Entry> entries) {
        text.append(kind).append(entries.isEmpty() ? ": none in this version\n" : "\n");
        for (var entry : entries) {
            String name = entry.name();
            text.append("  ").append(name).append(" ".repeat(Math.max(1, COLUMN - name.length())));
            text.append(entry.summary()).append('\n');
        }
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
