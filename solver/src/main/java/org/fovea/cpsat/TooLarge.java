package org.fovea.cpsat;

/** The problem has more in it than a model can hold, or numbers whose sums it cannot hold. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge() {
        super("The problem is too large for a model.");
    }
}
