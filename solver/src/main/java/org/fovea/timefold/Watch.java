package org.fovea.timefold;

import java.util.function.BooleanSupplier;

/**
 * Counts the moves of a phase, on its thread, knows the temperature, and ends it when it is over.
 */
final class Watch {

    private static final int LOOK = 128; // moves between two looks

    private final Phase phase;
    private final BooleanSupplier over;
    private final long began = System.nanoTime();
    private final Runnable end;
    private long moves;
    private double temperature;

    Watch(Phase phase, BooleanSupplier over, Runnable end) {
        this.phase = phase;
        this.over = over;
        this.end = end;
    }

    /** One more move. */
    void count() {
        if (moves++ % LOOK != 0) return;
        if (over.getAsBoolean()) end.run();
        temperature = phase.first(Math.clamp(part(), 0, 1));
    }

    private double part() {
        double part = 0;
        if (phase.moves().isPresent()) part = (double) moves / phase.moves().getAsLong();
        if (phase.until().isEmpty()) return part;
        long until = phase.until().getAsLong();
        return Math.max(part, (double) (System.nanoTime() - began) / Math.max(1, until - began));
    }

    /** Of the first draw, 1e-10. */
    double temperature() {
        return temperature;
    }

    long moves() {
        return moves;
    }
}
