package org.fovea.cli;

import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.results.Decisions;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Order;
import org.fovea.cli.solve.PolicyRun;
import org.fovea.cli.solve.Run;
import org.fovea.cli.solve.Stopwatch;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea simulate}: an online policy through the arrivals, which it does not know in advance.
 */
@Command(
        name = "simulate",
        description =
                "Runs an online policy through the arrivals and tells utility, misses and how long"
                        + " decisions took.",
        footer = {
            "",
            "Examples:",
            "  fovea simulate crossing.json --policy edf-batch",
            "  fovea simulate crossing.json --policy 'exec:python3 policy.py' -o schedule.json",
            "",
            "A program reads events and writes decisions, one JSON object a line:"
                    + " docs/formats/exec.md.",
            "Exit code: 0 a valid schedule, 1 a mandatory task missed, 2 wrong usage, input or"
                    + " program, 3 a defect."
        })
final class SimulateCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "INSTANCE", description = "An instance file; - reads standard input.")
    String instance = "";

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "NAME",
            description = "A policy of `fovea solvers`, or exec:COMMAND for a program.")
    String policy = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "SCHEDULE",
            description = "Where the schedule goes; - for standard output (default: nowhere).")
    Optional<String> output = Optional.empty();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var watch = new Stopwatch(session.started());
        var target = Target.of(output, session.streams().out(), common.json);
        var chosen = PolicyRun.named(new Given("--policy", policy), session.streams().err());
        var order =
                new Order(
                        chosen,
                        Optional.empty(),
                        OptionalLong.empty(),
                        0,
                        0,
                        1,
                        Optional.empty(),
                        session.typed());
        var subject = Subject.read(instance, session.streams().in());
        watch.lap(Stopwatch.Phase.READ);
        var surroundings = session.surroundings(common, new EventFile());
        var solved = new Run(subject, order, target, surroundings).solve(watch);
        return solved.deciding(chosen.times().map(Decisions::of));
    }
}
