package org.fovea.scenario;

import java.util.List;
import org.fovea.instance.Weight;

/**
 * How soon and how much a road user matters: by its time to collision, and by its closeness.
 *
 * @param share of the time to collision until the deadline
 * @param earliest and {@code latest}: least and greatest time until the deadline, us
 * @param closest weight at the nearest distance
 * @param nearest least distance, m
 */
record Urgency(double share, long earliest, long latest, double closest, double nearest) {

    private static final Knob.Number SHARE =
            Knob.Number.of(
                    "k",
                    "",
                    "0.0001..10",
                    "0.05",
                    "deadline - release = k Z / v, the time to collision's share, where v > 0"
                            + " (coming closer), else latest",
                    "assumed");

    private static final Knob.Number EARLIEST = cap("earliest", "50", "least");
    private static final Knob.Number LATEST = cap("latest", "500", "greatest");

    private static final Knob.Number CLOSEST =
            Knob.Number.of(
                    "closest",
                    "",
                    "1..1000",
                    "5",
                    "weight = 1 + (closest - 1) x nearest / Z, rounded to 4 places",
                    "assumed");

    static final List<Knob> KNOBS = List.of(SHARE, EARLIEST, LATEST, CLOSEST);

    private static final double MICROS = 1e6; // a second

    private static Knob.Number cap(String name, String standard, String end) {
        return Knob.Number.of(
                name, "ms", "1..60000", standard, end + " deadline - release", "assumed");
    }

    /** As set; throws {@link org.fovea.input.InvalidValue} where ranges are empty. */
    static Urgency of(Settings settings) {
        settings.ascending(RoadUser.NEAREST, RoadUser.FARTHEST);
        settings.ascending(EARLIEST, LATEST);
        return new Urgency(
                settings.number(SHARE),
                settings.micros(EARLIEST),
                settings.micros(LATEST),
                settings.number(CLOSEST),
                settings.number(RoadUser.NEAREST));
    }

    /** Time from release to deadline, us. */
    long window(RoadUser user) {
        if (user.closing() <= 0) return latest;
        double micros = share * user.distance() / user.closing() * MICROS;
        return StrictMath.clamp(StrictMath.round(micros), earliest, latest);
    }

    /** What a perfect answer is worth. */
    Weight weight(RoadUser user) {
        double weight = 1 + (closest - 1) * nearest / user.distance();
        return new Weight((int) StrictMath.round(weight * Weight.ONE.tenThousandths()));
    }
}
