package org.fovea.execution.trace;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;

/**
 * How far launches were from their plan.
 *
 * @param launches how many ran
 * @param dropped how many did not, by the overrun policy
 * @param shortened how many ran without some of their inputs
 * @param startLate from planned start to start
 * @param endLate from planned end to end
 * @param within the slack of {@code prompt}, us
 * @param prompt launches that ended within their planned end plus 5 % of the planned duration, or
 *     plus the slack where that is more
 * @param claim of the launches that ran with all their inputs, how many took longer than planned,
 *     and what that says of others
 */
public record Punctuality(
        int launches,
        int dropped,
        int shortened,
        Spread startLate,
        Spread endLate,
        long within,
        int prompt,
        TailClaim claim) {

    private static final long NANOS = 1_000; // a us
    private static final long TWENTIETH = 20;

    /** Percentiles by nearest rank of how late something is, us; 0 for what is early. */
    public record Spread(long p50, long p99, long max) {

        static Spread of(long... nanos) {
            if (nanos.length == 0) return new Spread(0, 0, 0);
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Spread(rank(sorted, 50), rank(sorted, 99), rank(sorted, 100));
        }

        private static long rank(long[] sorted, long percent) {
            long nanos = sorted[(int) Math.ceilDiv(sorted.length * percent, 100L) - 1];
            return Math.ceilDiv(Math.max(0, nanos), NANOS);
        }
    }

    /** Of a run, with a slack in us. */
    public static Punctuality of(ExecutionPlan plan, Records records, long within) {
        int[] ran = launches(plan, l -> records.fate(l) == Records.Fate.RAN);
        int[] whole = Arrays.stream(ran).filter(l -> whole(plan, records, l)).toArray();
        IntToLongFunction late = l -> records.endNanos(l) - plan.end(l) * NANOS;
        int overran =
                (int)
                        Arrays.stream(whole)
                                .filter(l ->
                                        records.endNanos(l) - records.beginNanos(l)
                                                > planned(plan, l))
                                .count();
        return new Punctuality(
                ran.length,
                launches(plan, l -> records.fate(l) == Records.Fate.DROPPED).length,
                ran.length - whole.length,
                spread(ran, l -> records.beginNanos(l) - plan.start(l) * NANOS),
                spread(ran, late),
                within,
                (int)
                        Arrays.stream(ran)
                                .filter(l ->
                                        late.applyAsLong(l)
                                                <= Math.max(
                                                        within * NANOS,
                                                        planned(plan, l) / TWENTIETH))
                                .count(),
                TailClaim.strongest(whole.length, overran));
    }

    private static int[] launches(ExecutionPlan plan, IntPredicate of) {
        return IntStream.range(0, plan.launches()).filter(of).toArray();
    }

    private static Spread spread(int[] launches, IntToLongFunction nanos) {
        return Spread.of(Arrays.stream(launches).mapToLong(nanos).toArray());
    }

    private static boolean whole(ExecutionPlan plan, Records records, int launch) {
        for (int m = plan.first(launch); m < plan.first(launch + 1); m++)
            if (records.isCut(m)) return false;
        return true;
    }

    private static long planned(ExecutionPlan plan, int launch) {
        return (plan.end(launch) - plan.start(launch)) * NANOS;
    }
}
