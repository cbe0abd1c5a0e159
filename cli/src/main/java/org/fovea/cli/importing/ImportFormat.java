package org.fovea.cli.importing;

import org.fovea.detections.Importer;

/**
 * A format that {@code fovea import} reads. Its kind says what a file holds, and so which options
 * it needs.
 */
public sealed interface ImportFormat {

    /** As typed after {@code fovea import}. */
    String name();

    /** One line. */
    String summary();

    /** Boxes in pictures: they need a profile of what is to look at them. */
    record Boxes(Importer importer) implements ImportFormat {

        @Override
        public String name() {
            return importer.name();
        }

        @Override
        public String summary() {
            return importer.summary();
        }
    }
}
