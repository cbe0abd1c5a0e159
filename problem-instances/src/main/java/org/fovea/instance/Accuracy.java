package org.fovea.instance;

import org.fovea.input.Check;

/** How good an answer is, 0 to 1, exact: an integer number of millionths. */
public record Accuracy(int millionths) {

    static final int PLACES = 6;
    private static final int ONE = 1_000_000;

    public Accuracy {
        new Check().range("", millionths, 0, ONE).done();
    }

    /** Reads a decimal in any notation, for instance {@code "0.985"}. */
    public static Accuracy of(String decimal) {
        return new Accuracy((int) FixedPoint.units(decimal, PLACES, 0, ONE));
    }

    @Override
    public String toString() {
        return FixedPoint.text(millionths, PLACES);
    }
}
