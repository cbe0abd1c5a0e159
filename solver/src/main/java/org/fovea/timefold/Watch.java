package org.fovea.timefold;

import java.util.function.BooleanSupplier;

/** Counts the moves of a search, on its thread, and ends it when it is over. */
final class Watch {

    private static final int LOOK = 128; // moves between two looks

    private final BooleanSupplier over;
    private final Runnable end;
    private long moves;

    Watch(BooleanSupplier over, Runnable end) {
        this.over = over;
        this.end = end;
    }

    /** One more move. */
    void count() {
        if (moves++ % LOOK == 0 && over.getAsBoolean()) end.run();
    }

    long moves() {
        return moves;
    }
}
