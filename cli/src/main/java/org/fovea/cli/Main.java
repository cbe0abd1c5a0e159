package org.fovea.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.util.Locale;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.process.Signals;
import org.fovea.cli.process.StandardStream;
import org.fovea.cli.process.StartTime;
import org.fovea.cli.process.Terminal;

/**
 * The process: its streams, its signals, its start and its end. Everything else is {@link Fovea}.
 */
public final class Main {

    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String... arguments) {
        long started = StartTime.nanoTime();
        Locale.setDefault(Locale.ROOT); // digits and letters are the same on every machine
        var interruption = new Interruption(Runtime.getRuntime()::halt);
        if (!Fovea.instant(arguments)) Signals.handTo(interruption);
        var streams =
                new Streams(
                        new FileInputStream(FileDescriptor.in),
                        new StandardStream(FileDescriptor.out),
                        new StandardStream(FileDescriptor.err),
                        Terminal.here());
        System.exit(new Fovea(streams, interruption, started).run(arguments));
    }
}
