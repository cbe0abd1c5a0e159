package org.fovea.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.cli.explain.Explained;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.progress.Incumbent;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.explanation.Account;
import org.fovea.explanation.Explainer;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.json.Nearest;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;
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

    /** Of the time limit, for reading the end of a solver and for printing. */
    private static final Duration RESERVE = Duration.ofMillis(150);

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
        var asked = task.map(id -> Set.of(known(id, read))).orElse(Set.of());
        var given = schedule.map(name -> InvalidSchedule.read(name, read));
        var cancellation = new Cancellation();
        session.interruption().cancelling(cancellation::cancel);
        var request = Request.of(read).threads((int) most).cancelledBy(cancellation);
        if (given.isPresent()) request = request.startingFrom(given.get());
        if (limit.isPresent()) request = request.limit(left(limit.get(), session));
        var account = explained(request, asked, session);
        int unknown = session.interruption().requested() ? Interruption.EXIT : Exit.NO;
        return Explained.of(read.name(), account, unknown);
    }

    private Account explained(Request request, Set<String> asked, Session session) {
        var incumbent = new Incumbent();
        var progress =
                new Progress(
                        incumbent,
                        found -> misses(request.instance(), found),
                        session.surroundings(common, new EventFile()));
        try {
            return Explainer.explain(request.listening(incumbent), asked);
        } finally {
            progress.stop();
            progress.end(OptionalInt.empty());
        }
    }

    private static int misses(Instance instance, Schedule schedule) {
        return Checker.check(instance, schedule).misses();
    }

    private static Duration left(Duration limit, Session session) {
        var left = limit.minus(RESERVE).minusNanos(System.nanoTime() - session.started());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String known(String id, Instance instance) {
        var ids = instance.tasks().stream().map(Task::id).toList();
        if (ids.contains(id)) return id;
        throw new Given("--task", id)
                .wrong("the id of a task of the instance", Nearest.question(id, ids));
    }
}
