package org.fovea.schedulability;

import java.math.BigDecimal;
import java.util.List;
import org.fovea.schedulability.taskset.Stream;

/**
 * Demand under earliest deadline first without preemption (Jeffay, Stanat and Martel 1991; George,
 * Rivierre and Spuri 1996): the work due in a window, and one launch that began before it for a
 * task due after it.
 *
 * @param work us of one release, by stream
 * @param longest us of the longest launch, by stream
 */
record BlockedDemand(List<Stream> streams, List<Long> work, List<Long> longest)
        implements Windows.Demand {

    /** More than any window, and far from overflow. */
    private static final long ENDLESS = 1L << 60;

    @Override
    public long units(int stream) {
        return work.get(stream);
    }

    @Override
    public long time(long units, long window) {
        return Math.min(units, ENDLESS) + blocking(window);
    }

    @Override
    public BigDecimal rate() {
        return BigDecimal.ONE;
    }

    @Override
    public long constant() {
        return blocking(0);
    }

    /** The blocking launch began at least 1 us before the window. */
    private long blocking(long window) {
        long blocking = 0;
        for (int s = 0; s < longest.size(); s++)
            if (streams.get(s).deadline() > window)
                blocking = Math.max(blocking, longest.get(s) - 1);
        return blocking;
    }
}
