package org.fovea.cli;

import java.util.Optional;
import org.fovea.cli.explain.ExplainRun;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea explain}: why each task got what it got, or why no schedule is valid. */
@Command(
        name = "explain",
        description = {
            "Tells why each missed task was missed and each served one stopped where it did, with"
                    + " the numbers,",
            "or why an instance is infeasible. Without SCHEDULE it explains the one it solves for"
                    + " itself."
        },
        footer = {
            "",
            "Examples:",
            "  fovea explain crossing.json",
            "  fovea explain crossing.json schedule.json --task car-7",
            "  fovea explain crossing.json schedule.json --time-limit 1m --json",
            "",
            "Exit code: 0 explained, 1 infeasible, nothing found, or an invalid schedule, 2 wrong"
                    + " usage or input."
        })
final class ExplainCommand implements Subcommand {

    private static final int MOST_THREADS = 1_024;

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "INSTANCE",
            description = "An instance file; - reads standard input.")
    String instance = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SCHEDULE",
            description = "A valid schedule of it (default: the best that auto finds).")
    Optional<String> schedule = Optional.empty();

    @Option(
            names = "--task",
            paramLabel = "ID",
            description = "Explain this task alone (default: all).")
    Optional<String> task = Optional.empty();

    @Option(
            names = "--time-limit",
            paramLabel = "DURATION",
            description =
                    "From the start of the process to its end: 250ms, 10s, 5m, or none (default:"
                            + " 10s).")
    Optional<String> timeLimit = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Most threads that work at once (default: one for each core).")
    Optional<String> threads = Optional.empty();

    @Mixin final EventsOption events = new EventsOption();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var limit =
                timeLimit.map(SolveCommand::limit).orElse(Optional.of(SolveCommand.DEFAULT_LIMIT));
        long most =
                threads.map(text -> new Given("--threads", text).integer(1, MOST_THREADS))
                        .orElse((long) Runtime.getRuntime().availableProcessors());
        var read = Subject.read(instance, session.streams().in()).instance();
        var asked = ExplainRun.asked(task.map(id -> new Given("--task", id)), read);
        var given = schedule.map(name -> InvalidSchedule.read(name, read));
        var surroundings = session.surroundings(common, events.open());
        return new ExplainRun(read, given, asked, limit, (int) most, surroundings).explained();
    }
}
