package org.fovea.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.Display;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Version;
import org.fovea.cli.usage.Typed;
import org.fovea.comparison.Environment;

/**
 * What a command is run with.
 *
 * @param interruption by which the user may end it
 * @param started when the process was started, in {@link System#nanoTime} ns
 * @param arguments the command line, without {@code fovea}
 */
record Session(Streams streams, Interruption interruption, long started, List<String> arguments) {

    Session {
        arguments = List.copyOf(arguments);
    }

    /** What a run needs of it; no progress where the user wants quiet. */
    Surroundings surroundings(CommonOptions options, EventFile events) {
        var display = options.quiet ? Display.none() : streams.display();
        var traces = Optional.of(streams.err()).filter(any -> options.verbose);
        return new Surroundings(
                interruption, started, display, traces, events, Version.here().release());
    }

    /** This process, for the record. */
    Environment environment(Instant now) {
        var version = Version.here();
        return Environment.here(version.release(), version.commit(), now);
    }

    /** The command line that repeats it. */
    Typed typed() {
        return new Typed(arguments);
    }
}
