package org.fovea.portfolio;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Work on a thread of its own, while the thread that waits for it watches the limits: for whatever
 * looks at no limits itself, or is not trusted to.
 */
final class Watched {

    private static final long SLICE_MILLIS = 10; // how often limits are looked at

    private Watched() {}

    /**
     * What the work comes to; empty where it was over before, or the thread is interrupted. The
     * work is left to itself then.
     */
    static <T> Optional<T> unless(BooleanSupplier over, String name, Callable<T> work) {
        return within(over, 0, name, work);
    }

    /** The same; once it is over, so many times ten milliseconds are left for the work to end. */
    static <T> Optional<T> within(
            BooleanSupplier over, int patience, String name, Callable<T> work) {
        var running = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(running);
        int late = 0;
        while (true) {
            try {
                return Optional.of(running.get(SLICE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException working) {
                if (over.getAsBoolean() && ++late > patience) return Optional.empty();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException exception) throw exception;
                throw new IllegalStateException(name + " failed.", failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
