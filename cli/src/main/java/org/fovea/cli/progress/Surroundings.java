package org.fovea.cli.progress;

import java.io.PrintStream;
import java.util.Optional;
import org.fovea.cli.process.Interruption;

/**
 * What a run has around it.
 *
 * @param interruption by which the user may end it
 * @param started when the process was started, in {@link System#nanoTime} ns
 * @param progress where lines for people go, if anywhere
 * @param traces where it is shown where a defect came from, if anywhere
 * @param release of Fovea, for provenance
 */
public record Surroundings(
        Interruption interruption,
        long started,
        Optional<PrintStream> progress,
        Optional<PrintStream> traces,
        EventFile events,
        String release) {}
