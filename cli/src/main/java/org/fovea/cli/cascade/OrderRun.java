package org.fovea.cli.cascade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Claim;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Judgement;
import org.fovea.cascade.Solution;
import org.fovea.cascade.ordering.Assumption;
import org.fovea.cascade.ordering.LimitPrice;
import org.fovea.cascade.ordering.Order;
import org.fovea.cascade.ordering.Ordering;
import org.fovea.cascade.ordering.Orderings;
import org.fovea.cli.results.Version;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.InputError;
import org.fovea.schedule.Status;

/**
 * One cascade put in order: by a method, judged, told, written.
 *
 * @param assumption where the method stands for one
 * @param command that repeats it
 */
public record OrderRun(
        Cascade cascade,
        Ordering method,
        Optional<Assumption> assumption,
        Target target,
        String command) {

    /** The method that is taken where none is named. */
    public static final String AUTO = "auto";

    /** A method by the name that was typed. */
    public static Ordering method(Given name) {
        var names = Orderings.all().stream().map(Ordering::name).toList();
        return Orderings.named(name.oneOf("a method", names)).orElseThrow();
    }

    /** Stops the command where a method does not take on a cascade. */
    public static void refuse(Given name, Ordering method, Cascade cascade) {
        method.refusal(cascade)
                .ifPresent(reason -> {
                    throw new WrongUsage(
                            name.option() + " " + method.name() + " on " + reason,
                            "another method",
                            "beam takes any number");
                });
    }

    /** Orders and writes. */
    public Ordered ordered() {
        var order = method.order(cascade);
        var truth = assumption.isPresent() ? Assumption.JOINT.ordering().order(cascade) : order;
        var prover = truth.bound().compareTo(order.bound()) > 0 ? truth : order;
        var bound = prover.bound();
        var judgement = Judge.judge(cascade, order.sequence());
        var figures =
                judgement.figures().filter(_ -> judgement.valid()).orElseThrow(() -> wrong(order));
        if (figures.expected().compareTo(bound) < 0) throw wrong(order);
        var status = figures.expected().equals(bound) ? Status.OPTIMAL : Status.FEASIBLE;
        target.write(
                new Solution(
                        cascade.name(),
                        Optional.of(claim(order, status, figures, prover)),
                        order.sequence()));
        var relaxed =
                figures.uses().stream()
                        .map(use -> LimitPrice.of(cascade, use, method).without())
                        .toList();
        var assumed =
                assumption.map(word ->
                        new Ordered.Assumed(
                                word.word(),
                                order.believed(),
                                LimitPrice.expected(cascade, truth.sequence())));
        return new Ordered(
                cascade.name(),
                status,
                order.method(),
                assumption
                        .map(word -> "the method for " + word.word() + " classifiers")
                        .orElse(order.reason()),
                Optional.of(new Ordered.Answer(figures, bound, prover.method(), relaxed, assumed)),
                target.name(),
                command,
                List.of());
    }

    /** Nothing can be ordered: the deterministic classifier alone breaks limits. */
    public Ordered infeasible(List<InputError> impossible) {
        return new Ordered(
                cascade.name(),
                Status.INFEASIBLE,
                method.name(),
                "the deterministic classifier alone breaks a limit",
                Optional.empty(),
                Optional.empty(),
                command,
                impossible);
    }

    private IllegalStateException wrong(Order order) {
        return new IllegalStateException(
                "%s answered %s with %s, bound %s"
                        .formatted(order.method(), cascade, order.sequence(), order.bound()));
    }

    private Claim claim(Order order, Status status, Judgement.Figures figures, Order prover) {
        return new Claim(
                order.method(),
                status,
                Optional.of(figures.expected().roundedDown()),
                Optional.of(prover.bound().roundedDown()),
                Optional.of(prover.method()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of(Version.here().release()),
                Optional.of(command));
    }
}
