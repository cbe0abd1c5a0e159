package org.fovea.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cli.library.LibraryOption;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Known;
import org.fovea.cli.solve.Order;
import org.fovea.cli.solve.Run;
import org.fovea.cli.solve.Stopwatch;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea solve}: the best schedule within the limits, checked. */
@Command(
        name = "solve",
        description =
                "Solves an instance, checks the answer against the rules, and prints a summary.",
        footer = {
            "",
            "Examples:",
            "  fovea solve crossing.json",
            "  fovea solve crossing.json -o schedule.json --time-limit 30s --gap 1%%",
            "  fovea solve crossing.json --solver edf-batch -o - > schedule.json",
            "  fovea solve crossing.json --threads 1 --work-limit 100000 -o schedule.json   (the"
                    + " same bytes everywhere)",
            "",
            "Exit code: 0 a schedule, 1 none or an invalid one, 2 wrong usage or input, 3 a defect,"
                    + " 130 interrupted."
        })
final class SolveCommand implements Subcommand {

    static final Duration DEFAULT_LIMIT = Order.DEFAULT_LIMIT;
    private static final int MOST_THREADS = 1_024;

    @Mixin final CommonOptions common = new CommonOptions();
    @Mixin final LibraryOption library = new LibraryOption();

    @Parameters(paramLabel = "INSTANCE", description = "An instance file; - reads standard input.")
    String instance = "";

    @Option(
            names = "--solver",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "A solver or policy of `fovea solvers` (default: ${DEFAULT-VALUE}).")
    String solver = "auto";

    @Option(
            names = "--time-limit",
            paramLabel = "DURATION",
            description =
                    "From the start of the process to its end: 250ms, 10s, 5m, or none (default:"
                            + " 10s; none with --work-limit).")
    Optional<String> timeLimit = Optional.empty();

    @Option(
            names = "--work-limit",
            paramLabel = "N",
            description =
                    "Machine-independent steps; the same seed, one thread and N give the same file"
                            + " (default: none).")
    Optional<String> workLimit = Optional.empty();

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Good enough: (bound - utility) / bound, as 1%% or 0.01 (default:"
                            + " ${DEFAULT-VALUE}).")
    String gap = "0";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of every random choice (default: ${DEFAULT-VALUE}).")
    String seed = "0";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Most threads that work at once (default: one for each core).")
    Optional<String> threads = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "SCHEDULE",
            description =
                    "A valid schedule to start from; the answer is never worse (default: none).")
    Optional<String> start = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "SCHEDULE",
            description = "Where the schedule goes; - for standard output (default: nowhere).")
    Optional<String> output = Optional.empty();

    @Mixin final EventsOption events = new EventsOption();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var watch = new Stopwatch(session.started());
        var target = Target.of(output, session.streams().out(), common.json);
        var order = order(session);
        var subject = Subject.read(instance, session.streams().in());
        var from = start.map(name -> InvalidSchedule.read(name, subject.instance()));
        var file = events.open();
        var known = Known.of(library.ifAny(), subject, library.typed());
        watch.lap(Stopwatch.Phase.READ);
        return new Run(
                        subject,
                        order.startingFrom(from),
                        target,
                        session.surroundings(common, file),
                        known)
                .solve(watch);
    }

    private Order order(Session session) {
        var work =
                workLimit.map(text -> new Given("--work-limit", text).integer(0, Long.MAX_VALUE));
        var time =
                timeLimit
                        .map(SolveCommand::limit)
                        .orElse(work.isPresent() ? Optional.empty() : Optional.of(DEFAULT_LIMIT));
        long most =
                threads.map(text -> new Given("--threads", text).integer(1, MOST_THREADS))
                        .orElse((long) Runtime.getRuntime().availableProcessors());
        return new Order(
                Named.solver(new Given("--solver", solver), session.streams().err()),
                time,
                work.map(OptionalLong::of).orElse(OptionalLong.empty()),
                new Given("--gap", gap).share(),
                new Given("--seed", seed).integer(Long.MIN_VALUE, Long.MAX_VALUE),
                (int) most,
                Optional.empty(),
                session.typed());
    }

    static Optional<Duration> limit(String text) {
        return text.equals("none")
                ? Optional.empty()
                : Optional.of(new Given("--time-limit", text).duration());
    }
}
