package org.fovea.execution;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a backend did with each launch of a plan; filled by the backend as it goes. Times are ns
 * from the start of the run, on the clock of {@link System#nanoTime}.
 */
public final class Records {

    /** What became of a launch. */
    public enum Fate {
        /** The run ended before. */
        UNREACHED,
        /** With all its inputs, or with those that were not cut. */
        RAN,
        /** By the overrun policy, or since no input was left. */
        DROPPED
    }

    private static final long NANOS = 1_000; // a us

    private final Fate[] fate;
    private final long[] begin;
    private final long[] end;
    private final long[] checksum;
    private final boolean[] cut; // by member
    private final AtomicInteger reached = new AtomicInteger(); // launches, for whoever looks on
    private Optional<String> failure = Optional.empty();

    /** Nothing has run yet. */
    public Records(ExecutionPlan plan) {
        fate = new Fate[plan.launches()];
        Arrays.fill(fate, Fate.UNREACHED);
        begin = new long[plan.launches()];
        end = new long[plan.launches()];
        checksum = new long[plan.launches()];
        cut = new boolean[plan.first(plan.launches())];
    }

    /** Everything runs just as the schedule says. */
    public static Records asPlanned(ExecutionPlan plan) {
        var records = new Records(plan);
        for (int l = 0; l < plan.launches(); l++)
            records.ran(l, plan.start(l) * NANOS, plan.end(l) * NANOS, 0);
        return records;
    }

    /** A launch ran, with those of its members that are not cut; 0 for no checksum. */
    public void ran(int launch, long beginNanos, long endNanos, long sum) {
        fate[launch] = Fate.RAN;
        reached.incrementAndGet();
        begin[launch] = beginNanos;
        end[launch] = endNanos;
        checksum[launch] = sum;
    }

    /** A launch did not run. */
    public void dropped(int launch) {
        fate[launch] = Fate.DROPPED;
        reached.incrementAndGet();
    }

    /** A member took no part in its launch, which ran without it. */
    public void cut(int member) {
        cut[member] = true;
    }

    /** The run could not go on: why, one sentence. */
    public void failed(String why) {
        failure = Optional.of(why);
    }

    /** So many launches are known to be decided; what became of them is told later. */
    public void reaches(int launches) {
        reached.accumulateAndGet(launches, Math::max);
    }

    /** How many launches are decided, for another thread that looks on. */
    public int reached() {
        return Math.min(reached.get(), fate.length);
    }

    /** What became of a launch. */
    public Fate fate(int launch) {
        return fate[launch];
    }

    /** When a launch that ran began, ns. */
    public long beginNanos(int launch) {
        return begin[launch];
    }

    /** When its results were there, ns. */
    public long endNanos(int launch) {
        return end[launch];
    }

    /** The same as a whole number of us, rounded down. */
    public long begin(int launch) {
        return Math.floorDiv(begin[launch], NANOS);
    }

    /** The same as a whole number of us, rounded up: no later than a deadline just where it is. */
    public long end(int launch) {
        return Math.ceilDiv(end[launch], NANOS);
    }

    /** Of the outputs of a launch that ran; 0 where the backend has none. */
    public long checksum(int launch) {
        return checksum[launch];
    }

    /** Whether a member took no part in a launch that ran. */
    public boolean isCut(int member) {
        return cut[member];
    }

    /** Why the run ended early; empty where it did not. */
    public Optional<String> failure() {
        return failure;
    }
}
