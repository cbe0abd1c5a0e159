package org.fovea.cli.progress;

import java.io.PrintStream;
import java.util.Optional;
import org.fovea.cli.results.Figures;
import org.fovea.comparison.Comparison;
import org.fovea.comparison.Run;

/**
 * Tells of the runs of a comparison: one line as each ends, and one every few seconds while a long
 * one goes on.
 */
public final class RunLog implements Comparison.Progress, AutoCloseable {

    private static final long PAUSE = 4_500; // ms

    private final Optional<PrintStream> lines;
    private final long started;
    private final Thread thread;
    private String current = "";

    /**
     * Lines for people go to {@code lines}, if anywhere; {@code started} is the process's, {@link
     * System#nanoTime} ns.
     */
    public RunLog(Optional<PrintStream> lines, long started) {
        this.lines = lines;
        this.started = started;
        thread = new Thread(this::tellOfLongRuns, "progress");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void starting(int number, int total, Run.Key key) {
        current =
                number
                        + "/"
                        + total
                        + "  "
                        + key.instance()
                        + "  "
                        + key.solver()
                        + "  seed "
                        + key.seed();
        if (number == 1) tell("starts");
    }

    @Override
    public synchronized void ended(Run run) {
        String utility = run.outcome().achieved().map(sum -> "  utility " + sum).orElse("");
        String bound = run.outcome().proven().map(proven -> "  bound " + proven.value()).orElse("");
        String misses =
                run.outcome() instanceof Run.Scheduled found ? "  misses " + found.misses() : "";
        tell(run.status() + utility + bound + misses);
        current = "";
    }

    private synchronized void tell(String what) {
        lines.ifPresent(out ->
                out.println(
                        Figures.seconds(System.nanoTime() - started)
                                + "  "
                                + current
                                + "  "
                                + what));
    }

    private void tellOfLongRuns() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                synchronized (this) {
                    if (!current.isEmpty()) tell("runs");
                }
            }
        } catch (InterruptedException over) {
            // the comparison has ended
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
