package org.fovea.cli.importing;

import org.fovea.detections.Importer;

/**
 * A format that {@code fovea import} reads. Its kind says what a file holds, and so which options
 * it needs.
 */
public sealed interface ImportFormat {

    /** As typed after {@code fovea import}. */
    String typed();

    /** One line. */
    String summary();

    /** Boxes in pictures: they need a profile of what is to look at them. */
    record Boxes(Importer importer) implements ImportFormat {

        @Override
        public String typed() {
            return importer.name();
        }

        @Override
        public String summary() {
            return importer.summary();
        }
    }

    /** Published packing problems: they bring their own device, a bin. */
    enum Packing implements ImportFormat {
        BPP("bpp", "bin packing files: 2bp classes, lists, .ins2D, CSV (needs --bins)"),
        KNAPSACK("knapsack", "two-dimensional knapsack files: lists, .ins2D, 2kp, CSV");

        private final String typed;
        private final String summary;

        Packing(String typed, String summary) {
            this.typed = typed;
            this.summary = summary;
        }

        @Override
        public String summary() {
            return summary;
        }

        @Override
        public String typed() {
            return typed;
        }
    }
}
