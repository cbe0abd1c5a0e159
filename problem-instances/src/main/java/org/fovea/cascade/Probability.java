package org.fovea.cascade;

import org.fovea.input.Check;
import org.fovea.instance.FixedPoint;

/** How likely an outcome is, 0 to 1, exact: an integer number of 1e-12. */
public record Probability(long units) {

    /** Places of the decimal. */
    static final int PLACES = 12;

    /** Units of what is certain. */
    public static final long ONE = 1_000_000_000_000L;

    public Probability {
        new Check().range("", units, 0, ONE).done();
    }

    /** Reads a decimal in any notation, for instance {@code "0.985"}. */
    public static Probability of(String decimal) {
        return new Probability(FixedPoint.units(decimal, PLACES, 0, ONE));
    }

    @Override
    public String toString() {
        return FixedPoint.text(units, PLACES);
    }
}
