package org.fovea.cli.progress;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.cli.results.Figures;
import org.fovea.comparison.Comparison;
import org.fovea.comparison.Run;
import org.fovea.input.Text;

/**
 * Tells of the runs of a comparison: one line as each ends, and one every few seconds for each that
 * goes on longer.
 */
public final class RunLog implements Comparison.Progress, AutoCloseable {

    private static final long PAUSE = 4_500; // ms

    private final Optional<PrintStream> lines;
    private final long started;
    private final Thread thread;
    private final Map<Run.Key, String> current = new LinkedHashMap<>();
    private boolean begun;

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
        String run =
                "%d/%d  %s  %s  seed %d"
                        .formatted(
                                number,
                                total,
                                Text.escaped(key.instance()),
                                Text.escaped(key.solver()),
                                key.seed());
        current.put(key, run);
        if (!begun) tell(run, "starts");
        begun = true;
    }

    @Override
    public synchronized void ended(Run run) {
        String utility = run.outcome().achieved().map(sum -> "  utility " + sum).orElse("");
        String bound = run.outcome().proven().map(proven -> "  bound " + proven.value()).orElse("");
        String misses =
                run.outcome() instanceof Run.Scheduled found ? "  misses " + found.misses() : "";
        String which = Optional.ofNullable(current.remove(run.key())).orElse("");
        tell(which, run.status() + utility + bound + misses);
    }

    private void tell(String run, String what) {
        lines.ifPresent(out ->
                out.println(
                        Figures.seconds(System.nanoTime() - started) + "  " + run + "  " + what));
    }

    private void tellOfLongRuns() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                synchronized (this) {
                    current.values().forEach(run -> tell(run, "runs"));
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
