package org.fovea.cli.progress;

import java.util.concurrent.TimeUnit;

/** Looks at something first within a second, then five times a second, on a thread of its own. */
final class Pulse {

    /** After so many ns without news what goes on is told again: at least every five seconds. */
    static final long SELDOM = TimeUnit.MILLISECONDS.toNanos(4_500);

    private static final long FIRST = 400; // ms
    private static final long OFTEN = 200; // ms between two looks

    private final Runnable look;
    private final Thread thread;

    Pulse(Runnable look) {
        this.look = look;
        thread = new Thread(this::beat, "progress");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void beat() {
        try {
            Thread.sleep(FIRST);
            while (true) {
                look.run();
                Thread.sleep(OFTEN);
            }
        } catch (InterruptedException over) {
            // the run has ended
        }
    }
}
