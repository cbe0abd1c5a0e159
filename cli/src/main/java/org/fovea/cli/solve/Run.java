package org.fovea.cli.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.Advance;
import org.fovea.cli.progress.Incumbent;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.progress.Watch;
import org.fovea.cli.results.Busy;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Misses;
import org.fovea.cli.results.Solved;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Contradiction;

/** Solves an instance as ordered, checks the answer, writes it and tells what it came to. */
public record Run(
        Subject subject, Order order, Target target, Surroundings surroundings, Known known) {

    private static final String DEFECT = "no internal failure";

    /** A run of which nothing is known before. */
    public Run(Subject subject, Order order, Target target, Surroundings surroundings) {
        this(subject, order, target, surroundings, Known.NOTHING);
    }

    /**
     * What is kept of the time limit for checking and writing the answer and ending the process:
     * that takes up to three quarters of what reading took, on whatever machine this is. A slow
     * pipe must not eat the limit, so it is bounded by what a slow machine needs for as many tasks.
     */
    private Duration reserve(Stopwatch watch) {
        var reading = Duration.ofMillis(watch.phases().read());
        var most = Duration.ofNanos(20_000L * subject.instance().tasks().size());
        var share = reading.multipliedBy(3).dividedBy(4);
        return Duration.ofMillis(60).plus(share.compareTo(most) < 0 ? share : most);
    }

    /**
     * What a run came to, with the schedule as it was written, or would have been.
     *
     * @param schedule empty where there is none to deliver
     */
    public record Delivery(Solved solved, Optional<Schedule> schedule) {}

    /** Does it all; {@code watch} has measured the phases so far. */
    public Solved solve(Stopwatch watch) {
        return deliver(watch).solved();
    }

    /** The same, for whoever wants the schedule at hand. */
    public Delivery deliver(Stopwatch watch) {
        var incumbent = new Incumbent();
        var progress = new Progress(incumbent, this::misses, advance(), surroundings);
        var outcome = watched(incumbent, watch);
        progress.stop();
        if (outcome instanceof Watch.Outcome.Failed(InvalidInput program, var best)) throw program;
        var claim = Claim.of(outcome);
        watch.lap(Stopwatch.Phase.SOLVE);
        var verified =
                known.confirmed(
                        subject.instance(),
                        Verified.of(subject.instance(), claim, incumbent.state().schedule()));
        progress.end(
                verified.verdict()
                        .map(Verdict::misses)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()));
        watch.lap(Stopwatch.Phase.CHECK);
        var schedule = verified.schedule().map(found -> attributed(found, claim, verified, watch));
        schedule.ifPresent(target::write);
        watch.lap(Stopwatch.Phase.WRITE);
        return new Delivery(solved(claim, verified, watch, incumbent.notes()), schedule);
    }

    private Advance advance() {
        return order.solver() instanceof PolicyRun policy
                ? policy.through(subject.instance())
                : Advance.within(surroundings.started(), order.timeLimit());
    }

    private Watch.Outcome watched(Incumbent incumbent, Stopwatch watch) {
        var allowed =
                order.timeLimit()
                        .map(limit ->
                                limit.minus(reserve(watch))
                                        .minusNanos(System.nanoTime() - surroundings.started()))
                        .map(left -> left.isNegative() ? Duration.ZERO : left);
        var request = order.request(subject, allowed);
        return new Watch(surroundings.interruption(), incumbent).solve(order.solver(), request);
    }

    private int misses(Schedule schedule) {
        return Checker.check(subject.instance(), schedule).misses();
    }

    private Schedule attributed(
            Schedule schedule, Claim claim, Verified verified, Stopwatch watch) {
        var millis =
                order.workLimit().isPresent()
                        ? OptionalLong.empty()
                        : OptionalLong.of(watch.phases().total());
        return schedule.ofFile(subject.sha256())
                .by(
                        new Provenance(
                                order.solver().name(),
                                verified.status(),
                                verified.utility(),
                                verified.bound().map(bound -> bound.value()),
                                verified.bound().map(bound -> bound.by()),
                                millis,
                                OptionalLong.of(order.seed()),
                                OptionalInt.of(order.threads()),
                                claim.workUnits(),
                                Optional.of(true)
                                        .filter(yes -> surroundings.interruption().requested()),
                                Optional.of(surroundings.release()),
                                Optional.of(order.typed().recipe())));
    }

    private Solved solved(Claim claim, Verified verified, Stopwatch watch, List<String> notes) {
        var defects = defects(claim, verified);
        var instance = subject.instance();
        var answer =
                new Solved.Answered(
                        verified.status(),
                        verified.utility(),
                        verified.bound(),
                        verified.verdict().map(Misses::of),
                        verified.schedule()
                                .map(schedule -> Busy.millionths(instance, schedule))
                                .orElse(OptionalLong.empty()),
                        claim.workUnits(),
                        claim.mandatory());
        return new Solved(
                defects.isEmpty() ? exit(verified.status()) : Exit.DEFECT,
                new Solved.Subject(
                        instance.name(), instance.tasks().size(), instance.devices().size()),
                order.solver().name(),
                answer,
                claim.ending(),
                surroundings.interruption().requested(),
                watch.phases(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                verified.schedule().flatMap(written -> target.name()),
                order.typed().whole(),
                defects,
                known.against(verified, target),
                Stream.concat(known.trouble().stream(), notes.stream()).toList());
    }

    private List<InputError> defects(Claim claim, Verified verified) {
        var found = new ArrayList<InputError>();
        String kept =
                verified.refuted()
                        .map(schedule -> Artefacts.save(target.folder(), subject, schedule))
                        .orElse("");
        for (String defect : verified.defects())
            found.add(new InputError("", 0, 0, "", defect, DEFECT, kept));
        claim.defect()
                .ifPresent(failure -> {
                    surroundings.traces().ifPresent(failure::printStackTrace);
                    String hint =
                            shown(failure)
                                    .or(() -> surroundings.traces().map(traced -> ""))
                                    .orElse("--verbose shows where it came from");
                    found.add(new InputError("", 0, 0, "", failure.toString(), DEFECT, hint));
                });
        return found;
    }

    /** What refutes a claim is kept beside the answer. */
    private Optional<String> shown(Throwable failure) {
        return failure instanceof Contradiction contradiction
                ? contradiction
                        .schedule()
                        .map(schedule -> Artefacts.save(target.folder(), subject, schedule))
                : Optional.empty();
    }

    private int exit(Status status) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> Exit.YES;
            case INFEASIBLE, INVALID -> Exit.NO;
            case UNKNOWN -> surroundings.interruption().requested() ? Interruption.EXIT : Exit.NO;
        };
    }
}
