package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Utility;
import org.fovea.library.BestKnown;

/**
 * A comparison in numbers, as far as its runs were made.
 *
 * @param planned number of runs that the plan has
 * @param made number of them that were made
 * @param baseline the solver whose mean is 1, or empty for the best known
 * @param rows by instance, in the plan's order
 * @param standings by solver, in the plan's order
 * @param pairings of every solver with the baseline, or where that is none with the leader
 * @param profiles by solver, in the plan's order
 * @param discoveries what the library does not know
 * @param unread instances that were asked for and could not be read
 * @param defects contradictions between runs, a sentence each: a solver or a bound is wrong
 */
public record Summary(
        int planned,
        int made,
        Optional<String> baseline,
        List<Row> rows,
        List<Standing> standings,
        List<Pairing> pairings,
        List<Profile> profiles,
        List<Discovery> discoveries,
        List<ComparisonPlan.Unread> unread,
        List<String> defects) {

    public Summary {
        rows = List.copyOf(rows);
        standings = List.copyOf(standings);
        pairings = List.copyOf(pairings);
        profiles = List.copyOf(profiles);
        discoveries = List.copyOf(discoveries);
        unread = List.copyOf(unread);
        defects = List.copyOf(defects);
    }

    /** Runs of the plan that are not made yet. */
    public int missing() {
        return planned - made;
    }

    /**
     * One instance.
     *
     * @param library what it knows of the instance
     * @param cells by solver, in the plan's order
     */
    public record Row(
            String instance,
            String sha256,
            Reference reference,
            Optional<BestKnown> library,
            List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One solver on one instance.
     *
     * @param runs how many there are
     * @param utility 0 where there is no valid schedule
     * @param ofBound shares of the best proven bound
     */
    public record Cell(
            String solver, int runs, Optional<Spread> utility, Optional<Spread> ofBound) {

        static Cell of(String solver, List<Score> scores) {
            var utilities =
                    scores.stream()
                            .map(score -> score.run().outcome().achieved().orElse(Utility.ZERO))
                            .map(utility -> BigDecimal.valueOf(utility.units(), Utility.PLACES))
                            .toList();
            var shares = scores.stream().map(Score::ofBound).flatMap(Optional::stream).toList();
            return new Cell(
                    solver,
                    scores.size(),
                    Spread.of(utilities, RoundingMode.FLOOR),
                    Spread.of(shares, RoundingMode.FLOOR));
        }
    }
}
