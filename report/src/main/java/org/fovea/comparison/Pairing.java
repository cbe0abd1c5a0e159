package org.fovea.comparison;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * A solver against another on the same instances with the same seeds: differences of their shares
 * of the best proven bound.
 *
 * <p>Runs with several seeds on one instance are no independent evidence about other instances:
 * where there are several instances, a pair is an instance with the means over its seeds; where
 * there is one, a pair is a seed, and what is said is said of that instance.
 *
 * @param pairs how many there are
 * @param difference mean of the solver's share less the other's
 * @param low end of a 95 % interval of that mean: bootstrap percentiles (Efron 1979)
 * @param high the other end
 * @param probability of differences as uneven as these where neither is better: the signed-rank
 *     test, two-sided (Wilcoxon 1945), of the pairs that differ; 1 where none does
 */
public record Pairing(
        String solver,
        String against,
        int pairs,
        BigDecimal difference,
        BigDecimal low,
        BigDecimal high,
        BigDecimal probability) {

    private static final int SAMPLES = 10_000;
    private static final int CUT = SAMPLES / 40; // 2.5 % on either side
    private static final long SEED = 1; // the same runs give the same interval

    /** Of whom, on what. */
    private record Meeting(String sha256, long seed) {}

    /** Every solver against one, in their order, where there are pairs enough to differ. */
    static List<Pairing> against(String other, List<String> solvers, List<Score> scores) {
        var shares = shares(scores);
        var found = new ArrayList<Pairing>();
        for (var solver : solvers) {
            if (solver.equals(other)) continue;
            double[] differences =
                    differences(
                            shares.getOrDefault(solver, Map.of()),
                            shares.getOrDefault(other, Map.of()));
            if (differences.length > 1) found.add(of(solver, other, differences));
        }
        return found;
    }

    /** The solver with the greatest mean share, the first of equals. */
    static Optional<String> leader(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.ofBound().isPresent())
                .min(
                        Comparator.comparing((Standing standing) ->
                                standing.ofBound().orElseThrow().mean().negate()))
                .map(Standing::solver);
    }

    private static Map<String, Map<Meeting, Double>> shares(List<Score> scores) {
        var shares = new HashMap<String, Map<Meeting, Double>>();
        for (var score : scores)
            score.ofBound()
                    .ifPresent(share ->
                            shares.computeIfAbsent(score.run().key().solver(), _ -> new HashMap<>())
                                    .put(
                                            new Meeting(
                                                    score.run().key().sha256(),
                                                    score.run().key().seed()),
                                            share.doubleValue()));
        return shares;
    }

    private static double[] differences(Map<Meeting, Double> one, Map<Meeting, Double> other) {
        var bySeed =
                new TreeMap<Meeting, Double>(
                        Comparator.comparing(Meeting::sha256).thenComparingLong(Meeting::seed));
        one.forEach((meeting, share) ->
                Optional.ofNullable(other.get(meeting))
                        .ifPresent(against -> bySeed.put(meeting, share - against)));
        var byInstance =
                bySeed.entrySet().stream()
                        .collect(
                                groupingBy(
                                        pair -> pair.getKey().sha256(),
                                        TreeMap::new,
                                        averagingDouble(Map.Entry::getValue)));
        var pairs = byInstance.size() > 1 ? byInstance.values() : bySeed.values();
        return pairs.stream().mapToDouble(difference -> difference).toArray();
    }

    private static Pairing of(String solver, String other, double... differences) {
        double[] means = new double[SAMPLES];
        var random = new SplittableRandom(SEED);
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int k = 0; k < differences.length; k++)
                sum += differences[random.nextInt(differences.length)];
            means[sample] = sum / differences.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(differences).sum() / differences.length;
        return new Pairing(
                solver,
                other,
                differences.length,
                decimal(mean),
                decimal(means[CUT]),
                decimal(means[SAMPLES - 1 - CUT]),
                decimal(probability(differences)));
    }

    private static double probability(double... differences) {
        double[] uneven = Arrays.stream(differences).filter(some -> some != 0).toArray();
        return uneven.length == 0
                ? 1
                : WilcoxonSignedRankTest.withDefaults().test(uneven).getPValue();
    }

    private static BigDecimal decimal(double value) {
        return Spread.plain(
                BigDecimal.valueOf(value).setScale(Spread.PLACES, RoundingMode.HALF_EVEN));
    }
}
