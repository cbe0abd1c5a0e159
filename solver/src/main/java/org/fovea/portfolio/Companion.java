package org.fovea.portfolio;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fovea.solving.Contradiction;

/** A part of a solver on a thread of its own. */
final class Companion {

    private final FutureTask<Boolean> part;

    private Companion(Runnable part) {
        this.part = new FutureTask<>(part, true);
    }

    /** Starts the part. */
    static Companion start(String name, Runnable part) {
        var companion = new Companion(part);
        Thread.ofPlatform().daemon().name(name).start(companion.part);
        return companion;
    }

    /** Waits for its end; what it failed by fails here, a contradiction as it is. */
    void join() {
        try {
            part.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Contradiction contradiction) throw contradiction;
            throw new IllegalStateException("A part of the solver failed.", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
