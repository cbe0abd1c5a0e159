package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.fovea.instance.Utility;

/**
 * A run measured against what else is known of its instance. A run without a valid schedule has
 * utility 0.
 *
 * @param reference what is known of its instance
 * @param ofBound its share of the best proven bound, rounded down; empty on infeasible instances
 *     and without a bound
 * @param ofBaseline its share of the baseline's utility, rounded down
 * @param gap (bound - utility) / bound by the bound that the run itself proved, rounded up
 * @param primalIntegral of the distance to the best known utility over the time limit, us, rounded
 *     up (Berthold, <i>Measuring the impact of primal heuristics</i>, 2013): 0 where that utility
 *     was there from the beginning, the whole time limit where there never was a schedule; empty on
 *     infeasible instances and without a time limit
 * @param win whether no other solver did better on the instance with the same seed
 */
public record Score(
        Run run,
        Reference reference,
        Optional<BigDecimal> ofBound,
        Optional<BigDecimal> ofBaseline,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> primalIntegral,
        boolean win) {

    static Score of(
            Run run,
            Reference reference,
            Optional<Utility> baseline,
            Optional<Utility> bestOfSeed) {
        var achieved = run.outcome().achieved();
        var utility = achieved.orElse(Utility.ZERO);
        boolean counts = !reference.infeasible();
        return new Score(
                run,
                reference,
                reference
                        .bestBound()
                        .filter(bound -> counts)
                        .flatMap(bound -> share(utility, bound.value())),
                baseline.filter(value -> counts).flatMap(value -> share(utility, value)),
                achieved.flatMap(
                        value -> run.outcome().proven().map(bound -> gap(value, bound.value()))),
                run.effort()
                        .timeLimit()
                        .filter(limit -> counts)
                        .flatMap(limit -> primalIntegral(run, reference, limit)),
                achieved.isPresent() && achieved.equals(bestOfSeed));
    }

    /** Of (best - utility) / best, which is all before the first schedule. */
    private static Optional<BigDecimal> primalIntegral(
            Run run, Reference reference, Duration limit) {
        var whole = BigDecimal.valueOf(Effort.microseconds(limit));
        if (run.outcome().achieved().isEmpty()) return Optional.of(whole);
        if (!(run.outcome() instanceof Run.Scheduled found)) return Optional.empty();
        return found.pace()
                .meanUtility()
                .map(mean -> {
                    long best = reference.bestKnown().orElse(mean).units();
                    if (best == 0) return BigDecimal.ZERO; // nothing is all that there is
                    return whole.multiply(BigDecimal.valueOf(best - mean.units()))
                            .divide(BigDecimal.valueOf(best), 0, RoundingMode.CEILING);
                });
    }

    /** Of nothing, nothing is all; anything else is no share of nothing. */
    private static Optional<BigDecimal> share(Utility part, Utility whole) {
        if (whole.units() > 0)
            return Optional.of(Spread.ratio(part.units(), whole.units(), RoundingMode.FLOOR));
        return part.units() == 0 ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static BigDecimal gap(Utility utility, Utility bound) {
        if (bound.units() == 0) return BigDecimal.ZERO;
        return Spread.ratio(
                Math.max(0, bound.units() - utility.units()), bound.units(), RoundingMode.CEILING);
    }
}
