package org.fovea.instance;

import org.fovea.input.Check;

/**
 * What a task is worth at accuracy 1: above 0, at most 1000, exact: an integer number of
 * ten-thousandths.
 */
public record Weight(int tenThousandths) {

    /** The weight of a task that states none. */
    public static final Weight ONE = new Weight(10_000);

    static final int PLACES = 4;
    private static final int MOST = 10_000_000;

    public Weight {
        new Check().range("", tenThousandths, 1, MOST).done();
    }

    /** Reads a decimal in any notation, for instance {@code "2.5"}. */
    public static Weight of(String decimal) {
        return new Weight((int) FixedPoint.units(decimal, PLACES, 1, MOST));
    }

    @Override
    public String toString() {
        return FixedPoint.text(tenThousandths, PLACES);
    }
}
