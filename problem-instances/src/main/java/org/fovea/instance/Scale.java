package org.fovea.instance;

import org.fovea.input.Check;

/**
 * By how much an object is shrunk on a canvas: above 0, at most 1, exact: an integer number of
 * ten-thousandths.
 */
public record Scale(int tenThousandths) {

    /** The object as it is. */
    public static final Scale ONE = new Scale(10_000);

    static final int PLACES = 4;
    private static final int UNIT = 10_000;

    public Scale {
        new Check().range("", tenThousandths, 1, UNIT).done();
    }

    /** Reads a decimal in any notation, for instance {@code "0.5"}. */
    public static Scale of(String decimal) {
        return new Scale((int) FixedPoint.units(decimal, PLACES, 1, UNIT));
    }

    /** A side of {@code px} pixels at this scale: ceil(px x scale), computed on integers. */
    public long side(long px) {
        return (px * tenThousandths + UNIT - 1) / UNIT;
    }

    /**
     * The room that an object takes at this scale, px^2: its scaled width times its scaled height,
     * or ceil(volume x scale^2) where only a volume is known.
     */
    public long volume(Extent object) {
        return switch (object) {
            case Extent.Rectangle(int width, int height) -> side(width) * side(height);
            case Extent.Volume(long px2) -> // px2 <= 2^32 and the square <= 1e8 < 2^27: below 2^63
                    (px2 * tenThousandths * tenThousandths + (long) UNIT * UNIT - 1)
                            / ((long) UNIT * UNIT);
        };
    }

    @Override
    public String toString() {
        return FixedPoint.text(tenThousandths, PLACES);
    }
}
