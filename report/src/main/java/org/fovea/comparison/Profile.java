package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.fovea.instance.Utility;

/**
 * On how many problems a solver is within a factor of the best of those compared: performance
 * profiles (Dolan and Moré, <i>Benchmarking optimization software with performance profiles</i>,
 * 2002). A problem is an instance with a seed.
 *
 * @param quality the factor is the best utility over the solver's
 * @param time the factor is the solver's time to its best schedule over the least of those that
 *     found as good a one; solvers that found none as good are never within
 */
public record Profile(String solver, List<Step> quality, List<Step> time) {

    public Profile {
        quality = List.copyOf(quality);
        time = List.copyOf(time);
    }

    /**
     * From this factor on the share of problems is that.
     *
     * @param factor at least 1
     */
    public record Step(BigDecimal factor, BigDecimal share) {}

    private record Problem(String sha256, long seed) {}

    /** Costs of one solver by problem, as far as it has any; less is better. */
    private interface Cost extends Function<Score, OptionalLong> {}

    /** Of every solver, in their order. */
    static List<Profile> of(List<String> solvers, List<Score> scores) {
        var best = new HashMap<Problem, Long>();
        for (var score : scores)
            utility(score).ifPresent(u -> best.merge(problem(score), u, Math::max));
        Map<Problem, Long> least = new HashMap<>();
        Cost time = score -> score.win() ? toBest(score) : OptionalLong.empty();
        for (var score : scores)
            time.apply(score).ifPresent(us -> least.merge(problem(score), us, Math::min));
        var found = new ArrayList<Profile>();
        for (var solver : solvers) {
            var own = scores.stream().filter(score -> score.run().key().solver().equals(solver));
            var quality = new TreeMap<BigDecimal, Integer>();
            var speed = new TreeMap<BigDecimal, Integer>();
            for (var score : own.toList()) {
                utility(score)
                        .ifPresent(u -> count(quality, best.getOrDefault(problem(score), u), u));
                time.apply(score)
                        .ifPresent(us -> count(speed, us, least.getOrDefault(problem(score), us)));
            }
            found.add(new Profile(solver, steps(quality, best.size()), steps(speed, least.size())));
        }
        return found;
    }

    private static Problem problem(Score score) {
        return new Problem(score.run().key().sha256(), score.run().key().seed());
    }

    /** What is worth nothing is within no factor of anything. */
    private static Optional<Long> utility(Score score) {
        return score.run().outcome().achieved().map(Utility::units).filter(units -> units > 0);
    }

    private static OptionalLong toBest(Score score) {
        if (!(score.run().outcome() instanceof Run.Scheduled found)) return OptionalLong.empty();
        long time = found.pace().toBest().orElse(score.run().wallTime());
        return OptionalLong.of(Math.max(1, time)); // a clock of us sees no less
    }

    private static void count(TreeMap<BigDecimal, Integer> counts, long over, long under) {
        counts.merge(Spread.ratio(over, under, RoundingMode.CEILING), 1, Integer::sum);
    }

    private static List<Step> steps(TreeMap<BigDecimal, Integer> counts, int problems) {
        var steps = new ArrayList<Step>();
        int within = 0;
        for (var count : counts.entrySet()) {
            within += count.getValue();
            steps.add(new Step(count.getKey(), Spread.ratio(within, problems, RoundingMode.FLOOR)));
        }
        return steps;
    }
}
