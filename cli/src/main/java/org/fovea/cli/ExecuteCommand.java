package org.fovea.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.cli.execution.BackendOptions;
import org.fovea.cli.execution.Execution;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.execution.Availability;
import org.fovea.execution.Backends;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.flat.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea execute}: a schedule run on a backend, and what it really delivers. */
@Command(
        name = "execute",
        description =
                "Runs a schedule on a backend and tells planned against measured utility, misses and"
                        + " timing error.",
        footer = {
            "",
            "Overrun policies, for a device that is behind its plan: hold runs everything, skip drops"
                    + " a launch whose results would all be late, shorten cuts the late inputs.",
            "",
            "Examples:",
            "  fovea execute crossing.json schedule.json",
            "  fovea execute crossing.json schedule.json --overrun shorten -o trace.json",
            "  fovea execute crossing.json schedule.json --monte-carlo 1000",
            "  fovea execute crossing.json schedule.json --backend cpu --export there",
            "",
            "Exit code: 0 run, 1 an invalid schedule or a mandatory task missed, 2 wrong usage or an"
                    + " absent backend, 3 the run failed; the trace holds what completed."
        })
final class ExecuteCommand implements Subcommand {

    private static final String MONTE_CARLO = "--monte-carlo";
    private static final String EXPORT = "--export";
    private static final String IMPORT = "--import";
    private static final String WITHIN = "--within";
    private static final long SLACK_GPU = 50; // us: events of the device tell when it ended
    private static final long SLACK = 500; // us: the operating system wakes late
    private static final long MOST_SLACK = 1_000_000_000; // us
    private static final long MOST_RUNS = 1_000_000;

    @Mixin final CommonOptions common = new CommonOptions();

    @Mixin final BackendOptions backend = new BackendOptions();

    @Parameters(
            index = "0",
            paramLabel = "INSTANCE",
            description = "An instance file; - reads standard input.")
    String instance = "";

    @Parameters(
            index = "1",
            paramLabel = "SCHEDULE",
            description = "A schedule file; - reads standard input.")
    String schedule = "";

    @Option(
            names = "--overrun",
            paramLabel = "POLICY",
            description = "What a late device does: hold, skip or shorten (default: hold).")
    String overrun = Overrun.HOLD.title();

    @Option(
            names = MONTE_CARLO,
            paramLabel = "N",
            description =
                    "Of sim: also run N times with the seeds from --seed on, and tell how utility and"
                            + " misses are distributed (default: one run).")
    Optional<String> monteCarlo = Optional.empty();

    @Option(
            names = WITHIN,
            paramLabel = "US",
            description =
                    "Launches are prompt that end within their planned end plus the larger of 5 %% of"
                            + " their planned duration and US microseconds (default: 50 with cuda,"
                            + " else 500).")
    Optional<String> within = Optional.empty();

    @Option(
            names = EXPORT,
            paramLabel = "DIR",
            description =
                    "Instead of running it: writes the plan and the sources of a runner that needs no"
                            + " JVM to DIR (default: runs it).")
    Optional<Path> export = Optional.empty();

    @Option(
            names = IMPORT,
            paramLabel = "RECORDS",
            description =
                    "Instead of running it: reads what that runner recorded of it (default: runs it).")
    Optional<Path> recorded = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "TRACE",
            description = "Where the trace goes; - for standard output (default: nowhere).")
    Optional<String> output = Optional.empty();

    @Mixin final EventsOption events = new EventsOption();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var entry = backend.entry();
        var conditions = backend.conditions();
        var policy = policy();
        var runs = runs(conditions.realTime());
        var target = Target.of(output, session.streams().out(), common.json);
        var in = session.streams().in();
        var subject = Subject.read(instance, in);
        var valid = InvalidSchedule.read(schedule, subject.instance(), in);
        var plan = ExecutionPlan.of(subject.instance(), valid, policy);
        if (export.isPresent() && recorded.isPresent())
            throw new WrongUsage(EXPORT + " with " + IMPORT, "one of them", "");
        if (export.isPresent()) events.refuse(EXPORT);
        var from = recorded.map(ExecuteCommand::imported).orElse(entry);
        var execution = new Execution(subject, plan, from, conditions, slack(), runs);
        return export.isPresent()
                ? execution.export(export.get())
                : execution.run(target, session.surroundings(common, events.open()));
    }

    private static Backends.Entry imported(Path file) {
        return new Backends.Entry(
                "import",
                "what a runner recorded",
                () -> new Availability.Available(file.toString()),
                _ -> new Imported(file));
    }

    private Overrun policy() {
        var names = Arrays.stream(Overrun.values()).map(Overrun::title).toList();
        var chosen = new Given("--overrun", overrun).oneOf("a policy", names);
        return Overrun.values()[names.indexOf(chosen)];
    }

    private long slack() {
        return within.map(typed -> new Given(WITHIN, typed).integer(0, MOST_SLACK))
                .orElse(backend.title().equals("cuda") ? SLACK_GPU : SLACK);
    }

    private OptionalInt runs(boolean realTime) {
        if (monteCarlo.isEmpty()) return OptionalInt.empty();
        if (!backend.simulated() || realTime)
            throw new WrongUsage(
                    MONTE_CARLO + " in real time", "the backend sim on its virtual clock", "");
        return OptionalInt.of((int) new Given(MONTE_CARLO, monteCarlo.get()).integer(1, MOST_RUNS));
    }
}
