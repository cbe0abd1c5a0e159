package org.fovea.comparison;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.instance.Utility;
import org.fovea.solving.Solver;

/**
 * What the runs of a plan say, as far as they were made: the same plan and runs give the same
 * table, in whatever order the runs came into the store.
 *
 * @param scores of every run made, in the plan's order
 */
public record ComparisonTable(Summary summary, List<Score> scores) {

    private static final Comparator<Run> ORDER =
            Comparator.<Run, String>comparing(run -> run.key().sha256())
                    .thenComparing(run -> run.key().solver())
                    .thenComparingLong(run -> run.key().seed())
                    .thenComparing(run -> run.key().configuration());

    public ComparisonTable {
        scores = List.copyOf(scores);
    }

    /**
     * Sums up.
     *
     * @param stored runs in any order; those that the plan does not have still count as knowledge
     *     of their instances
     */
    public static ComparisonTable of(ComparisonPlan plan, List<Run> stored) {
        var byKey = stored.stream().collect(Collectors.toMap(Run::key, Function.identity()));
        var bySubject =
                stored.stream()
                        .sorted(ORDER) // so that of two equal bounds the same one is named,
                        // whenever it was proved
                        .collect(groupingBy(run -> run.key().sha256()));
        var names = plan.solvers().stream().map(Solver::name).toList();
        var rows = new ArrayList<Summary.Row>();
        var scores = new ArrayList<Score>();
        var discoveries = new ArrayList<Discovery>();
        for (var subject : plan.subjects()) {
            var runs = bySubject.getOrDefault(subject.sha256(), List.of());
            var reference = Reference.of(runs, subject.known());
            subject.known()
                    .ifPresent(known -> discoveries.addAll(Discovery.of(runs, reference, known)));
            var made =
                    plan.keys(subject).stream()
                            .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                            .toList();
            var scored = scored(made, reference, plan.baseline());
            var cells = bySolver(names, scored, Summary.Cell::of);
            rows.add(
                    new Summary.Row(
                            subject.name(), subject.sha256(), reference, subject.known(), cells));
            scores.addAll(scored);
        }
        var standings = bySolver(names, scores, Standing::of);
        var defects = rows.stream().flatMap(row -> row.reference().defects().stream()).toList();
        var pairings =
                plan.baseline()
                        .or(() -> Pairing.leader(standings))
                        .map(other -> Pairing.against(other, names, scores))
                        .orElse(List.of());
        return new ComparisonTable(
                new Summary(
                        plan.size(),
                        scores.size(),
                        plan.baseline(),
                        rows,
                        standings,
                        pairings,
                        Profile.of(names, scores),
                        discoveries,
                        plan.unread(),
                        defects),
                scores);
    }

    /** Runs that failed. */
    public List<Run> failures() {
        return scores.stream()
                .map(Score::run)
                .filter(run -> run.outcome() instanceof Run.Failed)
                .toList();
    }

    /** One line per run, with its shares, and one per instance that could not be read. */
    public void csv(Appendable target) {
        CsvTable.write(this, target);
    }

    /** For a terminal: instances by solvers, then the solvers' standings. */
    public String text() {
        return TextTable.of(this);
    }

    /** The solvers' standings for LaTeX with booktabs. */
    public String latex() {
        return LatexTable.of(summary);
    }

    /** The summary as a document {@code fovea-comparison/1}. */
    public byte[] json() {
        return SummaryFormat.FORMAT.bytes(summary);
    }

    private static List<Score> scored(
            List<Run> made, Reference reference, Optional<String> baseline) {
        Map<Long, Utility> bestOfSeed = new HashMap<>();
        for (var run : made)
            run.outcome()
                    .achieved()
                    .ifPresent(utility ->
                            bestOfSeed.merge(
                                    run.key().seed(),
                                    utility,
                                    BinaryOperator.maxBy(Comparator.naturalOrder())));
        var hundred = baseline.isEmpty() ? reference.bestKnown() : mean(made, baseline.get());
        return made.stream()
                .map(run ->
                        Score.of(
                                run,
                                reference,
                                hundred,
                                Optional.ofNullable(bestOfSeed.get(run.key().seed()))))
                .toList();
    }

    /**
     * A solver's mean utility in whole units of 1e-10, rounded down; empty where it has no runs.
     */
    private static Optional<Utility> mean(List<Run> made, String solver) {
        var utilities =
                made.stream()
                        .filter(run -> run.key().solver().equals(solver))
                        .map(run -> run.outcome().achieved().orElse(Utility.ZERO))
                        .toList();
        if (utilities.isEmpty()) return Optional.empty();
        long sum = utilities.stream().mapToLong(Utility::units).reduce(0, Math::addExact);
        return Optional.of(new Utility(sum / utilities.size()));
    }

    private interface PerSolver<T> {
        T of(String solver, List<Score> scores);
    }

    private static <T> List<T> bySolver(
            List<String> solvers, List<Score> scores, PerSolver<T> sum) {
        var groups = scores.stream().collect(groupingBy(score -> score.run().key().solver()));
        return solvers.stream()
                .map(name -> sum.of(name, groups.getOrDefault(name, List.of())))
                .toList();
    }
}
