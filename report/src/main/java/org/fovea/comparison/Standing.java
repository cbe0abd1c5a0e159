package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
 * @param proven instances on which a run of it proved the optimum, or that there is no schedule
 * @param wins runs that no other solver bettered on the same instance with the same seed
 * @param ofBound shares of the best proven bound
 * @param ofBaseline shares of the baseline's utility
 * @param gap by the runs' own bounds
 * @param misses tasks without an answer in time, of the runs with a schedule
 * @param mandatoryMissed mandatory tasks missed, of the runs with a schedule
 * @param wallTime us
 * @param toBest until the best schedule was known, us
 * @param primalIntegral us
 * @param decision the 99th percentile of an online policy's decisions, ns
 */
public record Standing(
        String solver,
        int runs,
        int failed,
        int unanswered,
        int optimal,
        int proven,
        int wins,
        Optional<Spread> ofBound,
        Optional<Spread> ofBaseline,
        Optional<Spread> gap,
        Optional<Spread> misses,
        Optional<Spread> mandatoryMissed,
        Optional<Spread> wallTime,
        Optional<Spread> toBest,
        Optional<Spread> primalIntegral,
        Optional<Spread> decision) {

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
                (int)
                        scores.stream()
                                .filter(Standing::proven)
                                .map(score -> score.run().key().sha256())
                                .distinct()
                                .count(),
                count(scores, Score::win),
                spread(scores, Score::ofBound, RoundingMode.FLOOR),
                spread(scores, Score::ofBaseline, RoundingMode.FLOOR),
                spread(scores, Score::gap, RoundingMode.CEILING),
                spread(
                        scores,
                        score -> found(score).map(run -> BigDecimal.valueOf(run.misses())),
                        RoundingMode.HALF_EVEN),
                spread(
                        scores,
                        score -> found(score).map(run -> BigDecimal.valueOf(run.mandatoryMissed())),
                        RoundingMode.HALF_EVEN),
                spread(
                        scores,
                        score -> Optional.of(BigDecimal.valueOf(score.run().wallTime())),
                        RoundingMode.HALF_EVEN),
                spread(scores, Standing::toBest, RoundingMode.HALF_EVEN),
                spread(scores, Score::primalIntegral, RoundingMode.CEILING),
                spread(scores, Standing::decision, RoundingMode.HALF_EVEN));
    }

    private static boolean proven(Score score) {
        return switch (score.run().outcome()) {
            case Run.Scheduled found -> found.status() == Status.OPTIMAL;
            case Run.Infeasible infeasible -> true;
            case Run.Unknown unknown -> false;
            case Run.Failed failed -> false;
        };
    }

    private static boolean unanswered(Score score) {
        return switch (score.run().outcome()) {
            case Run.Scheduled found -> found.status() == Status.INVALID;
            case Run.Unknown unknown -> true;
            case Run.Infeasible infeasible -> false;
            case Run.Failed failed -> false;
        };
    }

    private static Optional<Run.Scheduled> found(Score score) {
        return score.run().outcome() instanceof Run.Scheduled found
                ? Optional.of(found)
                : Optional.empty();
    }

    private static Optional<BigDecimal> toBest(Score score) {
        var time = found(score).map(run -> run.pace().toBest()).orElse(OptionalLong.empty());
        return time.isPresent()
                ? Optional.of(BigDecimal.valueOf(time.getAsLong()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> decision(Score score) {
        return found(score)
                .flatMap(run -> run.pace().decisions())
                .map(decided -> BigDecimal.valueOf(decided.p99()));
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
