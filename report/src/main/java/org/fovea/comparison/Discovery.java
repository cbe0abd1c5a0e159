package org.fovea.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Utility;
import org.fovea.library.BestKnown;
import org.fovea.solving.ProvenBound;

/**
 * A run that knows more of an instance than the library does.
 *
 * @param utility greater than the library's; empty where it is not
 * @param bound less than the library's; empty where it is not
 * @param file of the schedule that carries it, relative to the store's folder; empty where a bound
 *     came without one
 */
public record Discovery(
        String instance,
        Optional<Utility> utility,
        Optional<ProvenBound> bound,
        String solver,
        long seed,
        Optional<String> file) {

    /** The best of the runs on one instance, first its schedule, then its bound. */
    static List<Discovery> of(List<Run> runs, Reference reference, BestKnown known) {
        if (!reference.defects().isEmpty()) return List.of(); // nobody knows which of them is wrong
        var better =
                runs.stream()
                        .filter(run -> utility(run, known).isPresent())
                        .max(Comparator.comparing(run -> utility(run, known).orElseThrow()));
        if (better.isPresent()) return List.of(of(better.get(), known));
        return runs.stream()
                .filter(run -> bound(run, known).isPresent())
                .min(Comparator.comparing(run -> bound(run, known).orElseThrow().value()))
                .map(run -> List.of(of(run, known)))
                .orElse(List.of());
    }

    private static Discovery of(Run run, BestKnown known) {
        return new Discovery(
                run.key().instance(),
                utility(run, known),
                bound(run, known),
                run.key().solver(),
                run.key().seed(),
                run.file());
    }

    private static Optional<Utility> utility(Run run, BestKnown known) {
        return run.outcome().achieved().filter(sum -> sum.compareTo(known.utility()) > 0);
    }

    private static Optional<ProvenBound> bound(Run run, BestKnown known) {
        return run.outcome()
                .proven()
                .filter(proven ->
                        known.bound()
                                .filter(best -> best.value().compareTo(proven.value()) <= 0)
                                .isEmpty());
    }

    /** For instance {@code crossing: utility 12.5, bound 12.5, by exact with seed 0}. */
    public String told() {
        return instance
                + ": "
                + utility.map(sum -> "utility " + sum + ", ").orElse("")
                + bound.map(proven -> "bound " + proven.value() + ", ").orElse("")
                + "by "
                + solver
                + " with seed "
                + seed;
    }
}
