package org.fovea.execution.trace;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.fovea.execution.Backend;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;

/**
 * Many simulated runs of one plan, each with a seed of its own.
 *
 * @param utility what runs delivered, in units of 1e-10
 * @param misses tasks without an answer in time
 */
public record Trials(int runs, Distribution utility, Distribution misses) {

    /** Mean rounded down, the rest by nearest rank. */
    public record Distribution(long mean, long min, long p1, long p50, long p99, long max) {

        static Distribution of(long... values) {
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            var sum =
                    Arrays.stream(sorted)
                            .mapToObj(BigInteger::valueOf)
                            .reduce(BigInteger.ZERO, BigInteger::add);
            return new Distribution(
                    sum.divide(BigInteger.valueOf(sorted.length)).longValueExact(),
                    sorted[0],
                    rank(sorted, 1),
                    rank(sorted, 50),
                    rank(sorted, 99),
                    sorted[sorted.length - 1]);
        }

        private static long rank(long[] sorted, long percent) {
            return sorted[(int) Math.ceilDiv(sorted.length * percent, 100L) - 1];
        }
    }

    /**
     * Runs a plan.
     *
     * @param runs at least 1
     * @param seed of the first run; each next one takes the next
     */
    public static Trials of(ExecutionPlan plan, LongFunction<Backend> seeded, long seed, int runs) {
        var credit = new Credit(plan);
        var deliveries =
                LongStream.range(seed, seed + runs)
                        .mapToObj(drawn -> {
                            var records = new Records(plan);
                            seeded.apply(drawn).run(plan, records);
                            var delivery = credit.of(records);
                            return new long[] {delivery.utility().units(), delivery.misses()};
                        })
                        .toList();
        return new Trials(
                runs,
                Distribution.of(deliveries.stream().mapToLong(of -> of[0]).toArray()),
                Distribution.of(deliveries.stream().mapToLong(of -> of[1]).toArray()));
    }
}
