package org.fovea.detections.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import org.fovea.detections.Frame;
import org.fovea.detections.FrameRate;
import org.fovea.instance.Source;

/**
 * The times at which a recording has frames, us; the earliest becomes 0, whatever the clock said.
 */
final class TimeStamps {

    private static final BigDecimal MOST = new BigDecimal("1e12"); // s

    private final long[] times;

    /** At least one time where frames are asked for. */
    TimeStamps(SortedSet<Long> times) {
        this.times = times.stream().mapToLong(Long::longValue).toArray();
    }

    /** Seconds as whole us, rounded half up; empty where no clock shows them. */
    static Optional<Long> micros(BigDecimal seconds) {
        if (seconds.abs().compareTo(MOST) > 0) return Optional.empty();
        var micros = seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
        return Optional.of(micros.longValueExact());
    }

    /** The frame at one of the times; where it has no number it is told by its place among them. */
    Frame frame(long micros, Optional<Long> number) {
        int place = Arrays.binarySearch(times, micros);
        long named = number.orElse((long) place);
        return new Frame(
                micros - times[0],
                micros - times[0] + toNext(place),
                new Source.Frame.Number(named),
                Long.toString(named));
    }

    /** After the last frame as long as before it. */
    private long toNext(int place) {
        if (times.length == 1) return FrameRate.STANDARD.start(1);
        int from = Math.min(place, times.length - 2);
        return times[from + 1] - times[from];
    }
}
