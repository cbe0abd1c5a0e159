package org.fovea.cli.importing;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.cli.usage.Given;
import org.fovea.detections.format.Importers;

/** Everything that {@code fovea import} reads, kind by kind. */
public final class ImportFormats {

    private static final List<ImportFormat> ALL =
            Stream.<ImportFormat>concat(
                            Importers.all().stream().map(ImportFormat.Boxes::new),
                            Stream.of(ImportFormat.Packing.values()))
                    .toList();

    private ImportFormats() {}

    /** All of them. */
    public static List<ImportFormat> all() {
        return ALL;
    }

    /** The format that was typed. */
    public static ImportFormat named(Given typed) {
        String name = typed.oneOf("a format", ALL.stream().map(ImportFormat::typed).toList());
        return ALL.stream().filter(format -> format.typed().equals(name)).findFirst().orElseThrow();
    }
}
