package org.fovea.instance;

import org.fovea.input.Check;

/**
 * Weighted accuracy, exact: an integer number of 1e-10, the product of a weight's and an accuracy's
 * units.
 */
public record Utility(long units) implements Comparable<Utility> {

    /** Nothing gained. */
    public static final Utility ZERO = new Utility(0);

    /** Decimal places of a utility. */
    public static final int PLACES = Weight.PLACES + Accuracy.PLACES;

    public Utility {
        new Check().range("", units, 0, Long.MAX_VALUE).done();
    }

    /** What one answer of that accuracy to a task of that weight is worth. */
    public static Utility of(Weight weight, Accuracy accuracy) {
        return new Utility((long) weight.tenThousandths() * accuracy.millionths());
    }

    /** Reads a decimal in any notation. */
    public static Utility of(String decimal) {
        return new Utility(FixedPoint.units(decimal, PLACES, 0, Long.MAX_VALUE));
    }

    /** The sum; an overflow is a defect, since limits on instances exclude it. */
    public Utility plus(Utility other) {
        return new Utility(Math.addExact(units, other.units));
    }

    @Override
    public int compareTo(Utility other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return FixedPoint.text(units, PLACES);
    }
}
