package org.fovea.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fovea.execution.trace.TailClaim;

/** Which of the measured durations schedules are planned with. */
public enum Planned {
    /** The median. A plan made with it drifts: half of its launches take longer. */
    P50(50),
    /** One launch of twenty takes longer. */
    P95(95),
    /** One launch of a hundred takes longer. */
    P99(99),
    /** The longest seen. */
    MAX(100);

    private final int percent;

    Planned(int percent) {
        this.percent = percent;
    }

    /** As it is typed, and its key among the percentiles of a stage. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All titles. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(Planned::title).toList();
    }

    /** How many samples of each cell it takes. */
    public int samples() {
        return this == MAX ? 1 : TailClaim.samplesFor(percent);
    }

    int percent() {
        return percent;
    }
}
