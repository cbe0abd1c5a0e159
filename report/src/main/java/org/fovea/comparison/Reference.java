package org.fovea.comparison;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.fovea.instance.Utility;
import org.fovea.library.BestKnown;
import org.fovea.solving.ProvenBound;

/**
 * What all stored runs and the library together say of an instance, whatever their solver, seed or
 * limits.
 *
 * @param bestKnown the greatest utility of a valid schedule; empty where none was found
 * @param bestBound the least proven bound that no valid schedule contradicts
 * @param infeasible whether a run proved that there is no valid schedule, and none contradicts it
 * @param defects contradictions: at least one of two runs is wrong
 */
public record Reference(
        Optional<Utility> bestKnown,
        Optional<ProvenBound> bestBound,
        boolean infeasible,
        List<String> defects) {

    public Reference {
        defects = List.copyOf(defects);
    }

    /** Of the runs on one instance that is in no library. */
    static Reference of(List<Run> runs) {
        return of(runs, Optional.empty());
    }

    /** Of the runs on one instance, and of what a library knows of it. */
    static Reference of(List<Run> runs, Optional<BestKnown> library) {
        var best =
                runs.stream()
                        .filter(run -> run.outcome().achieved().isPresent())
                        .reduce(
                                BinaryOperator.maxBy(
                                        comparing(run -> run.outcome().achieved().orElseThrow())));
        var bestKnown =
                Stream.concat(
                                best.flatMap(run -> run.outcome().achieved()).stream(),
                                library.map(BestKnown::utility).stream())
                        .max(naturalOrder());
        var bestBound =
                Stream.concat(
                                runs.stream().flatMap(run -> run.outcome().proven().stream()),
                                library.flatMap(BestKnown::bound).stream())
                        .filter(bound ->
                                bestKnown.isEmpty()
                                        || bound.value().compareTo(bestKnown.get()) >= 0)
                        .reduce(ProvenBound::min);
        boolean provenInfeasible =
                runs.stream().anyMatch(run -> run.outcome() instanceof Run.Infeasible);
        return new Reference(
                bestKnown,
                bestBound,
                provenInfeasible && bestKnown.isEmpty(),
                Stream.concat(
                                best.stream().flatMap(run -> contradictions(runs, run).stream()),
                                library.stream()
                                        .flatMap(known -> contradictions(runs, known).stream()))
                        .toList());
    }

    /** A library's schedule was checked: a run that contradicts it is wrong. */
    private static List<String> contradictions(List<Run> runs, BestKnown known) {
        var found = new ArrayList<String>();
        String proof = "the library has a valid schedule of utility %s".formatted(known.utility());
        for (var run : runs) {
            if (run.outcome() instanceof Run.Infeasible)
                found.add("%s: %s claims that none exists".formatted(proof, named(run)));
            run.outcome()
                    .proven()
                    .filter(bound -> bound.value().compareTo(known.utility()) < 0)
                    .ifPresent(bound ->
                            found.add(
                                    "%s, above the bound %s that %s proved in %s"
                                            .formatted(
                                                    proof, bound.value(), bound.by(), named(run))));
            run.outcome()
                    .achieved()
                    .filter(known::below)
                    .ifPresent(utility ->
                            found.add(
                                    "%s found a valid schedule of utility %s, above the library's bound %s"
                                            .formatted(
                                                    named(run),
                                                    utility,
                                                    known.bound().orElseThrow().value())));
        }
        return found;
    }

    private static List<String> contradictions(List<Run> runs, Run best) {
        var found = new ArrayList<String>();
        var utility = best.outcome().achieved().orElseThrow();
        String proof = "%s found a valid schedule of utility %s".formatted(named(best), utility);
        for (var run : runs) {
            if (run.outcome() instanceof Run.Infeasible)
                found.add("%s: %s claims that none exists".formatted(proof, named(run)));
            run.outcome()
                    .proven()
                    .filter(bound -> bound.value().compareTo(utility) < 0)
                    .ifPresent(bound ->
                            found.add(
                                    "%s, above the bound %s that %s proved in %s"
                                            .formatted(
                                                    proof, bound.value(), bound.by(), named(run))));
        }
        return found;
    }

    private static String named(Run run) {
        return "%s with seed %d on %s"
                .formatted(run.key().solver(), run.key().seed(), run.key().instance());
    }
}
