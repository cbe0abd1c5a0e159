package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.schedule.Status;

/**
 * How the runs of one solver came out.
 *
 * @param runs how many there are
 * @param failed of them, runs that threw an exception or that the checker refused
 * @param unanswered of them, runs without a valid schedule that did not fail and proved nothing
 *     infeasible
 * @param optimal of them, runs with a proven optimum
 * @param wins runs that no other solver bettered on the same instance with the same seed
 * @param ofBound shares of the best proven bound
 * @param ofBaseline shares of the baseline's utility
 * @param gap by the runs' own bounds
 * @param misses tasks without an answer in time, of the runs with a schedule
 * @param wallTime us
 */
public record Standing(
        String solver,
        int runs,
        int failed,
        int unanswered,
        int optimal,
        int wins,
        Optional<Spread> ofBound,
        Optional<Spread> ofBaseline,
        Optional<Spread> gap,
        Optional<Spread> misses,
        Optional<Spread> wallTime) {

    static Standing of(String solver, List<Score> scores) {
        return new Standing(
                solver,
                scores.size(),
                count(scores, score -> score.run().outcome() instanceof Run.Failed),
                count(scores, Standing::unanswered),
                count(
                        scores,
                        score ->
                                score.run().outcome() instanceof Run.Scheduled found
                                        && found.status() == Status.OPTIMAL),
                count(scores, Score::win),
                spread(scores, Score::ofBound, RoundingMode.FLOOR),
                spread(scores, Score::ofBaseline, RoundingMode.FLOOR),
                spread(scores, Score::gap, RoundingMode.CEILING),
                spread(scores, Standing::misses, RoundingMode.HALF_EVEN),
                spread(
                        scores,
                        score -> Optional.of(BigDecimal.valueOf(score.run().wallTime())),
                        RoundingMode.HALF_EVEN));
    }

    private static boolean unanswered(Score score) {
        return switch (score.run().outcome()) {
            case Run.Scheduled found -> found.status() == Status.INVALID;
            case Run.Unknown unknown -> true;
            case Run.Infeasible infeasible -> false;
            case Run.Failed failed -> false;
        };
    }

    private static Optional<BigDecimal> misses(Score score) {
        return score.run().outcome() instanceof Run.Scheduled found
                ? Optional.of(BigDecimal.valueOf(found.misses()))
                : Optional.empty();
    }

    private static int count(List<Score> scores, java.util.function.Predicate<Score> what) {
        return Math.toIntExact(scores.stream().filter(what).count());
    }

    private static Optional<Spread> spread(
            List<Score> scores,
            Function<Score, Optional<BigDecimal>> value,
            RoundingMode rounding) {
        return Spread.of(scores.stream().map(value).flatMap(Optional::stream).toList(), rounding);
    }
}
