package org.fovea.cli.progress;

import java.io.PrintStream;
import java.util.Optional;
import org.fovea.cli.process.Interruption;

/**
 * What a run has around it.
 *
 * @param interruption by which the user may end it
 * @param started when the process was started, in {@link System#nanoTime} ns
 * @param display where people read how it comes along
 * @param traces where it is shown where a defect came from, if anywhere
 * @param release of Fovea, for provenance
 */
public record Surroundings(
        Interruption interruption,
        long started,
        Display display,
        Optional<PrintStream> traces,
        EventFile events,
        String release) {

    /** The same where what follows is told by nobody. */
    public Surroundings silent() {
        return new Surroundings(
                interruption, started, Display.none(), traces, new EventFile(), release);
    }
}
