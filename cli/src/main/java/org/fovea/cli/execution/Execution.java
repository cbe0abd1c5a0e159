package org.fovea.cli.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fovea.cli.progress.Event;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.execution.Backend;
import org.fovea.execution.Backends;
import org.fovea.execution.CannotRun;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.execution.flat.Export;
import org.fovea.execution.trace.Conduct;
import org.fovea.execution.trace.Credit;
import org.fovea.execution.trace.Delivery;
import org.fovea.execution.trace.Punctuality;
import org.fovea.execution.trace.Trace;
import org.fovea.execution.trace.Trials;
import org.fovea.instance.Device;
import org.fovea.instance.Measured;

/**
 * One run of a plan on a backend, and what comes with it.
 *
 * @param within the slack of launches that are prompt, us
 * @param monteCarlo how many runs more, each with a seed of its own
 */
public record Execution(
        Subject subject,
        ExecutionPlan plan,
        Backends.Entry entry,
        Conditions conditions,
        long within,
        OptionalInt monteCarlo) {

    /** Writes it for a machine without a JVM instead. */
    public Result export(Path folder) {
        try {
            Export.write(plan, conditions, folder);
        } catch (CannotRun unsuitable) {
            throw new WrongUsage(unsuitable.found(), unsuitable.expected(), "");
        } catch (IOException unwritable) {
            throw new WrongUsage(
                    "--export " + folder + " (" + unwritable.getMessage() + ")",
                    "a folder that can be written",
                    "");
        }
        return new Exported(folder.toString(), plan.launches());
    }

    /** Runs it and writes the trace. */
    public Executed run(Target target, Surroundings surroundings) {
        var records = new Records(plan);
        var trials = new AtomicInteger();
        try (var _ = Progress.counting(() -> count(records, trials.get()), surroundings)) {
            return run(target, records, trials);
        }
    }

    /** Of launches, and then of the trials begun. */
    private Event.Count count(Records records, int trials) {
        return trials == 0
                ? new Event.Count(records.reached(), plan.launches(), Event.Unit.LAUNCHES)
                : new Event.Count(trials - 1, monteCarlo.orElseThrow(), Event.Unit.RUNS);
    }

    private Executed run(Target target, Records records, AtomicInteger begun) {
        var backend = entry.open().apply(conditions);
        long started = System.nanoTime();
        try {
            backend.run(plan, records);
        } catch (CannotRun unsuitable) {
            throw new WrongUsage(unsuitable.found(), unsuitable.expected(), "");
        }
        long wall = System.nanoTime() - started;
        var conduct =
                new Conduct(
                        entry.name(),
                        backend.device(),
                        backend.networks(),
                        planned(),
                        plan.overrun(),
                        conditions.realTime() || backend.device().isPresent(),
                        conditions.seed(),
                        conditions.jitter());
        if (target.name().isPresent())
            target.write(Trace.of(plan, records, conduct, Optional.of(subject.sha256())));
        var trials =
                monteCarlo.stream()
                        .mapToObj(runs ->
                                Trials.of(
                                        plan,
                                        seed -> {
                                            begun.incrementAndGet();
                                            return entry.open().apply(conditions.seeded(seed));
                                        },
                                        conditions.seed(),
                                        runs))
                        .findFirst();
        if (trials.isPresent()) begun.incrementAndGet(); // the last of them has ended
        return new Executed(
                conduct,
                worth(records),
                Punctuality.of(plan, records, within),
                trials,
                records.failure(),
                Figures.millis(wall),
                target.name(),
                warnings(backend));
    }

    private Executed.Worth worth(Records records) {
        var credit = new Credit(plan);
        var planned = credit.of(Records.asPlanned(plan));
        var delivery = credit.of(records);
        return new Executed.Worth(
                plan.instance().name(),
                plan.instance().tasks().size(),
                planned.utility(),
                delivery.utility(),
                planned.misses(),
                delivery.misses(),
                delivery.longestRunOfMisses(),
                mandatoryMissed(delivery));
    }

    private List<String> mandatoryMissed(Delivery delivery) {
        var tasks = plan.instance().tasks();
        return IntStream.range(0, tasks.size())
                .filter(t -> tasks.get(t).mandatory())
                .filter(t -> delivery.exit(t) < tasks.get(t).minExit())
                .mapToObj(t -> tasks.get(t).id())
                .toList();
    }

    /** The percentile of all devices; empty where they differ or do not say. */
    private Optional<String> planned() {
        var named =
                plan.instance().devices().stream()
                        .map(device -> device.measured().flatMap(Measured::planned))
                        .distinct()
                        .toList();
        return named.size() == 1 ? named.getFirst() : Optional.empty();
    }

    private List<String> warnings(Backend backend) {
        var warnings = new ArrayList<String>();
        var recorded = plan.schedule().instanceSha256();
        if (recorded.filter(hash -> !hash.equals(subject.sha256())).isPresent())
            warnings.add(
                    "the schedule was made for other bytes of the instance or its profiles:"
                            + " instanceSha256 is "
                            + recorded.orElseThrow()
                            + ", here it is "
                            + subject.sha256());
        backend.device()
                .ifPresent(here ->
                        plan.instance().devices().stream()
                                .map(Execution::measuredOn)
                                .distinct()
                                .filter(there -> !there.equals(here))
                                .map(there ->
                                        "the profile is that of "
                                                + there
                                                + ", the schedule ran on "
                                                + here)
                                .forEach(warnings::add));
        backend.networks()
                .map(Measurer::built)
                .ifPresent(here ->
                        plan.instance().devices().stream()
                                .flatMap(device -> device.measured().stream())
                                .flatMap(measured -> measured.notes().stream())
                                .filter(there -> there.startsWith(Measurer.BUILT))
                                .distinct()
                                .filter(there -> !there.equals(here))
                                .map(there ->
                                        "the profile is that of "
                                                + there
                                                + ", the schedule ran "
                                                + here
                                                + ": give both the same --build")
                                .forEach(warnings::add));
        return warnings;
    }

    private static String measuredOn(Device device) {
        return device.measured().flatMap(Measured::device).orElse(device.id());
    }
}
