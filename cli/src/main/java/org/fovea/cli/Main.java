package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;

/** The `fovea` command: finds the subcommand, and turns its outcome into an exit code. */
@Command(
        name = "fovea",
        description = "Schedules neural-network launches on edge GPUs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The console's own encoding follows the locale; what Fovea writes is UTF-8 under any.
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command line; the result is the exit code of the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int exit = new CommandLine(new Main()).setOut(out).setErr(err).execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }
}
