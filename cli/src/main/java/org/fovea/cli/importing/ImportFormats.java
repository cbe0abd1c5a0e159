package org.fovea.cli.importing;

import java.util.List;
import org.fovea.cli.usage.Given;
import org.fovea.detections.format.Importers;

/** Everything that {@code fovea import} reads, kind by kind. */
public final class ImportFormats {

    private static final List<ImportFormat> ALL =
            Importers.all().stream().<ImportFormat>map(ImportFormat.Boxes::new).toList();

    private ImportFormats() {}

    /** All of them. */
    public static List<ImportFormat> all() {
        return ALL;
    }

    /** The format that was typed. */
    public static ImportFormat named(Given typed) {
        String name = typed.oneOf("a format", ALL.stream().map(ImportFormat::name).toList());
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst().orElseThrow();
    }
}
