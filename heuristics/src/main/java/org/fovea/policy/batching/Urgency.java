package org.fovea.policy.batching;

import java.util.Arrays;
import org.fovea.policy.Batch;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.way.Joining;

/**
 * How near everybody who waits is to its deadline, each by exp(waited / allowed - 1), cut off at
 * 10, in millionths (EdgeServing: Cao et al. 2026). Read from a table, so that a thousand tasks
 * cost microseconds, and whole numbers, so that a sum is the same in any order.
 */
final class Urgency {

    private static final int STEPS = 1024; // of the time allowed
    private static final double CUT_OFF = 10;
    private static final long[] BY_STEP = table();

    private final Moment now;
    private final long[] release;
    private final long[] allowed;
    private int count;

    private Urgency(Moment now, int waiting) {
        this.now = now;
        release = new long[waiting];
        allowed = new long[waiting];
    }

    static Urgency of(Moment now) {
        var everybody = Joining.all(now, Precedence.DEADLINE);
        var urgency = new Urgency(now, everybody.size());
        for (int k = 0; k < now.kinds(); k++)
            for (int i = 0; i < now.waiting(now.kind(k)); i++)
                urgency.add(now.waiting(now.kind(k), Precedence.DEADLINE, i));
        return urgency;
    }

    private void add(int task) {
        release[count] = now.problem().release(task);
        allowed[count++] = now.problem().deadline(task) - now.problem().release(task);
    }

    /** Of everybody but these, at a time. */
    long without(Batch tasks, long clock) {
        long sum = 0;
        for (int k = 0; k < count; k++) sum += at(clock - release[k], allowed[k]);
        for (int k = 0; k < tasks.size(); k++) {
            long released = now.problem().release(tasks.member(k));
            long deadline = now.problem().deadline(tasks.member(k));
            sum -= at(clock - released, deadline - released);
        }
        return sum;
    }

    /** Of one task. */
    static long at(long waited, long allowed) {
        long step = waited * STEPS / allowed; // times stay below 2^43
        return BY_STEP[(int) Math.min(step, BY_STEP.length - 1)];
    }

    private static long[] table() {
        int last = (int) Math.ceil((1 + StrictMath.log(CUT_OFF)) * STEPS);
        long[] table = new long[last + 1];
        Arrays.setAll(
                table,
                step ->
                        StrictMath.round(
                                1e6
                                        * Math.min(
                                                CUT_OFF,
                                                StrictMath.exp((double) step / STEPS - 1))));
        return table;
    }
}
