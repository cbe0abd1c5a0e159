package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param win whether no other solver did better on the instance with the same seed
 */
public record Score(
        Run run,
        Reference reference,
        Optional<BigDecimal> ofBound,
        Optional<BigDecimal> ofBaseline,
        Optional<BigDecimal> gap,
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
                achieved.isPresent() && achieved.equals(bestOfSeed));
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
