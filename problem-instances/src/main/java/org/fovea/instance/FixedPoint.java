package org.fovea.instance;

import java.math.BigDecimal;
import java.util.List;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;

/**
 * Decimals with a fixed number of places, kept as integers: nothing passes through binary floating
 * point.
 */
public final class FixedPoint {

    private static final int LONGEST = 40;

    private FixedPoint() {}

    /**
     * The value in units of 10^-places; refuses more places, or a value outside least..most units.
     */
    public static long units(String text, int places, long least, long most) {
        String expected =
                "a decimal from "
                        + text(least, places)
                        + " to "
                        + text(most, places)
                        + " with at most "
                        + places
                        + " places";
        try {
            if (text.length() > LONGEST) throw new NumberFormatException("too long");
            var value = new BigDecimal(text);
            // the exponent is checked before anything is expanded: 1e-100000000 must not cost time
            if (value.signum() != 0 && Math.abs((long) value.scale() - value.precision()) > LONGEST)
                throw new ArithmeticException("out of range");
            long units = value.signum() == 0 ? 0 : value.movePointRight(places).longValueExact();
            if (units < least || units > most) throw new ArithmeticException("out of range");
            return units;
        } catch (NumberFormatException | ArithmeticException refused) {
            throw new InvalidValue(List.of(new Flaw("", Text.escaped(text), expected, "")));
        }
    }

    /** The shortest plain decimal: no exponent, no trailing zeros. */
    public static String text(long units, int places) {
        if (units == 0) return "0";
        return BigDecimal.valueOf(units, places).stripTrailingZeros().toPlainString();
    }
}
