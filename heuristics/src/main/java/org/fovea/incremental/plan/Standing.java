package org.fovea.incremental.plan;

import org.fovea.problem.Problem;

/** How things stand where a plan begins, and what it is charged for time. Arrays are not copied. */
public final class Standing {

    private final long clock;
    private final long[] free; // by device
    private final long[] rent; // by device
    private final boolean[] loaded; // by network
    private final long[][] left; // by device and budget

    /**
     * How things stand.
     *
     * @param clock nothing starts before it, us
     * @param free by device: when it ends what it runs, us
     * @param rent by device: what a microsecond of its time costs a plan, 1e-10; 0 where all tasks
     *     to come are known
     * @param loaded by network: whether it takes its memory already
     * @param left by device: what is left of energy and then of each named budget; {@link
     *     Long#MAX_VALUE} where it is not limited
     */
    public Standing(long clock, long[] free, long[] rent, boolean[] loaded, long[][] left) {
        this.clock = clock;
        this.free = free;
        this.rent = rent;
        this.loaded = loaded;
        this.left = left;
    }

    long clock() {
        return clock;
    }

    /** By device: when it ends what it runs, us. */
    public long[] free() {
        return free;
    }

    long[] rent() {
        return rent;
    }

    boolean[] loaded() {
        return loaded;
    }

    long[][] left() {
        return left;
    }

    /** Before anything has begun, with all tasks known. */
    static Standing before(Problem problem) {
        var fleet = problem.fleet();
        long[][] left = new long[fleet.devices()][];
        for (int d = 0; d < left.length; d++) {
            left[d] = new long[fleet.budgets(d)];
            left[d][0] = fleet.device(d).energyBudget().orElse(Long.MAX_VALUE);
            int named = 1;
            for (long budget : fleet.device(d).budgets().values()) left[d][named++] = budget;
        }
        return new Standing(
                0,
                new long[left.length],
                new long[left.length],
                new boolean[fleet.networks()],
                left);
    }
}
