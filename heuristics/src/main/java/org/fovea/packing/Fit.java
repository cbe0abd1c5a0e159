package org.fovea.packing;

import java.util.List;

/** Whether a set of objects fits one canvas, or several. */
public sealed interface Fit {

    /** They fit: a packing for each canvas, each object in one of them. */
    record Fits(List<Packing> canvases) implements Fit {
        public Fits {
            canvases = List.copyOf(canvases);
        }
    }

    /** They do not, by this argument. */
    record No(Argument argument) implements Fit {}

    /** Neither was shown within the work allowed. No cut and no bound may rest on it. */
    record Unknown() implements Fit {}

    /** Why a set does not fit, in the order in which they are tried. */
    enum Argument {
        /** One is larger than the canvas. */
        SIZE,
        /** Their areas sum to more than the canvas. */
        AREA,
        /** Two of them can lie neither beside nor above each other. */
        PAIR,
        /** Areas or pairs once each has grown by the gaps that nothing can fill. */
        LIFTING,
        /** A product of dual feasible functions (Fekete and Schepers 2004). */
        DUAL_FEASIBLE,
        /** Every arrangement was excluded. */
        SEARCH
    }
}
