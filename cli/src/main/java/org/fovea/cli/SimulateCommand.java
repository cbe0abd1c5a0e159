package org.fovea.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.fovea.cli.cascade.AttemptOptions;
import org.fovea.cli.cascade.AttemptRun;
import org.fovea.cli.progress.Event;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Result;
import org.fovea.cli.results.Streamed;
import org.fovea.cli.solve.Order;
import org.fovea.cli.solve.PolicyRun;
import org.fovea.cli.solve.Run;
import org.fovea.cli.solve.Stopwatch;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Task;
import org.fovea.policy.Policies;
import org.fovea.scenario.Inflow;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.steady.Jitter;
import org.fovea.simulation.steady.LongRun;
import org.fovea.simulation.steady.SteadyState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea simulate}: an online policy through the arrivals of an instance or of a scenario,
 * which it does not know in advance.
 */
@Command(
        name = "simulate",
        description = {
            "Runs an online policy through the arrivals of an instance and tells utility, misses and"
                    + " how long decisions took.",
            "With --arrivals the source is a scenario, whose tasks are drawn as they come and"
                    + " forgotten as they end: tells means of the steady state with confidence"
                    + " intervals, and keeps no schedule.",
            "With --cascade objects are asked about: each attempt of a classifier becomes a task of"
                    + " its own, released when the one before ended unsure, and utility counts the"
                    + " first that answers."
        },
        footer = {
            "",
            "Examples:",
            "  fovea simulate crossing.json --policy edf-batch",
            "  fovea simulate crossing.json --policy least-confidence --confidence 1",
            "  fovea simulate crossing.json --policy 'exec:python3 policy.py' -o schedule.json",
            "  fovea simulate serving --arrivals 1000000 --seed 1 --policy edf-batch",
            "  fovea simulate two-experts.json --cascade cascade.json --policy edf-batch -o schedule.json"
                    + " --instance-out attempts.json",
            "",
            "A program reads events and writes decisions, one JSON object a line:"
                    + " docs/formats/exec.md.",
            "Exit code: 0 a valid schedule, 1 a mandatory task missed, 2 wrong usage, input or"
                    + " program, 3 a defect."
        })
final class SimulateCommand implements Subcommand {

    private static final String POLICY = "--policy";

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "SOURCE",
            description =
                    "An instance file; - reads standard input. With --arrivals a scenario of"
                            + " `fovea solvers`.")
    String source = "";

    @Option(
            names = POLICY,
            required = true,
            paramLabel = "NAME",
            description =
                    "A policy of `fovea solvers`, for instance price or replan:anneal:3ms, or"
                            + " exec:COMMAND for a program.")
    String policy = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "SCHEDULE",
            description = "Where the schedule goes; - for standard output (default: nowhere).")
    Optional<String> output = Optional.empty();

    @Mixin final ConfidenceOptions confidence = new ConfidenceOptions();

    @Mixin final ArrivalOptions arrivals = new ArrivalOptions();

    @Mixin final EventsOption events = new EventsOption();

    @Mixin final AttemptOptions cascade = new AttemptOptions();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        boolean asking = cascade.asked();
        if (arrivals.asked(asking)) return streamed(session);
        return asking ? attempted(session) : simulated(session);
    }

    private Result attempted(Session session) {
        if (confidence.seed.isPresent())
            throw new WrongUsage(
                    "--confidence together with --cascade",
                    "one of them",
                    "the outcomes of the cascade say what is recognised");
        confidence.conditions(); // refuses its other options, which mean nothing here
        var watch = new Stopwatch(session.started());
        var target = Target.of(output, session.streams().out(), common.json);
        var instances = cascade.target(target, session.streams().out(), common.json);
        long seed = arrivals.recognisedFrom();
        var subject = Subject.read(source, session.streams().in());
        var asked = cascade.asked(subject, session.streams().in(), seed);
        var chosen =
                PolicyRun.named(
                        new Given(POLICY, policy),
                        session.streams().err(),
                        plain -> plain.followedBy(asked.attempts()));
        watch.lap(Stopwatch.Phase.READ);
        var surroundings = session.surroundings(common, events.open());
        return new AttemptRun(chosen, asked, seed, surroundings, session.typed())
                .solved(instances, target, watch);
    }

    private Result simulated(Session session) {
        var watch = new Stopwatch(session.started());
        var target = Target.of(output, session.streams().out(), common.json);
        var chosen =
                PolicyRun.named(
                        new Given(POLICY, policy),
                        session.streams().err(),
                        confidence.conditions());
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
        var subject = Subject.read(source, session.streams().in());
        watch.lap(Stopwatch.Phase.READ);
        var surroundings = session.surroundings(common, events.open());
        return chosen.told(new Run(subject, order, target, surroundings).solve(watch));
    }

    private Result streamed(Session session) {
        if (cascade.asked())
            throw new WrongUsage(
                    "--cascade together with --arrivals",
                    "one of them",
                    "fovea generate makes an instance whose objects can be asked about");
        if (output.isPresent())
            throw new WrongUsage(
                    "-o together with --arrivals",
                    "one of them",
                    "fovea generate makes an instance, whose schedule can be kept");
        var scenario = Knobs.scenario(source);
        var chosen = PolicyRun.listed(new Given(POLICY, policy));
        var run = arrivals.run();
        try {
            var inflow = Inflow.of(source, arrivals.drawnFrom(), arrivals.knobs());
            var devices = devices(inflow, session);
            var conditions = conditions(devices);
            var surroundings = session.surroundings(common, events.open());
            var statistics = statistics(run, devices, inflow, chosen, conditions, surroundings);
            var asked =
                    new Streamed.Asked(
                            source, policy, run.arrivals(), run.warmUp(), devices.size());
            long wall = Figures.millis(System.nanoTime() - session.started());
            return new Streamed(asked, statistics, wall, session.typed().whole());
        } catch (InvalidValue refused) {
            throw Knobs.wrong(refused.flaws().getFirst(), scenario);
        }
    }

    private static SteadyState statistics(
            LongRun run,
            List<Device> devices,
            Inflow inflow,
            Policies.Entry policy,
            Conditions conditions,
            Surroundings surroundings) {
        var seen = new AtomicLong();
        try (var _ =
                Progress.counting(
                        () ->
                                new Event.Count(
                                        Math.min(seen.getOpaque(), run.arrivals()),
                                        run.arrivals(),
                                        Event.Unit.ARRIVALS),
                        surroundings)) {
            return run.through(devices, counting(inflow.tasks(), seen), policy.start(), conditions);
        }
    }

    private static Iterator<Task> counting(Iterator<Task> tasks, AtomicLong seen) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return tasks.hasNext();
            }

            @Override
            public Task next() {
                var task = tasks.next();
                seen.setOpaque(seen.getPlain() + 1); // one thread writes
                return task;
            }
        };
    }

    private List<Device> devices(Inflow inflow, Session session) {
        return arrivals.devices
                .map(file -> Subject.read(file, session.streams().in()).instance().devices())
                .orElse(inflow.devices());
    }

    private Conditions conditions(List<Device> devices) {
        var conditions = confidence.conditions().apply(Conditions.of(Allowance.endless()));
        if (!arrivals.jitter) return conditions;
        if (devices.stream().noneMatch(Jitter::measured))
            throw new WrongUsage(
                    "--jitter without percentiles",
                    "devices whose stages have percentiles",
                    "--on INSTANCE names them");
        return conditions.at(fleet -> new Jitter(fleet, arrivals.drawnFrom()));
    }
}
