package org.fovea.solving;

/**
 * A request to stop, from any thread; the solver ends with the best answer it has. Cannot be taken
 * back.
 */
public final class Cancellation {

    private volatile boolean requested;

    /** Asks for the end. */
    public void cancel() {
        requested = true;
    }

    /** Whether the end was asked for. */
    public boolean requested() {
        return requested;
    }
}
