package org.fovea.cli.process;

import java.util.function.IntConsumer;

/**
 * The user's wish to stop. The first lets whatever is under way end with its best answer, where
 * something is; a second one, or one that finds nothing worth keeping, ends the process at once.
 */
public final class Interruption {

    /** Exit code of a process that was interrupted before any answer existed. */
    public static final int EXIT = 130;

    private final IntConsumer halt;
    private Runnable cancel = () -> {};
    private boolean gentle;
    private boolean requested;

    /** Ends the process through {@code halt}, which is given the exit code. */
    public Interruption(IntConsumer halt) {
        this.halt = halt;
    }

    /**
     * From now on the first wish to stop calls {@code action}, and the command ends by itself; a
     * wish that another action has heard before calls this one now.
     */
    public synchronized void cancelling(Runnable action) {
        cancel = action;
        gentle = true;
        if (requested) action.run();
    }

    /** Asks to stop; from any thread. */
    public synchronized void request() {
        if (requested || !gentle) {
            halt.accept(EXIT);
            return;
        }
        requested = true;
        cancel.run();
    }

    /** Whether someone asked to stop. */
    public synchronized boolean requested() {
        return requested;
    }
}
