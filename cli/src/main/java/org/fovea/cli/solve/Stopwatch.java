package org.fovea.cli.solve;

import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Phases;

/** Measures the phases of a run, from the start of the process on. */
public final class Stopwatch {

    /** The phases, in order. */
    public enum Phase {
        START,
        READ,
        SOLVE,
        CHECK,
        WRITE
    }

    private final long started;
    private final long[] taken = new long[Phase.values().length];
    private long last;

    /**
     * Whatever came before now was the start; {@code started} is the process's, {@link
     * System#nanoTime} ns.
     */
    public Stopwatch(long started) {
        this.started = started;
        last = started;
        lap(Phase.START);
    }

    /** What passed since the last lap belongs to this phase. */
    public void lap(Phase phase) {
        long now = System.nanoTime();
        taken[phase.ordinal()] += Math.max(0, now - last);
        last = now;
    }

    /** Since the start of the process, ns. */
    long total() {
        return Math.max(0, System.nanoTime() - started);
    }

    Phases phases() {
        return new Phases(
                millis(Phase.START),
                millis(Phase.READ),
                millis(Phase.SOLVE),
                millis(Phase.CHECK),
                millis(Phase.WRITE),
                Figures.millis(total()));
    }

    private long millis(Phase phase) {
        return Figures.millis(taken[phase.ordinal()]);
    }
}
