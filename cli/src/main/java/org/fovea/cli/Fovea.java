package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Failure;
import org.fovea.cli.results.Result;
import org.fovea.cli.results.Version;
import org.fovea.cli.solve.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line: finds the command, runs it, and tells what it came to. Ends no process. */
public final class Fovea {

    private static final Set<String> INSTANT = Set.of("--version", "-V", "--json");

    private final Streams streams;
    private final Interruption interruption;
    private final long started;

    Fovea(Streams streams, Interruption interruption, long started) {
        this.streams = streams;
        this.interruption = interruption;
        this.started = started;
    }

    /** Runs one command line on these streams, as a process would; the result is its exit code. */
    public static int run(
            List<String> arguments, InputStream in, OutputStream out, OutputStream err) {
        var nobody = new Interruption(exit -> {});
        return new Fovea(Streams.of(in, out, err), nobody, System.nanoTime())
                .run(arguments.toArray(String[]::new));
    }

    /** Whether a command line is answered at once, so that nothing can be interrupted. */
    static boolean instant(String... arguments) {
        var words = List.of(arguments);
        return INSTANT.containsAll(words) && (words.contains("--version") || words.contains("-V"));
    }

    /** Runs one command line; the result is the exit code of the process. */
    int run(String... arguments) {
        int exit = answer(arguments);
        var unwritten = streams.flush();
        if (unwritten.isEmpty() || exit > Exit.NO) return exit;
        streams.err().println("error: standard output cannot be written: " + unwritten.get());
        return Exit.UNUSABLE;
    }

    private int answer(String... arguments) {
        boolean json = List.of(arguments).contains("--json");
        boolean verbose = List.of(arguments).contains("--verbose");
        try {
            if (instant(arguments)) return tell(Version.here(), json);
            return carryOut(arguments);
        } catch (ParameterException wrong) {
            return refuse(Refusal.of(Misunderstanding.of(wrong), verbose), json);
        } catch (RuntimeException | Error thrown) {
            var failure = Refusal.of(thrown, verbose);
            if (verbose && failure.exit() == Exit.DEFECT) thrown.printStackTrace(streams.err());
            return refuse(failure, json);
        }
    }

    private int carryOut(String... arguments) {
        var parsed = commandLine(arguments).parseArgs(arguments);
        var helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) return helped;
        var deepest = parsed.subcommand() == null ? parsed : parsed.subcommand();
        if (!(deepest.commandSpec().userObject() instanceof Subcommand command)) {
            deepest.commandSpec().commandLine().usage(streams.err());
            return Exit.UNUSABLE;
        }
        var result = command.run(new Session(streams, interruption, started, List.of(arguments)));
        return tell(result, command.common().json);
    }

    private int tell(Result result, boolean json) {
        if (json) result.writeJson(streams.out());
        else (result.besideSchedule() ? streams.err() : streams.out()).print(result.text());
        streams.out().flush();
        for (var warning : result.warnings()) streams.err().println("warning: " + warning);
        if (!json && !result.errors().isEmpty())
            streams.err().print(new Failure(result.exit(), result.errors()).text());
        return result.exit();
    }

    private int refuse(Failure failure, boolean json) {
        if (json) failure.writeJson(streams.out());
        else streams.err().print(failure.text());
        return failure.exit();
    }

    /** With the one command that is asked for; with all of them where that is not clear. */
    private CommandLine commandLine(String... arguments) {
        var line = new CommandLine(new Root());
        String asked = arguments.length == 0 ? "" : arguments[0];
        boolean known = Commands.names().contains(asked);
        for (var entry : Commands.ALL)
            if (!known || entry.name().equals(asked)) line.addSubcommand(entry.command().get());
        if (!known) line.addSubcommand(new HelpCommand());
        line.setColorScheme(
                Help.defaultColorScheme(Help.Ansi.OFF)); // never under NO_COLOR or CI, so never
        line.setOut(new PrintWriter(streams.out(), true, UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, UTF_8));
        return line;
    }

    /** What stands before a command. */
    @Command(
            name = "fovea",
            description =
                    "Schedules neural-network launches on edge GPUs: the most weighted utility by"
                            + " the deadlines.",
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "",
                "Examples:",
                "  fovea solve problem-instances/instances/coco/coco-street.json -o schedule.json",
                "  fovea check problem-instances/instances/coco/coco-street.json schedule.json",
                "  fovea help solve"
            })
    static final class Root {

        @Option(
                names = {"-V", "--version"},
                description = "Show version, commit and JDK; with --json as a document.")
        boolean version;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help and exit.")
        boolean help;
    }
}
