package org.fovea.cli;

import java.util.List;
import org.fovea.cli.process.Interruption;

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

    /** Since the process was started, ns. */
    long elapsed() {
        return System.nanoTime() - started;
    }
}
