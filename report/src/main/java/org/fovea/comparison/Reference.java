package org.fovea.comparison;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.fovea.instance.Utility;
import org.fovea.solving.ProvenBound;

/**
 * What all stored runs together say of an instance, whatever their solver, seed or limits.
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

    /** Of the runs on one instance. */
    static Reference of(List<Run> runs) {
        var best =
                runs.stream()
                        .filter(run -> run.outcome().achieved().isPresent())
                        .reduce(
                                BinaryOperator.maxBy(
                                        comparing(run -> run.outcome().achieved().orElseThrow())));
        var bestKnown = best.flatMap(run -> run.outcome().achieved());
        var bestBound =
                runs.stream()
                        .flatMap(run -> run.outcome().proven().stream())
                        .filter(bound ->
                                bestKnown.isEmpty()
                                        || bound.value().compareTo(bestKnown.get()) >= 0)
                        .reduce(ProvenBound::min);
        boolean provenInfeasible =
                runs.stream().anyMatch(run -> run.outcome() instanceof Run.Infeasible);
        return new Reference(
                bestKnown,
                bestBound,
                provenInfeasible && best.isEmpty(),
                best.map(run -> contradictions(runs, run)).orElse(List.of()));
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
