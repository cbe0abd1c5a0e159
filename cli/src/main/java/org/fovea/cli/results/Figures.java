package org.fovea.cli.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.fovea.instance.Utility;

/** Numbers as people read them; the same under every locale. */
public final class Figures {

    private static final int MILLION = 1_000_000;
    private static final BigDecimal MILLIONTHS_OF_PERCENT = BigDecimal.valueOf(10_000);
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final int MILLIS_OF_SECOND = 1_000;
    private static final Duration FEW_MINUTES = Duration.ofMinutes(2);
    private static final Duration FEW_HOURS = Duration.ofHours(2);

    private Figures() {}

    /**
     * (bound - utility) / bound in millionths, rounded up, so that only a closed gap is 0; 0 where
     * the bound is 0.
     */
    public static int gapMillionths(Utility utility, Utility bound) {
        if (bound.units() == 0) return 0;
        return BigDecimal.valueOf(bound.units() - utility.units())
                .multiply(BigDecimal.valueOf(MILLION))
                .divide(BigDecimal.valueOf(bound.units()), 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** A share in millionths as per cent with two places, rounded up. */
    public static String percent(long millionths) {
        return BigDecimal.valueOf(millionths).divide(MILLIONTHS_OF_PERCENT, 2, RoundingMode.CEILING)
                + " %";
    }

    /** Whole milliseconds. */
    public static long millis(long nanos) {
        return (nanos + NANOS_OF_MILLI / 2) / NANOS_OF_MILLI;
    }

    /** Seconds with two places. */
    public static String seconds(long nanos) {
        return BigDecimal.valueOf(millis(nanos))
                        .divide(BigDecimal.valueOf(MILLIS_OF_SECOND), 2, RoundingMode.HALF_UP)
                + " s";
    }

    /** A time to wait, in the unit that people would name it in, rounded up. */
    public static String wait(Duration time) {
        if (time.compareTo(FEW_MINUTES) < 0) return ceiling(time, Duration.ofSeconds(1)) + " s";
        if (time.compareTo(FEW_HOURS) < 0) return ceiling(time, Duration.ofMinutes(1)) + " min";
        return ceiling(time, Duration.ofHours(1)) + " h";
    }

    private static long ceiling(Duration time, Duration unit) {
        long whole = time.dividedBy(unit);
        return unit.multipliedBy(whole).equals(time) ? whole : whole + 1;
    }

    /** "1 task", "2 tasks". */
    public static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}
