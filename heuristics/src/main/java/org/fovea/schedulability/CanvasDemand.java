package org.fovea.schedulability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Demand of canvases filled in deadline order: each but the last that a window needs is full, so it
 * holds at least {@link #full} units; and one launch that began before.
 *
 * @param launch us of a canvas
 * @param objects of one release, by stream
 */
record CanvasDemand(Filling.Units units, List<Integer> objects, long launch)
        implements Windows.Demand {

    /** More than any window, and far from overflow. */
    private static final long ENDLESS = 1L << 60;

    private static final int PLACES = 20;

    @Override
    public long units(int stream) {
        return objects.get(stream) * units.need().get(stream);
    }

    @Override
    public long time(long demanded, long window) {
        long canvases = (demanded - units.least()) / full() + 1;
        if (canvases >= ENDLESS / launch) return ENDLESS;
        return launch - 1 + canvases * launch;
    }

    @Override
    public BigDecimal rate() {
        return BigDecimal.valueOf(launch)
                .divide(BigDecimal.valueOf(full()), PLACES, RoundingMode.CEILING);
    }

    @Override
    public long constant() {
        return 2 * launch - 1;
    }

    /**
     * The least units of a canvas on which some object found no room: at least one object, and more
     * than the capacity less the largest need; in multiples of what all needs are multiples of.
     */
    long full() {
        long grain = units.need().stream().mapToLong(each -> each).reduce(0, CanvasDemand::divisor);
        long above = grain * (Math.floorDiv(units.capacity() - units.most(), grain) + 1);
        return Math.max(above, units.least());
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
