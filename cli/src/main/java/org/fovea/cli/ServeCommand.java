package org.fovea.cli;

import java.util.Optional;
import org.fovea.cli.results.Result;
import org.fovea.cli.results.Version;
import org.fovea.cli.serve.Replies;
import org.fovea.cli.serve.Served;
import org.fovea.cli.serve.Server;
import org.fovea.cli.serve.Work;
import org.fovea.cli.usage.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fovea serve}: many requests in one process. */
@Command(
        name = "serve",
        description = {
            "Answers requests that come line by line, as JSON, so that many small ones pay for one"
                    + " start.",
            "Each gets exactly one answer, in the order in which they are done;"
                    + " docs/formats/serve.md has the lines."
        },
        footer = {
            "",
            "Examples:",
            "  fovea serve --stdio",
            "  echo '{\"id\": \"1\", \"solve\": {\"instance\": \"crossing.json\"}}' | fovea serve --stdio",
            "",
            "Exit code: 0 at the end of input, when all is answered, 2 wrong usage, 3 a defect."
        })
final class ServeCommand implements Subcommand {

    private static final int MOST_WORKERS = 1_024;
    private static final int MOST_WAITING = 100_000;

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(
            names = "--stdio",
            required = true,
            description = "Requests on standard input, answers on standard output.")
    boolean stdio;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Requests worked on at once (default: one for each core).")
    Optional<String> workers = Optional.empty();

    @Option(
            names = "--queue",
            paramLabel = "N",
            defaultValue = "64",
            description =
                    "Requests that may wait; one more is refused at once (default:"
                            + " ${DEFAULT-VALUE}).")
    String queue = "64";

    @Option(
            names = "--allow-programs",
            description =
                    "Requests may start programs as policies, exec:COMMAND (default: they may not).")
    boolean programs;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        long most =
                workers.map(text -> new Given("--workers", text).integer(1, MOST_WORKERS))
                        .orElse((long) Runtime.getRuntime().availableProcessors());
        long waiting = new Given("--queue", queue).integer(1, MOST_WAITING);
        var streams = session.streams();
        var work =
                new Work(
                        streams.err(),
                        Optional.of(streams.err()).filter(any -> common.verbose),
                        programs,
                        Version.here().release());
        var server =
                new Server(
                        new Server.Size((int) most, (int) waiting),
                        work,
                        new Replies(streams.out(), streams::ended));
        long answered = server.serve(streams.in(), session.interruption());
        return new Served(answered, System.nanoTime() - session.started(), common.quiet);
    }
}
